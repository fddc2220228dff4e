import { type Decimal, parseDecimal } from '../decimal.ts';

/** No amount or quantity has more; arithmetic with millions of digits would take minutes. */
const mostCharacters = 100;

/** Reads an amount or quantity of a document. Undefined where it is no decimal, or longer than 100 characters. */
export function readNumber(text: string): Decimal | undefined {
  return text.length > mostCharacters ? undefined : parseDecimal(text);
}
