import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocuments } from '../../../shared/cxml/extract/find.ts';
import { readBytes } from '../../../shared/cxml/read.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const chunked = (xml: string, size: number) => {
  const characters = Array.from(xml);
  let body = '';
  for (let at = 0; at < characters.length; at += size) {
    const part = characters.slice(at, at + size).join('');
    body += `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`;
  }
  return `${body}0\r\n\r\n`;
};

/** Text of a document: what no wrapping takes for an end or a start. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '日',
      '😀',
      ' ',
      '  ',
      '+',
      '%',
      '%20',
      '&amp;',
      '&lt;',
      '&#233;',
      "'",
      '\n',
      '=',
      '>',
      '\\n',
      'Z',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));
const declaration = fc.constantFrom(
  '',
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<?xml version="1.0"?>\r\n<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">\r\n',
  '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">\n',
);
const document = fc
  .tuple(declaration, words, words)
  .map(
    ([head, attribute, text]) =>
      `${head}<cXML payloadID="${attribute.replaceAll('\n', ' ')}">\n  <Response><Status code="200" text="OK">${text}</Status></Response>\n</cXML>`,
  );
/** What stands around it in a log. */
const noise = fc.constantFrom(
  '',
  'INFO body: ',
  '2026-11-20 09:30:00,123 [INFO] received ',
  'line one\nline two\n',
  'HTTP 200 in 34 ms: ',
  '["x", 1] ',
);

