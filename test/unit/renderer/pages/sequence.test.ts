import { describe, expect, it } from 'vitest';
import { fitText, layoutOf } from '../../../../renderer/pages/rehearsal/sequence-layout.ts';
import { partiesIn, partiesOf } from '../../../../shared/rehearsal/names.ts';
import { sentenceOf, sequenceOf } from '../../../../shared/rehearsal/sequence.ts';
import { emptyView, foldEvents } from '../../../../shared/rehearsal/view.ts';
import {
  type Fact,
  recorded,
  untilApproval,
  untilOrdering,
  untilPassed,
  untilRefused,
  untilSetup,
  untilShopping,
  untilUnreachable,
} from '../recorded.ts';

const steps = (facts: readonly Fact[], goesOn: boolean) => sequenceOf(foldEvents(recorded(facts)), goesOn);
const sentences = (facts: readonly Fact[], goesOn: boolean) =>
  steps(facts, goesOn).map((step) => sentenceOf(step, { system: 'coupa' }));

describe('sequenceOf', () => {
  it('is empty before the rehearsal has started', () => {
    expect(sequenceOf(emptyView, true)).toEqual([]);
  });

  it('tells a whole rehearsal in order', () => {
    expect(sentences(untilPassed, false)).toEqual([
      'Coupa to AWS Marketplace: PunchOutSetupRequest.',
      'AWS Marketplace to Coupa: 200 OK · StartPage, 34 ms.',
      'AWS Marketplace to Requester: Store opens, in the shopping window.',
      'Requester to Coupa: PunchOutOrderMessage.',
      'Coupa: Requisition REQ-1, 2 lines · 62,400.00\u00a0USD.',
      'Requester to Coupa: Approved.',
      'Coupa to AWS Marketplace: OrderRequest.',
      'AWS Marketplace to Coupa: 200 OK, 1.2 s.',
    ]);
  });

  it.each([
    ['the session', untilSetup, 'Coupa to AWS Marketplace: PunchOutSetupRequest, under way. Under way.'],
    [
      'the cart',
      untilShopping,
      'Requester to Coupa: PunchOutOrderMessage, follows Request approval. Under way.',
    ],
    ['the approval', untilApproval, 'Requester to Coupa: Approve, your turn. Under way.'],
    ['the order', untilOrdering, 'Coupa to AWS Marketplace: OrderRequest, under way. Under way.'],
  ])('ends in what is waited for: %s', (_what, facts, sentence) => {
    expect(sentences(facts, true).at(-1)).toBe(sentence);
  });

  it('waits for nothing once the rehearsal is over', () => {
    for (const facts of [untilSetup, untilShopping, untilApproval, untilOrdering]) {
      expect(steps(facts, false).every((step) => step.kind === 'note' || step.outcome !== 'waiting')).toBe(
        true,
      );
    }
  });

  it('shows the approval once, whether or not the order has been answered', () => {
    for (const facts of [untilOrdering, untilPassed]) {
      expect(
        steps(facts, true).filter((step) => step.kind === 'arrow' && step.label === 'Approved'),
      ).toHaveLength(1);
    }
  });

  it('shows an order that goes out again as under way once the wait is over, and approved once', () => {
    const waits: Fact = {
      event: 'state',
      state: { name: 'waiting', reason: 'Status 560', seconds: 3600, until: '2027-01-05T10:00:00+00:00' },
    };
    const again: Fact = { event: 'state', state: { name: 'ordering', orderId: 'PO-1001', attempt: 2 } };
    expect(sentences([...untilOrdering, waits], true).at(-1)).toBe('Coupa: Waits 1 hour, Status 560.');
    const said = sentences([...untilOrdering, waits, again], true);
    expect(said.at(-1)).toBe('Coupa to AWS Marketplace: OrderRequest, under way. Under way.');
    expect(said.filter((sentence) => sentence.includes('Approved'))).toHaveLength(1);
  });

  it('marks the answer of a refused setup and opens no store', () => {
    const refused = steps(untilRefused, false);
    expect(refused.map((step) => (step.kind === 'arrow' ? step.outcome : ''))).toEqual(['done', 'failed']);
    expect(refused[1]).toMatchObject({ label: 'cXML 401 Unauthorized', detail: 'HTTP 200 OK · 34 ms' });
  });

  it('marks the request where no answer came', () => {
    expect(steps(untilUnreachable, false)).toMatchObject([
      { label: 'PunchOutSetupRequest', outcome: 'failed', detail: 'No answer within 60 seconds' },
    ]);
  });

  it('gives every message arrow a reference to its half of an exchange, and no other arrow', () => {
    const references = steps(untilPassed, false).map((step) =>
      step.kind === 'arrow' && step.message ? `${step.message.exchange} ${step.message.part}` : '-',
    );
    expect(references).toEqual([
      'x1 request',
      'x1 answer',
      '-',
      'x2 request',
      '-',
      '-',
      'x3 request',
      'x3 answer',
    ]);
  });

  it('keeps step ids unique, as the picture needs them', () => {
    const ids = steps(untilPassed, true).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('a rehearsal at a real address', () => {
  const host = 'punchout.shop.example:8443';
  const real = foldEvents(
    recorded(untilShopping).map((event) =>
      event.event === 'started'
        ? { ...event, supplier: { ...event.supplier, name: host, builtIn: false } }
        : event,
    ),
  );

  it('names the supplier by its host, and no shopping window', () => {
    if (!real.started) throw new Error('Not started');
    const { started } = real;
    expect(sequenceOf(real, true).map((step) => sentenceOf(step, started))).toEqual([
      `Coupa to ${host}: PunchOutSetupRequest.`,
      `${host} to Coupa: 200 OK · StartPage, 34 ms.`,
      `${host} to Requester: Store opens, in a browser.`,
      'Requester to Coupa: PunchOutOrderMessage, follows when the cart is returned. Under way.',
    ]);
  });

  it('has SAP Business Network in it only where it stands between', () => {
    const network = {
      name: 'SAP Business Network',
      domain: 'NetworkID',
      identity: 'network',
      url: 'http://x',
    };
    expect(partiesIn({ system: 'ariba', network })).toEqual(partiesOf('ariba'));
    expect(partiesIn({ system: 'ariba' })).toEqual(['requester', 'procurement', 'marketplace']);
    expect(partiesIn({ system: 'coupa' })).toEqual(partiesOf('coupa'));
  });
});

describe('layoutOf', () => {
  it('places the lanes across the width and the rows below each other', () => {
    const layout = layoutOf(steps(untilPassed, false), 900, partiesOf('coupa'));
    const places = layout.lanes.map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBeLessThan(900);
    for (const [index, row] of layout.rows.entries()) {
      const before = layout.rows[index - 1];
      if (before) expect(row.top).toBe(before.top + before.height);
    }
    expect(layout.height).toBeGreaterThan((layout.rows.at(-1)?.top ?? 0) + 40);
  });

  it('grows with its steps and never gets narrower than readable', () => {
    expect(layoutOf(steps(untilShopping, true), 900, partiesOf('coupa')).height).toBeLessThan(
      layoutOf(steps(untilPassed, true), 900, partiesOf('coupa')).height,
    );
    expect(layoutOf([], 100, partiesOf('ariba')).width).toBeGreaterThanOrEqual(480);
  });
});

describe('fitText', () => {
  it('leaves alone what fits and shortens the rest', () => {
    expect(fitText('OrderRequest', 200)).toBe('OrderRequest');
    expect(fitText('A rather long explanation of a failure', 100)).toMatch(/^A rather lon.*…$/);
  });
});
