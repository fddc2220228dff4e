import { encodeBase64 } from './base64.ts';

/** What stands in place of a secret. As long for every secret, so that its length tells nothing. */
export const maskText = '********';

/**
 * Removes secrets from text before it is shown, kept or logged: the content of SharedSecret and CredentialMac
 * elements, well-formed or not, and every secret in `known` wherever it stands, plain, XML-escaped,
 * percent-encoded or in base64.
 */
export function maskSecrets(text: string, known: readonly string[]): string {
  let masked = maskElements(text);
  for (const secret of known) {
    if (secret.length === 0) continue;
    for (const form of formsOf(secret)) masked = masked.replaceAll(form, maskText);
  }
  return masked;
}

/** Empties the elements that hold secrets. One pass: a text made to be slow is as fast as any other. */
function maskElements(text: string): string {
  const start = /<(SharedSecret|CredentialMac)\b/g;
  let masked = '';
  let kept = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const tagEnd = text.indexOf('>', start.lastIndex);
    if (tagEnd < 0) break;
    start.lastIndex = tagEnd + 1;
    if (text[tagEnd - 1] === '/') continue;
    const close = new RegExp(`</${match[1]}\\s*>`, 'g');
    close.lastIndex = tagEnd + 1;
    const closing = close.exec(text);
    masked += text.slice(kept, tagEnd + 1) + maskText;
    kept = closing ? closing.index : text.length;
    start.lastIndex = closing ? close.lastIndex : text.length;
  }
  return masked + text.slice(kept);
}

function formsOf(secret: string): string[] {
  const escaped = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return [...new Set([secret, escaped, encodeURIComponent(secret), ...base64Forms(secret)])];
}

/**
 * The parts of a base64 text that a secret inside it leaves whole, for each of the three alignments it may have.
 * Shorter than eight characters they could stand anywhere by chance and are left out.
 */
function base64Forms(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  return [0, 1, 2]
    .map((shift) => {
      const text = encodeBase64(new Uint8Array([...new Uint8Array(shift), ...bytes]));
      const from = Math.ceil((shift * 8) / 6);
      const to = Math.floor(((shift + bytes.length) * 8) / 6);
      return text.slice(from, to);
    })
    .filter((form) => form.length >= 8);
}
