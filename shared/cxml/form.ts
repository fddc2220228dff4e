import { fail, ok, type Result } from '../errors.ts';
import { decodeBase64 } from './base64.ts';
import { decodeBytes } from './guard.ts';

/** How a cart travels: in a hidden field of an HTML form, posted by the requester's browser. */
export interface CartForm {
  readonly field: 'cXML-urlencoded' | 'cXML-base64';
  readonly xml: string;
}

/**
 * Finds the cart in a posted form body (`application/x-www-form-urlencoded`). Field names are compared without case,
 * as receivers do. The percent-encoding is the browser's own; cXML is not encoded a second time
 * (cXML User's Guide, "PunchOutOrderMessage", HTML form encoding).
 */
export function decodeCartForm(body: string): Result<CartForm> {
  const fields = cartFields(body);
  const base64 = fields.get('cxml-base64');
  if (base64 !== undefined) {
    const bytes = decodeBase64(base64);
    if (!bytes) {
      return fail(
        'bad-base64',
        'The field cXML-base64 is not base64.',
        'The supplier has to encode the cart as base64, without anything else in the field.',
      );
    }
    const decoded = decodeBytes(bytes);
    if (!decoded.ok)
      return fail(
        decoded.problem.code,
        decoded.problem.message,
        'The supplier has to encode the cart as UTF-8 before base64.',
      );
    return ok({ field: 'cXML-base64', xml: decoded.text });
  }
  const plain = fields.get('cxml-urlencoded');
  if (plain !== undefined) return ok({ field: 'cXML-urlencoded', xml: plain });
  return fail(
    'no-cart',
    'The form has neither a field cXML-urlencoded nor cXML-base64.',
    'The supplier has to put the cart into a field of one of these names.',
  );
}

/** The fields that a cart may be in, by name in lower case; the last one counts. Other fields are not decoded. */
function cartFields(body: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const pair of pairsOf(body)) {
    const [name, value] = splitPair(pair);
    // The names have 11 and 15 characters, and three times as many where every one is encoded.
    if (name.length < 11 || name.length > 45) continue;
    const field = percentDecode(name).toLowerCase();
    if (field === 'cxml-base64' || field === 'cxml-urlencoded') fields.set(field, percentDecode(value));
  }
  return fields;
}

/** Name and value pairs of a form body, decoded; malformed percent signs stay as they are. */
export function parseForm(body: string): [string, string][] {
  return Array.from(pairsOf(body), (pair) => {
    const [name, value] = splitPair(pair);
    return [percentDecode(name), percentDecode(value)];
  });
}

/** The pairs one after the other, so that a body of nothing but separators needs no room. */
function* pairsOf(body: string): Generator<string> {
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('&', at);
    const to = end < 0 ? body.length : end;
    if (to > at) yield body.slice(at, to);
    at = to + 1;
  }
}

function splitPair(pair: string): [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function percentDecode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
    // Base64 in a form is full of single ones.
    if (run.length === 3) {
      const code = Number.parseInt(run.slice(1), 16);
      if (code < 0x80) return String.fromCharCode(code);
    }
    const bytes = new Uint8Array(run.length / 3);
    for (let at = 0; at < bytes.length; at += 1)
      bytes[at] = Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16);
    return utf8.decode(bytes);
  });
}
