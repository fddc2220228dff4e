import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { evidenceReport } from '../../../electron/evidence/report/report.ts';
import { reportStyle } from '../../../electron/evidence/report/style.ts';
import { type Fact, recorded, untilPassed, untilRefused, untilShopping } from '../renderer/recorded.ts';

const made = { program: 'Procurement Workbench 0.1.0', platform: 'linux x64', at: '2026-11-24T10:00:00Z' };
const runOf = (id: string, facts: readonly Fact[], damaged = false) => ({
  id,
  events: recorded(facts, id),
  damaged,
});

describe('the evidence report', () => {
  it('says who, what, when, by which versions, each step, each finding, and the messages', () => {
    const html = evidenceReport({ ...made, runs: [runOf('r-1', untilPassed)] });
    for (const fact of [
      'Made 2026-11-24 10:00:00 +00:00 with Procurement Workbench 0.1.0 on linux x64.',
      'NetworkID: workbench-buyer',
      'NetworkID: aws-marketplace-simulated',
      '2026-11-23 15:30:12 +00:00',
      'Coupa to AWS Marketplace: PunchOutSetupRequest.',
      'Requester to Coupa: Approved.',
      'Unit of measure EA has to be enabled in Coupa',
      '62,400.00\u00a0USD',
      'Session, cart and purchase order went through',
      // The cart, decoded from its form.
      '&lt;PunchOutOrderMessageHeader operationAllowed=&quot;create&quot;&gt;',
    ])
      expect(html).toContain(fact);
  });

  it('counts what passed, and says of each what became of it', () => {
    const html = evidenceReport({
      ...made,
      runs: [runOf('a', untilPassed), runOf('b', untilRefused), runOf('c', untilShopping, true)],
    });
    expect(html).toContain('Evidence of 3 rehearsals');
    expect(html).toContain('1 of 3 passed.');
    expect(html).toContain('The shared secret is wrong.');
    expect(html).toContain('Did not end');
    expect(html).toContain('Part of this record could not be read.');
  });

  it('says what was not tried', () => {
    const html = evidenceReport({
      ...made,
      runs: [runOf('b', untilRefused)],
    });
    const open = html.slice(html.indexOf('What was not tried'), html.indexOf('<section'));
    expect(open).toContain('The real AWS Marketplace');
    expect(open).toContain('Production: no run in this mode.');
    expect(open).toContain('not reached: Session opened, Cart returned, Order answered.');
    expect(open).toContain('SAP Ariba: no run with this procurement system.');
    expect(open).toContain('Failures: Wrong shared secret');
    expect(open).not.toContain('Test mode: no run');
  });

  it('says of a real supplier that it was not simulated, and by which host it was reached', () => {
    const at = (setupUrl: string) =>
      untilPassed.map(
        (fact): Fact =>
          fact.event === 'started'
            ? { ...fact, supplier: { ...fact.supplier, setupUrl, builtIn: false } }
            : fact,
      );
    const real = runOf('r', at('https://shop.example:8443/punchout'));
    const only = evidenceReport({ ...made, runs: [real] });
    expect(only).toContain('<dt>Supplier</dt><dd>shop.example:8443, a real system: not simulated</dd>');
    expect(only).toContain('<dt>Procurement system</dt><dd>Coupa, simulated</dd>');
    // What was not simulated was tried; that the procurement system was not real stays open.
    expect(only).not.toContain('its part was simulated');
    expect(only).toContain('The real procurement system: this program wrote its messages.');

    const both = evidenceReport({ ...made, runs: [real, runOf('s', untilPassed)] });
    expect(both).toContain('shop.example:8443, a real system: not simulated');
    expect(both).toContain('AWS Marketplace, simulated on this computer');
    expect(both).toContain('The real AWS Marketplace: its part was simulated');

    const here = evidenceReport({ ...made, runs: [runOf('h', at('http://127.0.0.1:40111/punchout'))] });
    expect(here).toContain('<dd>AWS Marketplace, http://127.0.0.1:40111/punchout</dd>');
    expect(here).not.toContain('not simulated');
  });

  it('has no script and nothing to fetch, and text from outside cannot become markup', () => {
    const hostile = '</pre><script>alert(1)</script><img src="http://127.0.0.1/x">';
    const facts = untilRefused.map((fact): Fact => {
      if (fact.event === 'verdict') return { ...fact, summary: hostile };
      if (fact.event !== 'exchange') return fact;
      const { answer } = fact.exchange;
      if (!answer) return fact;
      return {
        event: 'exchange',
        exchange: { ...fact.exchange, answer: { ...answer, body: hostile, headers: [[hostile, hostile]] } },
      };
    });
    const html = evidenceReport({ ...made, runs: [runOf('h', facts)] });
    const elements = parse(html).querySelectorAll('*');
    const tags = new Set(elements.map(({ rawTagName }) => rawTagName));
    const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
    for (const tag of ['script', 'img', 'link', 'iframe', 'object', 'a', 'form'])
      expect([...tags]).not.toContain(tag);
    expect([...attributes].sort()).toEqual(['charset', 'class', 'content', 'http-equiv', 'lang', 'name']);
    expect(reportStyle).not.toMatch(/url\(|@import/);
    expect(html).toContain("default-src 'none'");
  });

  it('masks a secret that a record from elsewhere still has', () => {
    const facts = untilPassed.map(
      (fact): Fact =>
        fact.event === 'exchange'
          ? {
              event: 'exchange',
              exchange: {
                ...fact.exchange,
                request: {
                  ...fact.exchange.request,
                  body: fact.exchange.request.body.replaceAll('********', 'left-in-by-mistake'),
                },
              },
            }
          : fact,
    );
    const html = evidenceReport({ ...made, runs: [runOf('s', facts)] });
    expect(html).not.toContain('left-in-by-mistake');
    expect(html).toContain('********');
  });

  it('shows a record without a beginning as such', () => {
    expect(evidenceReport({ ...made, runs: [{ id: 'x', events: [], damaged: true }] })).toContain(
      'The record has no readable beginning',
    );
  });
});
