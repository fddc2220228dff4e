import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../shared/cxml/check.ts';
import { documentSchema } from '../../../shared/cxml/model.ts';
import { readBytes, readDocument, readText } from '../../../shared/cxml/read.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { anyDocument } from './documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const setup = (inner: string, attributes = 'operation="create"') =>
  `<cXML payloadID="1@a" timestamp="2026-01-31T09:30:00+00:00">
<Header><From><Credential domain="NetworkID"><Identity>a</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>b</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>a</Identity><SharedSecret> s </SharedSecret></Credential><UserAgent>u</UserAgent></Sender></Header>
<Request><PunchOutSetupRequest ${attributes}>${inner}</PunchOutSetupRequest></Request></cXML>`;

describe('reading and writing', () => {
  it('reads back what it wrote, whatever the texts in it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const read = readBytes(bytes(writeDocument(document))).document;
        expect(read).toEqual(document);
        expect(documentSchema.parse(read)).toEqual(document);
      }),
      { numRuns: 300 },
    );
  });

  it('writes the same text for the same value', () => {
    fc.assert(
      fc.property(
        anyDocument,
        (document) => writeDocument(document) === writeDocument(structuredClone(document)),
      ),
      { numRuns: 50 },
    );
  });

  it('throws where it would write what is not valid', () => {
    const document = {
      type: 'OrderRequest' as const,
      payloadId: '1',
      timestamp: 't',
      header: { from: [], to: [], sender: [], userAgent: '' },
      orderId: '1',
      orderDate: 't',
      action: 'new',
      total: { currency: 'USD', amount: '1' },
      billTo: { name: 'n' },
      items: [],
    };
    expect(() => writeDocument(document)).toThrow(/invalid OrderRequest/);
  });

  it('keeps text exact: leading zeros, spaces around a secret, every credential and extrinsic', () => {
    const reading = readText(
      setup(
        '<BuyerCookie>007</BuyerCookie><Extrinsic name="a"> 1 </Extrinsic><Extrinsic name="a">2</Extrinsic>',
      ),
    );
    expect(reading.document).toMatchObject({
      buyerCookie: '007',
      extrinsics: [
        { name: 'a', value: ' 1 ' },
        { name: 'a', value: '2' },
      ],
      header: { sender: [{ secret: ' s ' }] },
    });
  });
});

describe('the judge', () => {
  it.each([
    ['a missing required element', setup(''), 'missing-element', '/cXML/Request/PunchOutSetupRequest', 5, 10],
    [
      'an element in the wrong place',
      setup('\n<BrowserFormPost><URL>u</URL></BrowserFormPost>\n<BuyerCookie>c</BuyerCookie>'),
      'unexpected-element',
      '/cXML/Request/PunchOutSetupRequest/BrowserFormPost',
      6,
      1,
    ],
    [
      'a missing attribute',
      setup('<BuyerCookie>c</BuyerCookie>', ''),
      'missing-attribute',
      '/cXML/Request/PunchOutSetupRequest',
      5,
      10,
    ],
    [
      'a value that is not in the list',
      setup('<BuyerCookie>c</BuyerCookie>', 'operation="buy"'),
      'wrong-value',
      '/cXML/Request/PunchOutSetupRequest',
      5,
      32,
    ],
    [
      'an attribute that does not exist',
      setup('<BuyerCookie x="1">c</BuyerCookie>'),
      'unknown-attribute',
      '/cXML/Request/PunchOutSetupRequest/BuyerCookie',
      5,
      64,
    ],
    [
      'text between elements',
      setup('<BuyerCookie>c</BuyerCookie>stray'),
      'stray-text',
      '/cXML/Request/PunchOutSetupRequest',
      5,
      79,
    ],
    [
      'an element in text',
      setup('<BuyerCookie>c</BuyerCookie><BrowserFormPost><URL><b>u</b></URL></BrowserFormPost>'),
      'unexpected-element',
      '/cXML/Request/PunchOutSetupRequest/BrowserFormPost/URL/b',
      5,
      101,
    ],
  ])('names %s with path, line and column', (_what, text, code, path, line, column) => {
    const { verdict, findings } = checkDocument(bytes(text));
    expect(verdict).toBe('invalid');
    expect(findings[0]).toMatchObject({ severity: 'error', code, path, line, column });
    expect(findings[0]?.fix).not.toBe('');
  });

  it('takes a web page for what it is', () => {
    const report = checkDocument(bytes('<html><body>Sign in</body></html>'));
    expect(report).toMatchObject({
      verdict: 'invalid',
      type: 'not-cxml',
      findings: [{ code: 'not-cxml', fix: expect.stringContaining('web page') }],
    });
  });

  it('says of a type that it does not judge that it does not', () => {
    const report = checkDocument(
      bytes(
        setup('<BuyerCookie>c</BuyerCookie>')
          .replaceAll('PunchOutSetupRequest', 'ProfileRequest')
          .replace('operation="create"', '')
          .replace('<BuyerCookie>c</BuyerCookie>', ''),
      ),
    );
    expect(report).toMatchObject({ verdict: 'unknown', type: 'ProfileRequest' });
  });

  it('notes a timestamp without a numeric offset and lets it pass', () => {
    const report = checkDocument(bytes(setup('<BuyerCookie>c</BuyerCookie>').replace('+00:00', 'Z')));
    expect(report).toMatchObject({
      verdict: 'valid',
      findings: [{ severity: 'note', code: 'timestamp-offset', line: 1, column: 23 }],
    });
  });

  it.each([
    ['what is not XML', 'ok', 'not-well-formed'],
    ['another root', '<a/>', 'not-cxml'],
    ['cXML that breaks its grammar', setup(''), 'incomplete-document'],
    [
      'a type that is not handled',
      '<cXML payloadID="1" timestamp="t"><Message><ProviderDoneMessage/></Message></cXML>',
      'incomplete-document',
    ],
  ])('gives a stable code for %s', (_what, text, code) => {
    const result = readDocument(bytes(text));
    expect(!result.ok && result.error.code).toBe(code);
  });
});
