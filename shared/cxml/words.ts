import { type Decimal, toFixed } from './decimal.ts';

/** The longest piece of a document that is quoted to a person. */
const quoteLength = 60;

/** Words with one space between them, nothing to mask and no character of two units. */
const plain = /^[!-?A-~]*(?: [!-?A-~]+)*$/;

/** A piece of a document to show: white space as one space, at most 60 characters, e-mail addresses masked. */
export function quote(text: string, length = quoteLength): string {
  if (text.length <= length && plain.test(text)) return text;
  if (text.length > length && plain.test(text.slice(0, length * 4))) return `${text.slice(0, length - 1)}…`;
  // No more than four times the length is looked at: a description may have megabytes.
  const flat = maskEmails(
    text
      .slice(0, length * 4)
      .replace(/[^\S ]\s*|\s{2,}/g, ' ')
      .trim(),
  );
  const whole = charactersTo(flat, length) === flat.length && text.length <= length * 4;
  return whole ? flat : `${flat.slice(0, charactersTo(flat, length - 1))}…`;
}

/** Where so many characters of a text end, none of them split. */
function charactersTo(text: string, count: number): number {
  let at = 0;
  for (let left = count; left > 0 && at < text.length; left -= 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** E-mail addresses as `r…@buyer.example`: who it is stays private, where it belongs to stays readable. */
export function maskEmails(text: string): string {
  if (!text.includes('@')) return text;
  return text.replace(/([^\s@<>"'=;,:/]{1,64})@([^\s@<>"';,:/]+)/g, (_whole, local: string, host: string) => {
    return `${Array.from(local)[0] ?? ''}…@${host}`;
  });
}

/** A cookie or payload ID, enough of it to recognise it: `3582a1b4…`. */
export function shortId(text: string): string {
  const flat = maskEmails(text.slice(0, 200).trim());
  return flat.length > 12 ? `${flat.slice(0, 8)}…` : flat;
}

/** An amount for people: `12,400.00`. At least two decimals, all that were written; or rounded to so many. */
export function amountInWords(value: Decimal, places = Math.max(2, value.scale)): string {
  const fixed = toFixed(value, places);
  if (fixed.length <= places + 4) return fixed;
  const [whole = '', fraction = ''] = fixed.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}

/** `1 line`, `3 lines`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  const digits = count < 1000 ? `${count}` : `${count}`.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${digits} ${count === 1 ? one : many}`;
}
