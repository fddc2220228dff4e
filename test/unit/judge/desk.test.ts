import { describe, expect, it } from 'vitest';
import { InspectDesk } from '../../../electron/judge/desk.ts';
import { work } from '../../../electron/judge/work.ts';
import { encodeBase64 } from '../../../shared/cxml/base64.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Said } from '../../../shared/ipc/inspect.ts';
import {
  address,
  cart,
  order,
  refusedExchange,
  secret,
  setupRequest,
} from '../../support/inspect-material.ts';

const outside = { now: () => new Date('2026-11-23T10:00:00Z'), dtd: async () => [] };

/** The desk with the judge in this process. */
function newDesk(): InspectDesk {
  return new InspectDesk({
    ask: async (task, input) => ok(task.output.parse(await work(task.name, input, outside))),
  });
}

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const judged = async (desk: InspectDesk, content: string | Uint8Array<ArrayBuffer>, show = false) =>
  valueIn(await desk.judge(desk.take('a.xml', content).id, show, {}));

describe('what the window is given', () => {
  it.each([
    ['a document', setupRequest(false)],
    ['an exchange', refusedExchange],
    ['a form', `x=1&cXML-urlencoded=${encodeURIComponent(setupRequest(false))}`],
    [
      'a form in base64',
      `cXML-base64=${encodeURIComponent(encodeBase64(new TextEncoder().encode(setupRequest(false))))}`,
    ],
    ['a log', `10:00 INFO sent ${JSON.stringify(setupRequest(false))}`],
    [
      'a document in UTF-16',
      new Uint8Array(Buffer.from(`\ufeff${setupRequest(false).replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    ],
  ])('is masked: %s', async (_what, content) => {
    const inspection = await judged(newDesk(), content);
    const told = JSON.stringify(inspection);
    expect(inspection.documents[0]?.judgement.type).toBe('PunchOutSetupRequest');
    expect(told).not.toContain(secret);
    expect(told).not.toContain(address);
    expect(told).not.toContain(encodeURIComponent(address));
  });

  it('has everything where the person asked for it', async () => {
    const [document] = (await judged(newDesk(), setupRequest(false), true)).documents;
    expect(document?.text).toBe(setupRequest(false));
    expect(document?.masks).toEqual([]);
  });

  it('has findings at their places in the masked text, also behind a mask on the same line', async () => {
    const text = setupRequest(false)
      .replace(/>\s+</g, '><')
      .replace('operation="create"', 'operation="invent"');
    const [document] = (await judged(newDesk(), text)).documents;
    const finding = document?.judgement.findings.find(({ severity }) => severity === 'error');
    const line = document?.text.split('\n')[(finding?.line ?? 0) - 1] ?? '';
    expect(line.slice((finding?.column ?? 0) - 1)).toMatch(/^operation="invent"/);
  });
});

describe('an edit of the masked text', () => {
  it('keeps the hidden values where their masks are left', async () => {
    const desk = newDesk();
    const { id, documents } = await judged(desk, setupRequest(false));
    const [document] = documents;
    if (!document) throw new Error('No document');
    const added = '<!-- new -->\n';
    const at = document.text.indexOf('<cXML');
    const text = document.text.slice(0, at) + added + document.text.slice(at);
    const masks = document.masks.map(({ index, from, to }) => ({
      index,
      from: from + added.length,
      to: to + added.length,
    }));
    valueIn(await desk.edit({ id, document: 0 }, { text, masks, show: false, said: {} }));
    const shown = valueIn(await desk.judge(id, true, {}));
    expect(shown.documents[0]?.text).toBe(setupRequest(false).replace('<cXML', `${added}<cXML`));
  });

  it('takes a mask that was typed, moved or made up as text', async () => {
    const desk = newDesk();
    const { id, documents } = await judged(desk, setupRequest(false));
    const text = documents[0]?.text ?? '';
    const madeUp = [
      { index: 0, from: 0, to: 8 },
      { index: 99, from: 10, to: 18 },
    ];
    valueIn(await desk.edit({ id, document: 0 }, { text, masks: madeUp, show: false, said: {} }));
    expect(valueIn(await desk.judge(id, true, {})).documents[0]?.text).toBe(text);
  });

  it('still says what was wrong with the bytes that the document came in', async () => {
    const desk = newDesk();
    const bytes = new Uint8Array(Buffer.from(cart(1).replace(/<Description[^>]*>/, '$&\u00e9 '), 'latin1'));
    const { id, documents } = await judged(desk, bytes);
    expect(documents[0]?.judgement).toMatchObject({ type: 'unreadable', verdict: 'invalid' });
    const text = documents[0]?.text.replaceAll('\ufffd', 'e') ?? '';
    const { judgement } = valueIn(
      await desk.edit({ id, document: 0 }, { text, masks: [], show: false, said: {} }),
    );
    expect(judgement.verdict).toBe('valid');
    expect(judgement.findings).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'bad-encoding', line: 1 }),
    );
  });
});

describe('what the person says of a document', () => {
  const codes = async (desk: InspectDesk, said: Said) => {
    const { id } = desk.take('cart.xml', cart(1));
    const [document] = valueIn(await desk.judge(id, false, said)).documents;
    return document?.judgement.findings.map(({ code }) => code);
  };

  it('holds the cart against the BuyerCookie of the session', async () => {
    expect(await codes(newDesk(), {})).not.toContain('cookie-changed');
    expect(await codes(newDesk(), { buyerCookie: 'another' })).toContain('cookie-changed');
  });

  it('holds it against the operation, without a cookie', async () => {
    expect(await codes(newDesk(), { operation: 'inspect' })).toContain('inspected-cart');
  });

  it('goes into the report', async () => {
    const desk = newDesk();
    const { id } = desk.take('cart.xml', cart(1));
    await desk.judge(id, false, {});
    expect(valueIn(await desk.report({ id, document: 0 }, { buyerCookie: 'another' }))).toContain(
      'BuyerCookie',
    );
  });
});

describe('a report', () => {
  it('is masked whatever the window shows, and names findings', async () => {
    const desk = newDesk();
    const { id } = await judged(desk, setupRequest(true), true);
    const report = valueIn(await desk.report({ id, document: 0 }, {}));
    expect(report).toContain('# PunchOutSetupRequest: has errors');
    expect(report).toMatch(/error at line 18/);
    expect(report).not.toMatch(new RegExp(`${secret}|${address}`));
  });
});

describe('a comparison', () => {
  it('finds the cart and the order whichever comes first, and refuses other pairs', async () => {
    const desk = newDesk();
    const [one, other, neither] = [
      await judged(desk, cart(2)),
      await judged(desk, order(2)),
      await judged(desk, setupRequest(false)),
    ];
    const refs = [one, other, neither].map(({ id }) => ({ id, document: 0 }));
    const [cartRef, orderRef, setupRef] = refs;
    if (!cartRef || !orderRef || !setupRef) throw new Error('No references');
    const forth = valueIn(await desk.compare(cartRef, orderRef, false));
    expect(forth).toEqual(valueIn(await desk.compare(orderRef, cartRef, false)));
    expect(forth.changes.map(({ mechanism }) => mechanism)).toEqual(['truncated', 'truncated']);
    expect(await desk.compare(cartRef, setupRef, false)).toMatchObject({
      ok: false,
      error: { code: 'not-cart-and-order' },
    });
  });
});

describe('what is held', () => {
  it('is the last twelve things, and forgotten on request', async () => {
    const desk = newDesk();
    const first = desk.take('first', '<a/>');
    const second = desk.take('second', '<a/>');
    for (let at = 0; at < 11; at += 1) desk.take('more', '<a/>');
    expect(await desk.judge(first.id, false, {})).toMatchObject({
      ok: false,
      error: { code: 'not-held' },
    });
    expect((await desk.judge(second.id, false, {})).ok).toBe(true);
    desk.forget(second.id);
    expect((await desk.judge(second.id, false, {})).ok).toBe(false);
  });
});
