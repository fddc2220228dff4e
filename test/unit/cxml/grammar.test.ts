import { describe, expect, it } from 'vitest';
import { judgedTypes } from '../../../shared/cxml/grammar.ts';
import { readText } from '../../../shared/cxml/read.ts';
import { judgeForm } from '../../support/judged.ts';

const credential = '<Credential domain="NetworkID"><Identity>a</Identity></Credential>';
const head = `<cXML payloadID="1@a" timestamp="2026-01-31T09:30:00+00:00">
<Header><From>${credential}</From><To>${credential}</To><Sender>${credential}<UserAgent>u</UserAgent></Sender></Header>`;
const money = '<Money currency="USD">1.00</Money>';

const request = (payload: string) => `${head}\n<Request>\n${payload}\n</Request>\n</cXML>`;
const setup = (inner: string) =>
  request(`<PunchOutSetupRequest operation="edit"><BuyerCookie/>\n${inner}\n</PunchOutSetupRequest>`);
const response = (payload: string) =>
  `<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="200" text="OK"/>${payload}</Response></cXML>`;
const judge = (text: string) => judgeForm(new TextEncoder().encode(text));

const order = (header: string, lines: string) =>
  request(
    `<OrderRequest><OrderRequestHeader orderID="1" orderDate="d" type="delete"><Total>${money}</Total><BillTo><Address><Name xml:lang="en">n</Name></Address></BillTo>${header}</OrderRequestHeader>\n${lines}</OrderRequest>`,
  );
const reference = '<OrderReference><DocumentReference payloadID="1"/></OrderReference>';

const valid: readonly (readonly [type: string, text: string])[] = [
  [
    'PunchOutSetupRequest',
    setup('<ItemOut quantity="1"><ItemID><SupplierPartID>1</SupplierPartID></ItemID></ItemOut>'),
  ],
  [
    'PunchOutSetupResponse',
    response('<PunchOutSetupResponse><StartPage><URL>u</URL></StartPage></PunchOutSetupResponse>'),
  ],
  [
    'PunchOutOrderMessage',
    `${head}<Message><Status code="204" text="No Content"/><PunchOutOrderMessage><BuyerCookie/><PunchOutOrderMessageHeader operationAllowed="edit"><Total>${money}</Total></PunchOutOrderMessageHeader></PunchOutOrderMessage></Message></cXML>`,
  ],
  [
    'OrderRequest',
    order(
      '<DocumentReference payloadID="0"/>',
      '<ItemOut quantity="1"><ItemID><SupplierPartID>1</SupplierPartID></ItemID></ItemOut>',
    ),
  ],
  ['Response', response('')],
  ['ProfileRequest', request('<ProfileRequest/>')],
  [
    'ProfileResponse',
    response(
      '<ProfileResponse effectiveDate="d"><Option name="a">1</Option><Transaction requestName="OrderRequest"><URL>u</URL></Transaction></ProfileResponse>',
    ),
  ],
  [
    'StatusUpdateRequest',
    request(
      '<StatusUpdateRequest><DocumentReference payloadID="1"/><Status code="200" text="OK"/></StatusUpdateRequest>',
    ),
  ],
  [
    'ConfirmationRequest',
    request(
      `<ConfirmationRequest><ConfirmationHeader type="except" noticeDate="d"/>${reference}<ConfirmationItem quantity="1" lineNumber="1"><UnitOfMeasure>EA</UnitOfMeasure><ConfirmationStatus quantity="1" type="reject"><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus></ConfirmationItem></ConfirmationRequest>`,
    ),
  ],
  [
    'ShipNoticeRequest',
    request(
      `<ShipNoticeRequest><ShipNoticeHeader shipmentID="1" noticeDate="d"/><ShipControl><CarrierIdentifier domain="SCAC">U</CarrierIdentifier><ShipmentIdentifier>1</ShipmentIdentifier></ShipControl><ShipNoticePortion>${reference}<ShipNoticeItem quantity="1" lineNumber="1"><UnitOfMeasure>EA</UnitOfMeasure></ShipNoticeItem></ShipNoticePortion></ShipNoticeRequest>`,
    ),
  ],
];

describe('a document that says it stands alone', () => {
  const read = (standalone: string, between: string) =>
    readText(
      `<?xml version="1.0" standalone="${standalone}"?>\n<cXML payloadID="1@a.example" timestamp="2026-01-31T09:30:00+00:00"><Response>${between}<Status code="200" text="OK"/></Response></cXML>`,
    ).findings.map(({ code, line, path }) => ({ code, line, path }));

  it('has no white space between elements', () => {
    expect(read('yes', '\n ')).toEqual([{ code: 'standalone-white-space', line: 2, path: '/cXML/Response' }]);
    expect(read('yes', '')).toEqual([]);
    expect(read('no', '\n ')).toEqual([]);
  });
});

