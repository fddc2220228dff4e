import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema, isDetailed } from '../../../shared/cxml/model.ts';
import { readBytes, readDocument, readText } from '../../../shared/cxml/read.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import { judgeForm } from '../../support/judged.ts';
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

  it.each(['000', '042', '200'])('reads back a status of three digits: %s', (code) => {
    const text = `<cXML payloadID="1@a" timestamp="t"><Response><Status code="${code}" text="OK"/></Response></cXML>`;
    const document = readText(text).document;
    if (!document) throw new Error('The response has a model');
    expect(readText(writeDocument(document)).document).toEqual(document);
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

describe('the model', () => {
  const read = (text: string) => readText(text).document;

  it('holds every credential: several in To, domains nobody knows, the marketplace, a CredentialMac', () => {
    const text = setup('<BuyerCookie>c</BuyerCookie>')
      .replace(
        '<To>',
        '<To><Credential domain="X-Own" type="marketplace"><Identity> AN01 </Identity></Credential>',
      )
      .replace(
        '<SharedSecret> s </SharedSecret>',
        '<CredentialMac type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="a" expirationDate="b">bWFj</CredentialMac>',
      );
    expect(read(text)).toMatchObject({
      header: {
        to: [
          { domain: 'X-Own', type: 'marketplace', identity: ' AN01 ' },
          { domain: 'NetworkID', identity: 'b' },
        ],
        sender: [
          {
            mac: {
              type: 'FromSenderCredentials',
              algorithm: 'HMAC-SHA1-96',
              creationDate: 'a',
              expirationDate: 'b',
              value: 'bWFj',
            },
          },
        ],
      },
    });
  });

  it('says of an extrinsic that it has elements, and keeps them', () => {
    const text = setup(
      '<BuyerCookie>c</BuyerCookie><Extrinsic name="a"> <Money currency="USD"><![CDATA[1<2]]></Money>\n</Extrinsic>',
    );
    const document = read(text);
    expect(document).toMatchObject({
      extrinsics: [{ name: 'a', value: ' \n', xml: ' <Money currency="USD">1&lt;2</Money>\n' }],
    });
    expect(document && read(writeDocument(document))).toEqual(document);
  });

  it('holds the lines that a buyer sends to edit, with and without ItemDetail', () => {
    const detail =
      '<ItemDetail><UnitPrice><Money currency="USD">1,5</Money></UnitPrice><Description xml:lang="en">d</Description><UnitOfMeasure>EA</UnitOfMeasure><Classification domain="UNSPSC" code="43"/></ItemDetail>';
    const document = read(
      setup(
        `<BuyerCookie>c</BuyerCookie><ItemOut quantity="1" lineNumber="A"><ItemID><SupplierPartID>007</SupplierPartID></ItemID></ItemOut><ItemOut quantity="2" lineNumber="02"><ItemID><SupplierPartID>8</SupplierPartID></ItemID>${detail}</ItemOut>`,
        'operation="edit"',
      ),
    );
    if (document?.type !== 'PunchOutSetupRequest') throw new Error('It was not read.');
    const [bare, detailed] = document.items ?? [];
    expect(bare).toEqual({ quantity: '1', supplierPartId: '007', extrinsics: [] });
    expect(bare && isDetailed(bare)).toBe(false);
    expect(detailed && isDetailed(detailed)).toBe(true);
    expect(detailed).toMatchObject({
      lineNumber: 2,
      unitPrice: { currency: 'USD', amount: '1,5' },
      classifications: [{ domain: 'UNSPSC', code: '43' }],
    });
  });

  it.each(['200', '201', '204', '299', '401', '475', '560'])('reads a Response with status %s', (code) => {
    const text = `<cXML payloadID="1" timestamp="t"><Response><Status code="${code}" text="t">why</Status></Response></cXML>`;
    expect(read(text)).toMatchObject({
      type: 'Response',
      status: { code: Number(code), text: 't', message: 'why' },
    });
  });

  it('has no model of a status code that is no number, and says so', () => {
    const text = '<cXML payloadID="1" timestamp="t"><Response><Status code="OK" text="t"/></Response></cXML>';
    const result = readDocument(bytes(text));
    expect(!result.ok && result.error).toMatchObject({
      code: 'incomplete-document',
      message: expect.stringContaining('not a number'),
    });
  });

  it.each(['', '1.2.014'])('names the module of the document in the DOCTYPE, version "%s"', (dtdVersion) => {
    const credential = { domain: 'a', identity: 'b' };
    const header = { from: [credential], to: [credential], sender: [credential], userAgent: '' };
    const envelope = { payloadId: '1', timestamp: 't', header, ...(dtdVersion && { dtdVersion }) };
    const profile = writeDocument({ type: 'ProfileRequest', ...envelope });
    const notice = writeDocument({
      type: 'ShipNoticeRequest',
      ...envelope,
      shipmentId: '1',
      noticeDate: 'd',
      controls: [],
      portions: [],
    });
    expect(profile.includes('<!DOCTYPE')).toBe(dtdVersion !== '');
    if (dtdVersion === '') return;
    expect(profile).toContain('<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">');
    expect(notice).toContain('<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/Fulfill.dtd">');
  });

  it('writes no text as XML, whatever stands in it', () => {
    const document = read(setup('<BuyerCookie>c</BuyerCookie>'));
    if (document?.type !== 'PunchOutSetupRequest') throw new Error('It was not read.');
    const hostile = '\0/BuyerCookie>\0SharedSecret/>';
    expect(() => writeDocument({ ...document, buyerCookie: hostile })).toThrow(/invalid/);
    expect(() => writeDocument({ ...document, operation: hostile })).toThrow(/invalid/);
  });
});

describe('limits', () => {
  it('are the caller’s to set', () => {
    const text = setup('<BuyerCookie>c</BuyerCookie>');
    expect(readBytes(bytes(text)).findings).toEqual([]);
    expect(readBytes(bytes(text), { limits: { depth: 2 } }).findings).toMatchObject([{ code: 'too-deep' }]);
    expect(readBytes(bytes(text), { maxBytes: 10 }).findings).toMatchObject([{ code: 'too-large' }]);
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
    const { verdict, findings } = judgeForm(bytes(text));
    expect(verdict).toBe('invalid');
    expect(findings[0]).toMatchObject({ severity: 'error', code, path, line, column });
    expect(findings[0]?.fix).not.toBe('');
  });

  it('takes a web page for what it is', () => {
    const report = judgeForm(bytes('<html><body>Sign in</body></html>'));
    expect(report).toMatchObject({
      verdict: 'invalid',
      type: 'not-cxml',
      findings: [{ code: 'not-cxml', fix: expect.stringContaining('web page') }],
    });
  });

  it('says of a type that it does not judge that it does not', () => {
    const report = judgeForm(
      bytes(
        setup('<BuyerCookie>c</BuyerCookie>')
          .replaceAll('PunchOutSetupRequest', 'CatalogUploadRequest')
          .replace('operation="create"', '')
          .replace('<BuyerCookie>c</BuyerCookie>', ''),
      ),
    );
    expect(report).toMatchObject({ verdict: 'unknown', type: 'CatalogUploadRequest' });
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
