import { describe, expect, it } from 'vitest';
import { forWindow } from '../../../electron/evidence/for-window.ts';
import { writeMultipart } from '../../../electron/simulator/multipart.ts';
import type { Exchange, RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { messageText, shownCharacters } from '../../../shared/rehearsal/message-text.ts';
import { recorded, untilPassed } from '../renderer/recorded.ts';

function withBody(id: string, body: string): RehearsalEvent {
  const event = recorded(untilPassed).find((one) => one.event === 'exchange' && one.exchange.id === id);
  if (event?.event !== 'exchange') throw new Error(`No exchange ${id}`);
  return {
    ...event,
    exchange: { ...event.exchange, request: { ...event.exchange.request, body } },
  };
}

function shown(event: RehearsalEvent): Exchange['request'] {
  const cut = forWindow(event);
  if (cut.event !== 'exchange') throw new Error('No exchange');
  return cut.exchange.request;
}

const cart = `<cXML>${'<ItemIn/>é'.repeat(200_000)}</cXML>`;

describe('what the window gets of an event', () => {
  it('is the event itself where nothing in it is large', () => {
    for (const event of recorded(untilPassed)) expect(forWindow(event)).toBe(event);
  });

  it('is the beginning of a large document, and how much is missing', () => {
    const request = shown(withBody('x1', cart));
    expect(request.body).toBe(cart.slice(0, shownCharacters));
    expect(request.cut).toEqual({ omitted: cart.length - shownCharacters });
    expect(messageText(request)).toEqual({ text: request.body, cut: true });
  });

  it.each([
    ['cXML-base64', Buffer.from(cart).toString('base64')],
    ['cXML-urlencoded', cart],
  ])('is the beginning of a large cart, decoded from %s', (field, value) => {
    const request = shown(withBody('x2', new URLSearchParams({ first: 'x', [field]: value }).toString()));
    const text = messageText(request);
    expect(text).toMatchObject({ field, cut: true });
    expect(text.text.length).toBeGreaterThan(20_000);
    expect(cart.startsWith(text.text)).toBe(true);
  });

  it('is decoded wherever a character was parted', () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const text = `${'x'.repeat(shift)}${'\u{1f600}'.repeat(100_000)}`;
      const request = shown(withBody('x2', new URLSearchParams({ 'cXML-urlencoded': text }).toString()));
      expect(text.startsWith(messageText(request).text)).toBe(true);
    }
  });

  it('is the beginning of a large form without a cart', () => {
    const request = shown(withBody('x2', `a=${'b'.repeat(2_000_000)}`));
    expect(request.body).toHaveLength(shownCharacters);
    expect(messageText(request).field).toBeUndefined();
  });

  it('is the document of a message with large attachments, and the list of these', () => {
    const event = withBody('x3', '');
    if (event.event !== 'exchange') throw new Error('No exchange');
    const order = '<cXML>é</cXML>';
    const { contentType, body } = writeMultipart(
      [
        { contentId: 'root', contentType: 'text/xml', body: Buffer.from(order) },
        { contentId: 'a', contentType: 'image/png', name: 'a.png', body: new Uint8Array(200_000) },
      ],
      '=_b',
    );
    const request = shown({
      ...event,
      exchange: {
        ...event.exchange,
        request: {
          ...event.exchange.request,
          headers: [['Content-Type', contentType]],
          body: body.toString('utf8'),
        },
      },
    });
    expect(request.body).toBe(order);
    expect(messageText(request)).toEqual({
      text: order,
      attachments: [{ name: 'a.png', contentType: 'image/png', bytes: 200_000 }],
    });
  });
});

describe('a long requisition', () => {
  const waiting = recorded(untilPassed).find(
    (event) => event.event === 'state' && event.state.name === 'awaiting-approval',
  );
  if (waiting?.event !== 'state' || waiting.state.name !== 'awaiting-approval')
    throw new Error('Nothing waits for approval in the record');
  const { requisition } = waiting.state;
  const [first] = requisition.lines;
  if (!first) throw new Error('The recorded requisition has no line');

  it('comes with its first lines and how many more there are', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ ...first, line: index + 1 }));
    const long = { ...waiting, state: { ...waiting.state, requisition: { ...requisition, lines } } };
    const given = forWindow(long);
    if (given.event !== 'state' || given.state.name !== 'awaiting-approval') throw new Error('Another event');
    expect(given.state.requisition).toEqual({ ...requisition, lines: lines.slice(0, 200), omitted: 9800 });
  });
});
