/**
 * Structured fuzzing of the reader: documents that are XML, changed in bytes and in tokens by a seeded source of
 * randomness, and what must hold for whatever comes out. The same seed gives the same document, so a seed that a run
 * names is a test.
 */
import {
  XmlElement as LibxmlElement,
  XmlText as LibxmlText,
  ParseOption,
  XmlCData,
  XmlDocument,
} from 'libxml2-wasm';
import { decodeBytes } from '../../shared/cxml/guard.ts';
import { parseXml } from '../../shared/cxml/parse.ts';
import { readBytes } from '../../shared/cxml/read.ts';
import { elementsOf, positionAt, textOf, type XmlElement } from '../../shared/cxml/tree.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { judgeBytes } from './judged.ts';

export type Random = (below: number) => number;

/** Whole numbers from 0 to below a bound, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const cart = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML payloadID="1@fuzz.example" timestamp="2026-01-31T09:30:00+00:00" xml:lang="en">
  <Header>
    <From><Credential domain="NetworkID"><Identity>AN01</Identity></Credential></From>
    <To><Credential domain="DUNS"><Identity>002</Identity></Credential></To>
    <Sender><Credential domain="NetworkID"><Identity>AN01</Identity></Credential><UserAgent>fuzz</UserAgent></Sender>
  </Header>
  <Message deploymentMode="test">
    <PunchOutOrderMessage>
      <BuyerCookie>c&amp;k &#233;</BuyerCookie>
      <PunchOutOrderMessageHeader operationAllowed="create"><Total><Money currency="USD">10.00</Money></Total></PunchOutOrderMessageHeader>
      <ItemIn quantity="1">
        <ItemID><SupplierPartID>007</SupplierPartID><SupplierPartAuxiliaryID>a b</SupplierPartAuxiliaryID></ItemID>
        <ItemDetail>
          <UnitPrice><Money currency="USD">10.00</Money></UnitPrice>
          <Description xml:lang="en">Büro &lt;1&gt; 日本</Description>
          <UnitOfMeasure>EA</UnitOfMeasure>
          <Classification domain="UNSPSC">81162000</Classification>
          <Extrinsic name="x"><![CDATA[<&]]></Extrinsic>
        </ItemDetail>
      </ItemIn>
    </PunchOutOrderMessage>
  </Message>
</cXML>
`;

const answer = `<cXML payloadID="2@fuzz.example" timestamp="2026-01-31T09:30:00-08:00"><Response><Status code="200" text="OK"/><PunchOutSetupResponse><StartPage><URL>https://shop.example/?a=1&amp;b=2</URL></StartPage></PunchOutSetupResponse></Response></cXML>`;

const odd = `<?xml version='1.0' standalone="no"?><!-- é --><?pi some?><!DOCTYPE r PUBLIC "-//A//B" 'x'>\r\n<r xmlns:p="u" xmlns="v" a='"' p:b="&#x1F600;&quot;&#10;"\t>\r]] &gt;<p:e q:c="1" xmlns:q="w"/><![CDATA[]]]]><?q?><!----></r\n> <!-- end -->`;

/** What documents are made from: a cart, an answer, and what XML has besides. */
export const seedDocuments: readonly string[] = [cart, answer, odd];

/** Pieces that parsers have stumbled over. */
const pieces = [
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&amp;',
  '&#',
  '&#x',
  ';',
  '"',
  "'",
  '=',
  ' ',
  '\t',
  '\r',
  '\r\n',
  '\n',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '--',
  '<?',
  '?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<!DOCTYPE a SYSTEM "x">',
  '[',
  ']',
  '<!ENTITY x "y">',
  '&x;',
  '&nbsp;',
  '&lt;',
  '&#0;',
  '&#xD800;',
  '&#65;',
  '&#x10FFFF;',
  '&#x110000;',
  '&#00065;',
  ':',
  'xmlns',
  'xmlns:',
  'xmlns=""',
  ' xmlns:p=""',
  ' xmlns:xml="x"',
  'xml:',
  'xml:lang="en"',
  'p:',
  'q:a="1"',
  '__proto__',
  'constructor',
  'a',
  'É',
  'é',
  '日',
  '😀',
  '\u00b7',
  '\u0300',
  '\u0001',
  '\u007f',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u0000',
  '<a>',
  '</a>',
  '<a/>',
  '<a b="1"/>',
  ' b="1"',
  '<cXML>',
  '</cXML>',
  'encoding="UTF-16"',
  'encoding="ISO-8859-1"',
  'standalone="yes"',
  '1.1',
  '-',
  '.',
  '0',
  '%',
];

/** Byte sequences that are no UTF-8, or mean something at the start of a file. */
const byteRuns: readonly (readonly number[])[] = [
  [0x00],
  [0x80],
  [0xc0, 0xaf],
  [0xc1, 0x81],
  [0xe0, 0x80, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf0, 0x80, 0x80, 0xaf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0xff],
  [0xfe],
  [0xef, 0xbf, 0xbe],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xf0, 0x9f, 0x98, 0x80],
  [0x1a],
  [0x1b],
];