describe('the grammar', () => {
  it('has a document of every judged type here', () => {
    expect(new Set(valid.map(([type]) => type))).toEqual(judgedTypes);
  });

  it.each(valid)('takes a %s', (type, text) => {
    expect(judge(text)).toMatchObject({ type, verdict: 'valid', findings: [] });
  });

  it.each(valid)(
    'refuses a %s with an element that cXML does not have, at its payload or in it',
    (_type, text) => {
      const damaged = text.replace(
        /<(\/?)(Status|BuyerCookie|OrderRequestHeader|ProfileRequest|ConfirmationHeader|ShipNoticeHeader)\b/g,
        '<$1$2X',
      );
      expect(judge(damaged).verdict).toBe('invalid');
    },
  );

  it.each([
    [
      'a payload that cXML does not have',
      request('<OrderRequst/>'),
      'unexpected-element',
      '/cXML/Request/OrderRequst',
    ],
    [
      'a payload in the wrong body',
      request('<PunchOutOrderMessage/>'),
      'unexpected-element',
      '/cXML/Request/PunchOutOrderMessage',
    ],
    ['a Request without a payload', request(''), 'missing-element', '/cXML/Request'],
    ['a document without a body', `${head}</cXML>`, 'missing-element', '/cXML'],
    [
      'a space in an element that has to be empty',
      request('<ProfileRequest> </ProfileRequest>'),
      'not-empty',
      '/cXML/Request/ProfileRequest',
    ],
    [
      'a comment in an element that has to be empty',
      request('<ProfileRequest><!-- > --></ProfileRequest>'),
      'not-empty',
      '/cXML/Request/ProfileRequest',
    ],
    [
      'a CDATA section of white space between elements',
      request('<![CDATA[ ]]><ProfileRequest/>'),
      'stray-text',
      '/cXML/Request',
    ],
    [
      'an unknown element where anything may stand',
      setup('<Extrinsic name="a"><Foo/></Extrinsic>').replace(
        '<BuyerCookie/>',
        '<BuyerCookie><Foo/></BuyerCookie>',
      ),
      'unknown-element',
      '/cXML/Request/PunchOutSetupRequest/BuyerCookie/Foo',
    ],
    [
      'a known element where anything may stand, without what it needs',
      setup('<Extrinsic name="a"><Money>1</Money></Extrinsic>'),
      'missing-attribute',
      '/cXML/Request/PunchOutSetupRequest/Extrinsic/Money',
    ],
    [
      'an attribute that is no name token',
      setup('<Contact role="end user"><Name xml:lang="en">n</Name></Contact>'),
      'wrong-value',
      '/cXML/Request/PunchOutSetupRequest/Contact',
    ],
    [
      'an ID that is no name',
      response('').replace('<Response>', '<Response Id="1">'),
      'wrong-value',
      '/cXML/Response',
    ],
    [
      'a reference to an ID that is nowhere',
      order(
        `<Tax>${money}<Description xml:lang="en"/><TaxDetail category="vat" taxedElement="x"><TaxAmount>${money}</TaxAmount></TaxDetail></Tax>`,
        '',
      ).replace('</BillTo>', '</BillTo>'),
      'unknown-id',
      '/cXML/Request/OrderRequest/OrderRequestHeader/Tax/TaxDetail',
    ],
    ['a namespace', setup('').replace('<cXML ', '<cXML xmlns:a="urn:a" '), 'unknown-attribute', '/cXML'],
    [
      'an element of another module',
      setup('<Extrinsic name="a"><ShipNoticeHeader shipmentID="1" noticeDate="d"/></Extrinsic>'),
      'unknown-element',
      '/cXML/Request/PunchOutSetupRequest/Extrinsic/ShipNoticeHeader',
    ],
  ])('finds %s', (_what, text, code, path) => {
    const { verdict, findings } = judge(text);
    expect(verdict).toBe('invalid');
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'grammar', severity: 'error', code, path }),
    );
  });

  it.each([
    ['comments and processing instructions between elements', request('<!-- a --><ProfileRequest/><?a b?>')],
    ['a space written as a reference between elements', request('&#32;<ProfileRequest/>')],
    ['a CDATA section in text', setup('<Extrinsic name="a"><![CDATA[<b>]]></Extrinsic>')],
    ['any element of cXML in an extrinsic', setup(`<Extrinsic name="a">text ${money}</Extrinsic>`)],
    ['an empty element written with two tags', request('<ProfileRequest></ProfileRequest >')],
    [
      'a tag with ">" in an attribute',
      order(
        '<DocumentReference payloadID="a>b"></DocumentReference>',
        '<ItemOut quantity="1"><ItemID><SupplierPartID>1</SupplierPartID></ItemID></ItemOut>',
      ),
    ],
  ])('takes %s', (_what, text) => {
    expect(judge(text)).toMatchObject({ verdict: 'valid' });
  });

  it('names what is missing, and the line of the child that shows it', () => {
    const text = setup('<BrowserFormPost>\n<!-- -->\n\n</BrowserFormPost>');
    expect(judge(text).findings).toEqual([
      expect.objectContaining({
        code: 'missing-element',
        path: '/cXML/Request/PunchOutSetupRequest/BrowserFormPost',
        message: '<BrowserFormPost> ends where it needs: URL.',
        fix: 'Add <URL>.',
      }),
    ]);
  });

  it('reports an error of content at the element and notes the child, where that is further down', () => {
    const text = setup('<Extrinsic name="a"/>\n<Extrinsic name="a"/>\n<BuyerCookie/>');
    expect(judge(text).findings).toMatchObject([
      {
        severity: 'error',
        code: 'unexpected-element',
        path: '/cXML/Request/PunchOutSetupRequest',
        line: 4,
        message: expect.stringContaining('(line 7)'),
      },
      {
        severity: 'note',
        code: 'unexpected-element',
        path: '/cXML/Request/PunchOutSetupRequest/BuyerCookie[2]',
        line: 7,
        column: 1,
      },
    ]);
  });

  it('lists no more than 500 errors', () => {
    const text = setup('<Extrinsic/>'.repeat(3000));
    const { verdict, findings } = judge(text);
    expect(verdict).toBe('invalid');
    expect(findings).toHaveLength(500);
  });
});