type Wrapping = (xml: string, before: string) => string;
const wrappings: Readonly<Record<string, Wrapping>> = {
  'nothing around it': (xml) => xml,
  'a log': (xml, before) => `start\n${before}${xml} \nand on it goes`,
  'a request with its length': (xml) =>
    `POST /v1/punchout/setup HTTP/1.1\r\nHost: supplier.example.com\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-Length: ${Buffer.byteLength(xml)}\r\n\r\n${xml}`,
  'an answer with line feeds and a wrong length': (xml) =>
    `HTTP/1.1 200 OK\nContent-Type: text/xml\nContent-Length: 7\n\n${xml}`,
  'an exchange': (xml) =>
    `GET / HTTP/1.1\r\nHost: x.example.com\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n${xml}`,
  'an answer in chunks': (xml) => `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunked(xml, 40)}`,
  'a form field cXML-urlencoded': (xml) => `a=1&cXML-urlencoded=${encodeURIComponent(xml)}&b=2`,
  'a form field as a browser writes it': (xml) => new URLSearchParams({ 'cxml-urlencoded': xml }).toString(),
  'a form field cXML-base64': (xml) => `cXML-base64=${encodeURIComponent(base64(xml))}`,
  'a form in a request': (xml) =>
    `POST /cart HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\ncXML-base64=${encodeURIComponent(base64(xml))}`,
  'a form field encoded twice': (xml) => `cXML-urlencoded=${encodeURIComponent(encodeURIComponent(xml))}`,
  base64: (xml) => base64(xml),
  'base64 in lines': (xml) => base64(xml).replace(/.{76}/g, '$&\r\n'),
  'base64 in a log': (xml, before) => `${before}payload=${base64(xml)} done`,
  'percent signs in a log': (xml, before) => `${before}${encodeURIComponent(xml)} done`,
  'HTML escapes': (xml, before) => `<pre>${before}${html(xml)}</pre>`,
  'a hidden field': (xml) =>
    `<!DOCTYPE html><html><form><input type="hidden" name="cXML-urlencoded" value="${html(xml)}"></form></html>`,
  'a string of JSON': (xml, before) => JSON.stringify({ before, body: xml, after: '' }),
  'JSON inside JSON': (xml) => JSON.stringify({ message: JSON.stringify({ body: xml }) }),
  'JSON without angle brackets': (xml) =>
    JSON.stringify({ body: xml }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  'the first part of a multipart body': (xml) =>
    `POST /x HTTP/1.1\r\nContent-Type: multipart/related; boundary="b-1"; type="text/xml"\r\n\r\n--b-1\r\nContent-Type: text/xml; charset=UTF-8\r\nContent-ID: <1@x>\r\n\r\n${xml}\r\n--b-1\r\nContent-Type: image/png\r\n\r\nPNG\r\n--b-1--\r\n`,
};

describe('findDocuments', () => {
  it.each(Object.entries(wrappings))('finds a document in %s, byte for byte', (_name, wrap) => {
    fc.assert(
      fc.property(document, noise, fc.boolean(), (xml, before, asText) => {
        const material = wrap(xml, before);
        const found = findDocuments(asText ? material : bytesOf(material));
        expect(found.map(({ kind, bytes }) => [kind, textOf(bytes)])).toEqual([['document', xml]]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds several in a log, each with its line and its place', () => {
    fc.assert(
      fc.property(fc.array(document, { minLength: 2, maxLength: 6 }), (all) => {
        let material = '';
        const places: number[] = [];
        for (const xml of all) {
          material += '2026-11-20 09:30:00 INFO sent é ';
          places.push(material.length);
          material += `${xml}\n`;
        }
        const found = findDocuments(material);
        expect(found.map(({ bytes }) => textOf(bytes))).toEqual(all);
        expect(found.map(({ offset }) => offset)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  it('takes timestamps away that stand in front of each line', () => {
    const xml =
      '<?xml version="1.0"?>\n<cXML payloadID="1">\n  <Response>\n    <Status code="200" text="OK"/>\n  </Response>\n</cXML>';
    const log = xml.split('\n').map((line, at) => `2026-11-20 09:30:0${at},${100 + at * 37} [INFO] ${line}`);
    const [found] = findDocuments(['2026-11-20 09:29:59,1 [INFO] sending', ...log, 'done'].join('\n'));
    expect(found && textOf(found.bytes)).toBe(xml);
    expect(found?.where).toBe('in line 2');
  });

  const xml =
    '<?xml version="1.0"?>\n<cXML payloadID="1"><Response><Status code="200" text="OK"/></Response></cXML>';

  it('says where it was, and what is known of it', () => {
    const request = `POST /v1/setup HTTP/1.1\r\nContent-Type: text/xml\r\nContent-Length: ${xml.length}\r\n\r\n${xml}`;
    const answer = `HTTP/1.1 401 Unauthorized\r\nContent-Type: application/xml\r\n\r\n${xml}`;
    expect(findDocuments(request + answer)).toMatchObject([
      {
        where: 'in the body of an HTTP request, POST /v1/setup',
        context: { carriedBy: 'http', contentType: 'text/xml' },
        request: { method: 'POST', target: '/v1/setup' },
      },
      {
        where: 'in the body of an HTTP answer, status 401',
        context: { carriedBy: 'http', httpStatus: 401, contentType: 'application/xml' },
        http: { status: 401, contentType: 'application/xml' },
      },
    ]);
    const [, logged] = findDocuments(`${request}\nINFO done\nINFO sent ${xml}\n`);
    expect(logged?.where).toBe('in line 8');
    expect(findDocuments(`cXML-base64=${base64(xml)}`)).toMatchObject([
      { where: 'in a form field cXML-base64', context: { carriedBy: 'form-base64' } },
    ]);
  });

  it('says that a form field was encoded twice', () => {
    const [twice] = findDocuments(`cXML-urlencoded=${encodeURIComponent(encodeURIComponent(xml))}`);
    expect(twice).toMatchObject({ encodedTwice: true, context: { carriedBy: 'form-urlencoded' } });
    expect(findDocuments(`cXML-urlencoded=${encodeURIComponent(xml)}`)[0]?.encodedTwice).toBeUndefined();
  });

  it('keeps the bytes of a document in another encoding, alone and in an answer', () => {
    const latin = Buffer.from(
      xml.replace('"1.0"', '"1.0" encoding="ISO-8859-1"').replace('OK', 'Größe'),
      'latin1',
    );
    expect(findDocuments(latin)[0]?.bytes).toEqual(latin);
    const [inside] = findDocuments(Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), latin]));
    expect(inside && Buffer.from(inside.bytes)).toEqual(latin);
    const wide = Buffer.from(`\ufeff${xml}`, 'utf16le');
    expect(findDocuments(wide)).toMatchObject([{ bytes: wide, context: {} }]);
    expect(findDocuments(wide)[0]?.context.contentType).toBeUndefined();
    expect(findDocuments(wide.toString('base64')).map(({ bytes }) => Buffer.from(bytes))).toEqual([wide]);
  });

  it('joins chunks that part a character', () => {
    const whole = Buffer.from(xml.replace('OK', 'Größe'));
    const at = whole.indexOf(0xc3) + 1;
    const chunk = (part: Uint8Array) => [
      Buffer.from(`${part.length.toString(16)}\r\n`),
      part,
      Buffer.from('\r\n'),
    ];
    const head = Buffer.from('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
    const parts = [
      head,
      ...chunk(whole.subarray(0, at)),
      ...chunk(whole.subarray(at)),
      Buffer.from('0\r\n\r\n'),
    ];
    const [found] = findDocuments(Buffer.concat(parts));
    expect(found && Buffer.from(found.bytes)).toEqual(whole);
  });

  it('lets a pasted document be read whatever encoding it declares', () => {
    const pasted = `HTTP/1.1 200 OK\nContent-Type: text/xml; charset=iso-8859-1\n\n${xml.replace('OK', 'Größe')}`;
    const [found] = findDocuments(pasted);
    const { contentType = '' } = found?.context ?? {};
    expect(found && readBytes(found.bytes, { contentType }).text).toContain('Größe');
  });

  it.each([
    ['cut off', xml.slice(0, -20)],
    ['with text after it', `${xml} and more`],
    ['with its root twice', `${xml}<cXML payloadID="2"/>`],
    ['that is other XML', '<?xml version="1.0"?><Envelope><Body/></Envelope>'],
  ])('gives a document %s whole, so that it is judged as it is', (_what, material) => {
    const found = findDocuments(bytesOf(material));
    expect(found.map(({ kind, bytes }) => [kind, textOf(bytes)])).toEqual([['document', material]]);
  });

  it.each([
    ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['a sentence', 'getaddrinfo: Name or service not known'],
    ['nothing', ''],
  ])('gives %s back as text', (_what, material) => {
    expect(findDocuments(material)).toMatchObject([
      { kind: 'text', where: 'the whole material', bytes: bytesOf(material) },
    ]);
  });

  it('keeps what an answer without cXML said', () => {
    const found = findDocuments(
      'HTTP/1.1 302 Found\r\nLocation: https://supplier.example.com/login\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>Sign in</html>',
    );
    expect(found).toMatchObject([
      { kind: 'text', http: { status: 302, location: 'https://supplier.example.com/login' } },
      { kind: 'text', http: { status: 200, contentType: 'text/html', body: '<html>Sign in</html>' } },
    ]);
  });

  it('takes at most 50 out of one material', () => {
    expect(findDocuments(`log ${xml}\n`.repeat(80))).toHaveLength(50);
  });

  it('answers whatever it is given', () => {
    const token = fc.constantFrom(
      '<cXML',
      '<?xml ',
      '</cXML>',
      '&lt;cXML ',
      '%3CcXML%20',
      'cXML-base64=',
      'PD94bWwg',
      'HTTP/1.1 200 OK\n',
      '\n\n',
      'Transfer-Encoding: chunked\n',
      'Content-Type: multipart/x; boundary=b\n',
      '--b\n',
      '<![CDATA[',
      '<!--',
      '\\u003ccXML ',
      '"',
      '=\\"',
      '>',
      'ff\r\n',
      '\0',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(token, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 }),
        (parts) => {
          expect(findDocuments(parts.join('')).length).toBeGreaterThan(0);
          expect(findDocuments(Buffer.from(parts.join(''), 'latin1')).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(findDocuments(bytes).length).toBeGreaterThan(0);
      }),
    );
  });
});
