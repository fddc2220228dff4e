/**
 * What can befall a document on its way: text as it was written in, what travels in its place out. Where the text has no
 * such place it travels as it is; the run then ends without the diagnosis, and says so.
 */
export type Damage = (xml: string, type: string) => string | Uint8Array;

/** Befalls documents of one type. */
export function only(type: string, damage: (xml: string) => string | Uint8Array): Damage {
  return (xml, given) => (given === type ? damage(xml) : xml);
}

const firstExtrinsic = /(<Extrinsic name="[^"]{1,100}">)/;

/** A name with an ampersand that nobody escaped. */
export function ampersandUnescaped(xml: string): string {
  return xml.replace(firstExtrinsic, '$1Research & Development ');
}

/** BuyerCookie behind what it has to precede (DTD, PunchOutSetupRequest). */
export function elementOutOfPlace(xml: string): string {
  const [cookie = ''] = /[ \t]*<BuyerCookie>[^<]*<\/BuyerCookie>\n?/.exec(xml) ?? [];
  return xml.replace(cookie, '').replace('</PunchOutSetupRequest>', `${cookie}</PunchOutSetupRequest>`);
}

/** An accented name in ISO-8859-1, where the declaration says UTF-8. */
export function otherEncoding(xml: string): Uint8Array {
  return Buffer.from(xml.replace(firstExtrinsic, '$1Zo\u00eb '), 'latin1');
}

/** The content of every element of a name, replaced. */
export function replaced(name: string, content: (was: string) => string): (xml: string) => string {
  const element = new RegExp(`(<${name}(?:\\s[^>]*)?>)([^<]*)(</${name}>)`, 'g');
  return (xml) =>
    xml.replace(
      element,
      (_whole, open: string, was: string, close: string) => `${open}${content(was)}${close}`,
    );
}

/** Every element of a name taken out, with its content. */
export function without(name: string): (xml: string) => string {
  const element = new RegExp(`[ \\t]*<${name}(?:\\s[^>]*)?(?:/>|>[^<]*</${name}>)\\n?`, 'g');
  return (xml) => xml.replace(element, '');
}
