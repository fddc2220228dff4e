import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { exchangeFailed, exchangeSentence, httpStatus } from '../../../shared/rehearsal/exchange-words.ts';
import { messageText } from '../../../shared/rehearsal/message-text.ts';
import { foldEvents } from '../../../shared/rehearsal/view.ts';
import { type Fact, recorded, untilPassed, untilRefused, untilUnreachable } from '../renderer/recorded.ts';

function exchange(facts: readonly Fact[], id: string): Exchange {
  const found = foldEvents(recorded(facts)).exchanges.find((one) => one.id === id);
  if (!found) throw new Error(`No exchange ${id}`);
  return found;
}

describe('messageText', () => {
  it('decodes a cart from its form and says which field it came in', () => {
    const text = messageText(exchange(untilPassed, 'x2').request);
    expect(text.field).toBe('cXML-base64');
    expect(text.text).toContain('<PunchOutOrderMessage>');
  });

  it('shows a form without a cart as it was sent, with the reason', () => {
    const headers: Exchange['request']['headers'] = [
      ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ];
    const text = messageText({ method: 'POST', url: '/', headers, body: 'a=b' });
    expect(text).toMatchObject({ text: 'a=b', problem: { code: 'no-cart' } });
  });

  it('leaves every other body alone', () => {
    const { request } = exchange(untilPassed, 'x1');
    expect(messageText(request)).toEqual({ text: request.body });
  });
});

describe('exchange words', () => {
  it('keeps the two status layers apart', () => {
    expect(exchangeSentence(exchange(untilRefused, 'x1'), { system: 'coupa' })).toBe(
      'Coupa sent PunchOutSetupRequest to AWS Marketplace. AWS Marketplace answered after 34 ms: HTTP 200 OK, cXML 401 Unauthorized.',
    );
    expect(exchangeFailed(exchange(untilRefused, 'x1'))).toBe(true);
  });

  it('does not take a one-way message for a failed one', () => {
    expect(exchangeFailed(exchange(untilPassed, 'x2'))).toBe(false);
    expect(exchangeSentence(exchange(untilPassed, 'x2'), { system: 'coupa' })).toBe(
      'Requester sent PunchOutOrderMessage to Coupa.',
    );
  });

  it('says when no answer came', () => {
    expect(exchangeFailed(exchange(untilUnreachable, 'x1'))).toBe(true);
    expect(exchangeSentence(exchange(untilUnreachable, 'x1'), { system: 'coupa' })).toMatch(
      /No answer came\.$/,
    );
  });

  it('shows an HTTP status that has no usual text as its number', () => {
    expect(httpStatus(599)).toBe('599');
  });
});
