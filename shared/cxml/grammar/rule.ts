/**
 * Facts of cXML 1.2.071, in a notation of our own: name of the element, its content, its attributes. Older versions
 * allow less in the optional places, never more in the required ones.
 *
 * Content: `text` for character data, `empty`, `any`, or an expression such as `(BuyerCookie, Extrinsic*)`; with
 * `#PCDATA` first in it, text and those elements in any order.
 *
 * Attributes, separated by spaces: `name` is optional, `name!` required, `name#ID` has to have that form, and
 * `name=a|b` one of these values (`~` stands for a space in a value).
 */
export type RuleData = Readonly<Record<string, readonly [content: string, attributes?: string]>>;
