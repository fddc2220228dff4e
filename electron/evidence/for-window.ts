import type { Exchange, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { isForm, messageText, shownCharacters } from '../../shared/rehearsal/message-text.ts';

type Part = Exchange['request'] | NonNullable<Exchange['answer']>;

/** A form that is longer is decoded here and only as far as it is shown: decoding all of it would hold up the window. */
const largestForm = 3 * shownCharacters;

/** Lines of a requisition that the window gets with it; of more it asks for what it shows. */
const shownLines = 200;

/**
 * An event as the window gets it: of a large message or requisition only what it shows. The record has all of it, and what is saved
 * comes from there.
 */
export function forWindow(event: RehearsalEvent): RehearsalEvent {
  if (event.event === 'state' && event.state.name === 'awaiting-approval') {
    const { requisition } = event.state;
    const omitted = requisition.lines.length - shownLines;
    if (omitted <= 0) return event;
    const lines = requisition.lines.slice(0, shownLines);
    return { ...event, state: { ...event.state, requisition: { ...requisition, lines, omitted } } };
  }
  if (event.event !== 'exchange') return event;
  const { request, answer } = event.exchange;
  const [shownRequest, shownAnswer] = [cutPart(request), answer && cutPart(answer)];
  if (shownRequest === request && shownAnswer === answer) return event;
  return {
    ...event,
    exchange: { ...event.exchange, request: shownRequest, ...(shownAnswer && { answer: shownAnswer }) },
  };
}

function cutPart<P extends Part>(part: P): P {
  const { body } = part;
  if (!isForm(part)) {
    if (body.length <= shownCharacters) return part;
    const { text, attachments } = messageText(part);
    if (attachments) {
      const omitted = Math.max(0, text.length - shownCharacters);
      return {
        ...part,
        body: text.slice(0, shownCharacters),
        cut: { omitted, attachments: [...attachments] },
      };
    }
    return { ...part, body: body.slice(0, shownCharacters), cut: { omitted: body.length - shownCharacters } };
  }
  if (body.length <= largestForm) return part;
  const beginning = beginningOfCart(body);
  return beginning
    ? { ...part, body: beginning.text, cut: { omitted: body.length - largestForm, field: beginning.field } }
    : { ...part, body: body.slice(0, shownCharacters), cut: { omitted: body.length - shownCharacters } };
}

/** The beginning of the document in a cart's form, if there is one. */
function beginningOfCart(form: string): { readonly field: string; readonly text: string } | undefined {
  const found = /(?:^|&)(cxml-(?:base64|urlencoded))=/i.exec(form);
  if (!found) return undefined;
  const from = found.index + found[0].length;
  const value = form.slice(from, from + largestForm).split('&', 1)[0] ?? '';
  const plain = percentDecoded(value.replace(/%[0-9a-fA-F]?$/, ''));
  const isBase64 = found[1]?.toLowerCase() === 'cxml-base64';
  const text = isBase64 ? Buffer.from(plain, 'base64').toString('utf8') : plain;
  return { field: isBase64 ? 'cXML-base64' : 'cXML-urlencoded', text: text.slice(0, shownCharacters) };
}

/** Decodes a text whose end was cut off, maybe within a character: at most three of its escapes are then left over. */
function percentDecoded(text: string): string {
  let whole = text.replaceAll('+', ' ');
  for (let left = 0; left <= 3; left += 1) {
    try {
      return decodeURIComponent(whole);
    } catch {
      whole = whole.replace(/%[0-9a-fA-F]{2}$/, '');
    }
  }
  return text;
}
