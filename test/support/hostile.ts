/** Documents made to hurt a reader, with what has to be said of each. */

export interface HostileCase {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** The Content-Type that came with it. */
  readonly contentType?: string;
  /** Code of the finding that has to be there, and its line. */
  readonly code: string;
  readonly line: number;
}

const size = 20 * 1024 * 1024;
const utf8 = (text: string): Uint8Array => Buffer.from(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

/** Something repeated to a document of 20 MB. */
function filled(before: string, part: string, after: string): () => Uint8Array {
  return () => {
    const bytes = Buffer.alloc(size, part);
    const count = Math.floor((size - before.length - after.length) / part.length);
    bytes.write(before, 0, 'latin1');
    bytes.fill(part, before.length, before.length + count * part.length, 'latin1');
    bytes.write(after, before.length + count * part.length, 'latin1');
    return bytes.subarray(0, before.length + count * part.length + after.length);
  };
}

const envelope = (inside: string): string =>
  `<cXML payloadID="1@x" timestamp="2026-01-31T09:30:00+00:00">\n${inside}</cXML>`;

function ill(name: string, text: string, line: number): HostileCase {
  return { name, bytes: () => utf8(text), code: 'not-well-formed', line };
}

function bad(name: string, bytes: Uint8Array, line = 1, contentType?: string): HostileCase {
  const bare = { name, bytes: () => bytes, code: 'bad-encoding', line };
  return contentType === undefined ? bare : { ...bare, contentType };
}

function subset(name: string, text: string, line = 1): HostileCase {
  return { name, bytes: () => utf8(text), code: 'doctype-refused', line };
}

const laughs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('\n');

const entities: readonly HostileCase[] = [
  subset('a billion laughs', `<!DOCTYPE cXML [\n<!ENTITY l0 "ha">\n${laughs}]>\n<cXML>&l9;</cXML>`),
  subset(
    'a quadratic blowup',
    `<!DOCTYPE cXML [<!ENTITY a "${'a'.repeat(50_000)}">]><cXML>${'&a;'.repeat(50_000)}</cXML>`,
  ),
  subset(
    'an entity that is itself',
    '<!DOCTYPE cXML\n[<!ENTITY a "&b;"><!ENTITY b "&a;">]><cXML>&a;</cXML>',
    2,
  ),
  subset('a file as an entity', '<!DOCTYPE cXML [<!ENTITY x SYSTEM "file:///etc/passwd">]><cXML>&x;</cXML>'),
  subset(
    'an address as an entity',
    '<!DOCTYPE cXML [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]><cXML>&x;</cXML>',
  ),
  subset('a parameter entity', '<!DOCTYPE cXML [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]><cXML/>'),
  subset(
    'an entity of a public identifier',
    '<!DOCTYPE cXML [<!ENTITY x PUBLIC "-//x" "file:///etc/passwd">]><cXML>&x;</cXML>',
  ),
  subset(
    'an external DTD and an internal subset',
    '<!DOCTYPE cXML SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x "y">]><cXML>&x;</cXML>',
  ),
  subset(
    'an internal subset after a public identifier',
    '<!DOCTYPE cXML PUBLIC "-//x" "a.dtd" [<!ATTLIST cXML a CDATA "b">]><cXML/>',
  ),
  subset('an entity named __proto__', '<!DOCTYPE cXML [<!ENTITY __proto__ "y">]><cXML>&__proto__;</cXML>'),
  subset('an internal subset that never ends', '<!DOCTYPE cXML [<!ENTITY x "y"'),
  ill(
    'an entity that an external DTD would declare',
    '<!DOCTYPE cXML SYSTEM "file:///etc/passwd">\n<cXML>&x;</cXML>',
    2,
  ),
  ill('the entity __proto__', '<cXML>\n&__proto__;</cXML>', 2),
  ill('the entity constructor', '<cXML a="\n&constructor;"/>', 2),
  ill('the entity toString', '<cXML>\n\n&toString;</cXML>', 3),
  ill('an entity whose name is megabytes long', `<cXML>&${'a'.repeat(5_000_000)};</cXML>`, 1),
  ill('a character reference of a megabyte', `<cXML>\n&#${'9'.repeat(1_000_000)};</cXML>`, 2),
  ill('a reference to NUL', '<cXML>\n&#0;</cXML>', 2),
  ill('a pair of references to surrogates', '<cXML>\n&#xD83D;&#xDE00;</cXML>', 2),
  {
    name: 'a public identifier alone',
    bytes: () =>
      utf8('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:9/x.dtd">\n<html/>'),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'an inclusion by XInclude',
    bytes: () => utf8('<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'a style sheet elsewhere',
    bytes: () => utf8('<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?><a/>'),
    code: 'not-cxml',
    line: 1,
  },
];

const shapes: readonly HostileCase[] = [
  {
    name: 'nesting a little too deep',
    bytes: () => utf8(`${'<a>\n'.repeat(201)}${'</a>'.repeat(201)}`),
    code: 'too-deep',
    line: 201,
  },
  { name: '20 MB of <a>', bytes: filled('', '<a>', ''), code: 'too-deep', line: 1 },
  {
    name: '200,000 attributes',
    bytes: () => utf8(`<cXML\n${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join('\n')}/>`),
    code: 'too-many-attributes',
    line: 202,
  },
  { name: '20 MB of siblings <a/>', bytes: filled('<b>', '<a/>', '</b>'), code: 'too-large', line: 1 },
  {
    name: '20 MB of siblings with white space',
    bytes: filled('<b>', '<a/>\n', '</b>'),
    code: 'too-large',
    line: 1_747_623,
  },
  {
    name: '20 MB of elements with text',
    bytes: filled('<b>', '<a>x</a>', '</b>'),
    code: 'too-large',
    line: 1,
  },
  {
    name: '20 MB of elements with an attribute',
    bytes: filled('<b>', '<a b=""/>', '</b>'),
    code: 'too-large',
    line: 1,
  },
  {
    name: '20 MB of CDATA sections',
    bytes: filled('<b>', '<![CDATA[]]>', '</b>'),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: '20 MB of full tags',
    bytes: filled('<b>', '<abcde fghij="klmnop">qrstuvwx</abcde>\n', '</b>'),
    code: 'not-cxml',
    line: 1,
  },
  { name: '20 MB of one attribute', bytes: filled('<b a="', 'x', '"/>'), code: 'not-cxml', line: 1 },
  {
    name: '20 MB of references in one attribute',
    bytes: filled('<b a="', '&#x41;', '"/>'),
    code: 'not-cxml',
    line: 1,
  },
  { name: '20 MB of &amp;', bytes: filled('<b>', '&amp;', '</b>'), code: 'not-cxml', line: 1 },
  { name: '20 MB of text', bytes: filled('<b>', 'x', '</b>'), code: 'not-cxml', line: 1 },
  { name: '20 MB of ]', bytes: filled('<b>', ']', '</b>'), code: 'not-cxml', line: 1 },
  { name: '20 MB of carriage returns', bytes: filled('<b>', '\r', '</b>'), code: 'not-cxml', line: 1 },
  { name: '20 MB of line feeds', bytes: filled('', '\n', ''), code: 'not-well-formed', line: size + 1 },
  {
    name: '20 MB of line feeds before an error',
    bytes: filled('<b>', '\n', '&</b>'),
    code: 'not-well-formed',
    line: size - '<b>&</b>'.length + 1,
  },
  { name: '20 MB of comments', bytes: filled('<b>', '<!---->', '</b>'), code: 'not-cxml', line: 1 },
  {
    name: '20 MB of one comment that does not end',
    bytes: filled('<b><!--', ' -', ''),
    code: 'not-well-formed',
    line: 1,
  },
  {
    name: '20 MB of processing instructions',
    bytes: filled('<b>', '<?a b?>', '</b>'),
    code: 'not-cxml',
    line: 1,
  },
  { name: '20 MB of one name', bytes: filled('<', 'a', '/>'), code: 'too-large', line: 1 },
  { name: '20 MB of <', bytes: filled('', '<', ''), code: 'not-well-formed', line: 1 },
  { name: '20 MB of NUL', bytes: filled('', '\u0000', ''), code: 'not-well-formed', line: 1 },
  { name: '20 MB of bytes that are no text', bytes: filled('', '\u00ff', ''), code: 'bad-encoding', line: 1 },
  {
    name: '20 MB of namespaces',
    bytes: filled('<b>', '<a xmlns:p="u" p:q="r"/>', '</b>'),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: '20 MB of declared prefixes and elements that use them',
    bytes: () =>
      utf8(
        `<a ${Array.from({ length: 190 }, (_, n) => `xmlns:p${n}="u"`).join(' ')}>${'<p1:bcdefghijklmnopq/>'.repeat(900_000)}</a>`,
      ),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'tags of 200 attributes, 20 MB of them',
    bytes: filled(
      '<b>',
      `<a ${Array.from({ length: 200 }, (_, n) => `attribute${1000 + n}=""`).join(' ')}/>`,
      '</b>',
    ),
    code: 'not-cxml',
    line: 1,
  },
  { name: 'a byte more than 20 MB', bytes: () => Buffer.alloc(size + 1, ' '), code: 'too-large', line: 1 },
  {
    name: 'a document in which everything is wrong',
    bytes: () =>
      utf8(envelope(`<ItemIn><Wrong wrong="1">${'x'.repeat(60)}</Wrong></ItemIn>\n`.repeat(195_000))),
    code: 'unexpected-element',
    line: 2,
  },
  {
    name: 'a cart of 250,000 wrong lines',
    bytes: () =>
      utf8(
        envelope(
          `<Header/><Message><PunchOutOrderMessage>\n${`<ItemIn wrong="${'x'.repeat(60)}"/>\n`.repeat(250_000)}</PunchOutOrderMessage></Message>`,
        ),
      ),
    code: 'missing-element',
    line: 2,
  },
];

const encodings: readonly HostileCase[] = [
  ill('NUL in text', '<cXML>\n\u0000</cXML>', 2),
  ill('U+FFFE in an attribute', '<cXML\na="\ufffe"/>', 2),
  ill('a control character in a comment', '<cXML><!--\n\u0008--></cXML>', 2),
  bad('an overlong slash', latin1('<cXML>\n\u00c0\u00af</cXML>'), 2),
  bad('an overlong NUL of three bytes', latin1('<cXML>\n\u00e0\u0080\u0080</cXML>'), 2),
  bad('an overlong character of four bytes', latin1('<cXML>\n\u00f0\u0080\u0080\u00af</cXML>'), 2),
  bad('a surrogate in UTF-8', latin1('<cXML>\n\u00ed\u00a0\u0080</cXML>'), 2),
  bad('beyond Unicode in UTF-8', latin1('<cXML>\n\u00f4\u0090\u0080\u0080</cXML>'), 2),
  bad('five bytes for a character', latin1('<cXML>\n\u00f8\u0088\u0080\u0080\u0080</cXML>'), 2),
  bad('a continuation alone', latin1('<cXML>\n\n\u0080</cXML>'), 3),
  bad('a character cut off inside', latin1('<cXML>\n\u00e2\u0082</cXML>'), 2),
  bad('a character cut off at the end', latin1('<cXML/>\n\u00f0\u009f\u0098'), 2),
  bad('bad UTF-8 after a good U+FFFD', Buffer.concat([utf8('<cXML>\ufffd\n'), latin1('\u00ff</cXML>')]), 2),
  bad('ISO-8859-1 that says UTF-8', latin1('<?xml version="1.0" encoding="UTF-8"?>\n<cXML>é</cXML>'), 2),
  bad('UTF-7 by name', utf8('<?xml version="1.0" encoding="UTF-7"?>\n+ADw-cXML/+AD4-')),
  bad('UTF-7 by HTTP', utf8('+ADw-cXML/+AD4-'), 1, 'text/xml; charset=utf-7'),
  ill('UTF-7 without a name', '+ADw-cXML/+AD4-', 1),
  bad('half a unit of UTF-16', Buffer.concat([utf16('\ufeff<cXML/>\n'), Buffer.from([0x20])]), 2),
  bad('a lone surrogate in UTF-16', utf16('\ufeff<cXML>\n\ud800</cXML>'), 2),
  bad('surrogates in the wrong order in UTF-16', utf16be('\ufeff<cXML>\n\ude00\ud83d</cXML>'), 2),
  {
    name: 'a byte order mark against HTTP',
    bytes: () => utf16('\ufeff<cXML>\n&</cXML>'),
    contentType: 'text/xml; charset=utf-8',
    code: 'not-well-formed',
    line: 2,
  },
  ill('two byte order marks', '\ufeff\ufeff<cXML/>', 1),
  {
    name: 'UTF-16 that is none',
    bytes: () => utf8('<?xml version="1.0" encoding="UTF-16"?>\n<cXML/>!'),
    code: 'not-well-formed',
    line: 1,
  },
  bad('UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0])),
  bad('EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40])),
  bad('an encoding named __proto__', utf8('<?xml version="1.0" encoding="__proto__"?><cXML/>')),
  bad('an encoding of another part of the world', utf8('<?xml version="1.0" encoding="Shift_JIS"?><cXML/>')),
  bad('us-ascii that is not', utf8('<?xml version="1.0" encoding="us-ascii"?>\n\n<cXML>é</cXML>'), 3),
  ill('an encoding declared twice', '<?xml version="1.0" encoding="UTF-8" encoding="UTF-16"?><cXML/>', 1),
  ill('a declaration that comes late', '\n<?xml version="1.0"?><cXML/>', 2),
];

const tricks: readonly HostileCase[] = [
  {
    name: 'an element named __proto__',
    bytes: () => utf8('<__proto__ constructor="1"><toString/></__proto__>'),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'elements named like properties in cXML',
    bytes: () => utf8(envelope('<__proto__/><constructor/><toString/>')),
    code: 'unexpected-element',
    line: 2,
  },
  {
    name: 'attributes named like properties',
    bytes: () =>
      utf8(
        '<cXML payloadID="1" timestamp="1" version="1"\n__proto__="1" hasOwnProperty="2"><Response><Status code="200" text="OK"/></Response></cXML>',
      ),
    code: 'unknown-attribute',
    line: 2,
  },
  ill('an attribute given twice', '<cXML a="1"\na="2"/>', 2),
  ill('__proto__ given twice', '<cXML __proto__="1"\n__proto__="2"/>', 2),
  ill('an attribute given twice under two prefixes', '<cXML xmlns:p="u" xmlns:q="u" p:a="1"\nq:a="2"/>', 2),
  ill('a prefix that is not declared', '<cXML>\n<x:a/></cXML>', 2),
  ill('an attribute whose prefix is out of scope', '<cXML><a xmlns:x="u"/>\n<b x:c="1"/></cXML>', 2),
  ill('the prefix xml bound anew', '<cXML\nxmlns:xml="http://example.com"/>', 2),
  ill(
    'the namespace of xml under another prefix',
    '<cXML\nxmlns:x="http://www.w3.org/XML/1998/namespace"/>',
    2,
  ),
  ill('the prefix xmlns declared', '<cXML\nxmlns:xmlns="u"/>', 2),
  ill('a prefix undeclared', '<cXML\nxmlns:x=""/>', 2),
  ill('a name of two colons', '<cXML>\n<a:b:c/></cXML>', 2),
  {
    name: 'cXML in a namespace of its own',
    bytes: () => utf8('<x:cXML xmlns:x="u"/>'),
    code: 'not-cxml',
    line: 1,
  },
  ill('a processing instruction named xml', '<cXML>\n<?xml version="1.0"?></cXML>', 2),
  ill('a processing instruction named XmL', '<cXML>\n<?XmL a?></cXML>', 2),
  ill('two hyphens in a comment', '<cXML><!-- a\n-- b --></cXML>', 2),
  ill('a comment that ends in three hyphens', '<cXML>\n<!-- a ---></cXML>', 2),
  ill('a comment in a tag', '<cXML\n<!-- a --> b="1"/>', 2),
  ill('the end of CDATA in text', '<cXML>\n]]></cXML>', 2),
  ill('CDATA within CDATA', '<cXML>\n<![CDATA[<![CDATA[]]>]]></cXML>', 2),
  ill('cdata in small letters', '<cXML>\n<![cdata[x]]></cXML>', 2),
  ill('CDATA in an attribute', '<cXML\na="<![CDATA[x]]>"/>', 2),
  ill('a tag within an attribute', '<cXML a="\n<b/>"/>', 2),
  ill('an attribute without quotes', '<cXML\na=1/>', 2),
  ill('tags that cross', '<cXML><a>\n<b></a></b></cXML>', 2),
  ill('a second root', '<cXML/>\n<cXML/>', 2),
  ill('a DOCTYPE after the root', '<cXML/>\n<!DOCTYPE cXML>', 2),
  ill('a DOCTYPE within the root', '<cXML>\n<!DOCTYPE cXML></cXML>', 2),
  ill('nothing', '', 1),
];

const expressions: readonly HostileCase[] = [
  {
    name: 'a version of a megabyte of digits',
    bytes: () => utf8(`<!DOCTYPE a SYSTEM "/${'1.'.repeat(500_000)}/">\n<a/>`),
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'a system identifier of slashes',
    bytes: () => utf8(`<!DOCTYPE a SYSTEM "${'/1.1'.repeat(2_000_000)}">\n<a/>`),
    code: 'not-cxml',
    line: 1,
  },
  ill('a public identifier of megabytes', `<!DOCTYPE a PUBLIC "${'a'.repeat(5_000_000)}\u00e9" "b"><a/>`, 1),
  ill(
    'an XML declaration of white space',
    `<?xml${' '.repeat(5_000_000)}version="1.0" encoding${' '.repeat(5_000_000)}?><a/>`,
    1,
  ),
  {
    name: 'a charset of white space',
    bytes: () => utf8('<a/>'),
    contentType: `text/xml;${' '.repeat(1_000_000)}charset${' '.repeat(1_000_000)}x`,
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'a content type of semicolons',
    bytes: () => utf8('<a/>'),
    contentType: `text/xml${'; '.repeat(1_000_000)}`,
    code: 'not-cxml',
    line: 1,
  },
  {
    name: 'a time of megabytes',
    bytes: () => utf8(`<cXML payloadID="1"\ntimestamp="${'+00:00 '.repeat(1_000_000)}x"/>`),
    code: 'missing-element',
    line: 1,
  },
  {
    name: 'a number of megabytes',
    bytes: () =>
      utf8(
        `<cXML payloadID="1@x" timestamp="2026-01-31T09:30:00+00:00"><Response>\n<Status code="${'0'.repeat(5_000_000)}" text="OK" wrong=""/></Response></cXML>`,
      ),
    code: 'unknown-attribute',
    line: 2,
  },
];

/** The table. */
export const hostileCases: readonly HostileCase[] = [
  ...entities,
  ...shapes,
  ...encodings,
  ...tricks,
  ...expressions,
];

/** A document that the judge takes, to see that it still works. */
export const soundDocument = envelope('<Response>\n<Status code="200" text="OK"/></Response>\n');