/** The document of a seed: one of the seed documents, changed one to six times, sometimes in another encoding. */
export function fuzzedDocument(
  seed: number,
  documents: readonly (string | Uint8Array)[] = seedDocuments,
): Uint8Array {
  const random = seededRandom(seed);
  const start = documents[random(documents.length)] ?? '';
  let text = typeof start === 'string' ? start : new TextDecoder().decode(start);
  const changes = 1 + random(1 + random(5));
  for (let count = 0; count < changes; count += 1) text = changeText(text, random);
  let bytes: Uint8Array = encoded(text, random);
  if (random(10) === 0) bytes = changeBytes(bytes, random);
  return bytes;
}

function encoded(text: string, random: Random): Uint8Array {
  switch (random(12)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 1:
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 2:
      return Buffer.from(`\ufeff${text}`);
    case 3:
      return Buffer.from(text.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'), 'latin1');
    default:
      return Buffer.from(text);
  }
}

/** Pieces that a document mostly stays XML with. */
const harmless = {
  text: [
    '&amp;',
    '&#13;',
    '&#x1F600;',
    '\r\n',
    '\r',
    ' ',
    '\u0085',
    '😀',
    '<!-- - -->',
    '<![CDATA[<&\r]]]]>',
    '<?p q?>',
    ']]',
    '>',
    '<e/>',
    '"',
  ],
  tag: [
    ' ',
    '\r\n',
    '\t',
    ' e="1"',
    " e='\t&#9;\r\n\n\r&quot;'",
    ' xmlns="n"',
    ' xmlns:n="n" n:e=">"',
    ' xml:space="x"',
  ],
};

function changeGently(text: string, random: Random): string {
  const places = [...text.matchAll(/(?<=[\w"'])\/?>|(?<=>)[^<]+|<\/\w/g)];
  const place = places[random(places.length)];
  if (!place) return text;
  const isTagEnd = /^\/?>/.test(place[0]);
  const choice = isTagEnd ? harmless.tag : harmless.text;
  return text.slice(0, place.index) + (choice[random(choice.length)] ?? '') + text.slice(place.index);
}

function changeText(text: string, random: Random): string {
  const kind = random(20);
  if (kind >= 10) return changeGently(text, random);
  if (kind < 4) {
    const at = random(text.length + 1);
    return (
      text.slice(0, at) +
      (pieces[random(pieces.length)] ?? '') +
      text.slice(at + (kind === 0 ? random(3) : 0))
    );
  }
  if (kind === 4) {
    const at = random(text.length + 1);
    return text.slice(0, at) + text.slice(at + 1 + random(12));
  }
  if (kind === 5) return text.slice(0, random(text.length + 1));
  const tokens = text.match(/<[^>]*>|[^<]+|</g) ?? [];
  const at = random(tokens.length);
  const other = random(tokens.length);
  const token = tokens[at] ?? '';
  if (kind === 6) tokens.splice(at, 1);
  else if (kind === 7) tokens.splice(other, 0, token);
  else if (kind === 8) {
    tokens[at] = tokens[other] ?? '';
    tokens[other] = token;
  } else {
    // Inside a token: a piece where a name, a value or white space stands.
    const places = [...token.matchAll(/[\s="'/>]|\b/g)].map((match) => match.index);
    const place = places[random(places.length)] ?? 0;
    tokens[at] = token.slice(0, place) + (pieces[random(pieces.length)] ?? '') + token.slice(place);
  }
  return tokens.join('');
}

function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  switch (random(4)) {
    case 0:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(byteRuns[random(byteRuns.length)] ?? []),
        bytes.subarray(at),
      ]);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([random(256)]), bytes.subarray(at + 1)]);
    default:
      return bytes.subarray(0, at);
  }
}

/** What libxml2 reads in the bytes, namespaces included, as one text; undefined where it refuses them. It loads nothing. */
function readByLibxml2(bytes: Uint8Array): string | undefined {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
  } catch {
    return undefined;
  }
  try {
    return toldByLibxml2(document.root);
  } finally {
    document.dispose();
  }
}

function toldByLibxml2(element: LibxmlElement): string {
  const attributes = element.attrs.map(({ prefix, name, value }) => [
    prefix ? `${prefix}:${name}` : name,
    value,
  ]);
  const declared = Object.entries(element.nsDeclarations).map(([prefix, uri]) => [
    prefix ? `xmlns:${prefix}` : 'xmlns',
    uri,
  ]);
  let text = '';
  let inner = '';
  // By XPath: walking from sibling to sibling ends at a processing instruction.
  for (const node of element.find('*|text()')) {
    if (node instanceof LibxmlElement) inner += toldByLibxml2(node);
    else if (node instanceof LibxmlText || node instanceof XmlCData) text += node.content;
  }
  const name = element.prefix ? `${element.prefix}:${element.name}` : element.name;
  return told(name, [...attributes, ...declared], text, inner);
}

/** What this reader has read, in the words of toldByLibxml2. */
function toldByTree(element: XmlElement): string {
  const attributes = element.attributes.map(({ name, value }) => [name, value]);
  return told(element.name, attributes, textOf(element), elementsOf(element).map(toldByTree).join(''));
}

function told(name: string, attributes: readonly (readonly string[])[], text: string, inner: string): string {
  const sorted = attributes.map((attribute) => JSON.stringify(attribute)).sort();
  // libxml2-wasm drops U+FEFF at the start of every string that it hands over.
  return `(${name} ${sorted.join(' ')} ${JSON.stringify(text)}${inner})`.replaceAll('\ufeff', '');
}

/**
 * Where this reader and libxml2 differ on purpose; undefined where they must agree. Each class is a reason.
 */
export function purposefulDifference(bytes: Uint8Array): string | undefined {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    if (decoded.problem.message.includes('not one that cXML partners use'))
      return 'encodings that no cXML partner uses are refused';
    return undefined;
  }
  const parsed = parseXml(decoded.text);
  if (!parsed.ok) {
    const { code, message } = parsed.problem;
    if (code === 'doctype-refused') return 'an internal subset is refused, whatever is in it';
    if (code !== 'not-well-formed') return 'limits of depth, attributes and size are this reader’s own';
    if (/<\?xml\s+version\s*=\s*["']1\.["']/.test(decoded.text)) return 'the version "1." is not one';
    if (message.startsWith('The entity ') && decoded.text.includes('<!DOCTYPE'))
      return 'an entity that an external DTD might declare is refused, since no DTD is fetched';
    return undefined;
  }
  if (hasOddNamespace(parsed.value.root))
    return 'a namespace that is no URI is no reason to refuse a document';
  return undefined;
}

function hasOddNamespace(element: XmlElement): boolean {
  return (
    element.attributes.some(({ name, value }) => /^xmlns(:|$)/.test(name) && !/^[a-z]*$/.test(value)) ||
    elementsOf(element).some(hasOddNamespace)
  );
}

/** What is wrong with how the reader took these bytes; empty where all holds. */
export function readerTroubles(bytes: Uint8Array): string[] {
  const troubles: string[] = [];
  const decoded = decodeBytes(bytes);
  const parsed = decoded.ok ? parseXml(decoded.text) : undefined;
  const problem = decoded.ok ? (parsed && !parsed.ok ? parsed.problem : undefined) : decoded.problem;
  const text = decoded.ok ? decoded.text : undefined;
  if (problem) {
    if (problem.message === '') troubles.push('refused without a word');
    if (problem.line < 1 || problem.column < 1) troubles.push(`placed at ${problem.line}:${problem.column}`);
    if (text !== undefined) {
      const lines = text.split(/\r\n?|\n/);
      const line = lines[problem.line - 1];
      if (line === undefined || problem.column > line.length + 2)
        troubles.push(`placed outside the text, at ${problem.line}:${problem.column}`);
    }
  }
  if (parsed?.ok && text !== undefined) troubles.push(...treeTroubles(parsed.value.root, text));
  if (purposefulDifference(bytes) === undefined) {
    const theirs = readByLibxml2(bytes);
    if (problem && theirs !== undefined) troubles.push(`refused, and libxml2 takes it: ${problem.message}`);
    if (!problem && theirs === undefined) troubles.push('taken, and libxml2 refuses it');
    if (parsed?.ok && theirs !== undefined && theirs !== toldByTree(parsed.value.root))
      troubles.push('read otherwise than libxml2 reads it');
  }
  return troubles;
}

function treeTroubles(root: XmlElement, text: string): string[] {
  const troubles: string[] = [];
  const pending: XmlElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (!text.startsWith(`<${element.name}`, element.offset))
      troubles.push(`<${element.name}> is not at ${element.offset}`);
    const { line } = positionAt(text, element.offset);
    if (line < 1) troubles.push(`<${element.name}> is on line ${line}`);
    for (const { name, offset } of element.attributes)
      if (!text.startsWith(name, offset)) troubles.push(`${name} is not at ${offset}`);
    for (const node of element.children) {
      if (node.kind !== 'element') continue;
      if (node.parent?.offset !== element.offset) troubles.push(`<${node.name}> has another parent`);
      pending.push(node);
    }
  }
  return troubles;
}

/** What is wrong with the judgement of these bytes and with what is written from them; empty where all holds. */
export function judgementTroubles(bytes: Uint8Array): string[] {
  const report = judgeBytes(bytes);
  const troubles: string[] = [];
  const errors = report.findings.filter((finding) => finding.severity === 'error');
  if (report.verdict === 'invalid' && errors.length === 0) troubles.push('invalid without an error');
  if (report.type === 'unreadable' && errors.length === 0) troubles.push('unreadable without an error');
  for (const { line, column, code } of report.findings)
    if (line < 1 || column < 1) troubles.push(`${code} is placed at ${line}:${column}`);
  const { document } = readBytes(bytes);
  if (document) {
    const again = readBytes(new TextEncoder().encode(writeDocument(document)));
    if (again.document === undefined) troubles.push('what is written from it is not read');
  }
  return troubles;
}
