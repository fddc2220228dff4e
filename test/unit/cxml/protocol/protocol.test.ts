import { describe, expect, it } from 'vitest';
import type { JudgeContext } from '../../../../shared/cxml/judgement.ts';
import { judgeProtocol } from '../../../../shared/cxml/protocol/protocol.ts';
import { readText } from '../../../../shared/cxml/read.ts';
import * as written from './written.ts';

const judged = (text: string, context: JudgeContext = {}) => judgeProtocol(readText(text), context);
/** What is found, as `severity code`, one of each. */
const found = (text: string, context: JudgeContext = {}) =>
  judged(text, context).map(({ severity, code }) => `${severity} ${code}`);

/** The text with one thing changed; a change that changes nothing is a mistake of the test. */
function but(text: string, ...changes: [from: string | RegExp, to: string][]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to replace: ${from}`);
    return after;
  }, text);
}

const { setup, cart, emptyCart, order, change, response, setupResponse, macSetup, confirmation, cookie } =
  written;
const now = new Date('2026-01-31T09:30:00Z');
const session = { buyerCookie: cookie, operation: 'create' };
const secret = 'sesame-open-42';

describe('documents that nothing is wrong with', () => {
  it.each<[string, string, JudgeContext]>([
    [
      'a setup request',
      setup,
      { carriedBy: 'http', mode: 'production', now, contentType: 'text/xml; charset=UTF-8' },
    ],
    ['a setup request with a MAC', macSetup, { now }],
    [
      'a cart',
      cart,
      { carriedBy: 'form-urlencoded', session, contentType: 'application/x-www-form-urlencoded' },
    ],
    ['an order', order, { httpStatus: 200, mode: 'production', contentType: 'application/xml' }],
    ['a change order', change, {}],
    ['a response', response, { httpStatus: 200 }],
    ['a setup response', setupResponse, { httpStatus: 200 }],
    ['a confirmation', confirmation, {}],
  ])('%s', (_name, text, context) => {
    expect(readText(text).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(judged(text, context)).toEqual([]);
  });
});

describe.each<{
  rules: string;
  cases: [what: string, text: string, finds: string, context?: JudgeContext][];
}>([
  {
    rules: 'the envelope',
    cases: [
      ['a timestamp with Z', but(cart, ['09:30:00+00:00', '09:30:00Z']), 'note timestamp-offset'],
      [
        'a timestamp without time',
        but(cart, ['2026-01-31T09:30:00+00:00', '2026-01-31']),
        'note timestamp-offset',
      ],
      [
        'a timestamp in words',
        but(cart, ['2026-01-31T09:30:00+00:00', 'Saturday, 09:30']),
        'warning timestamp-unreadable',
      ],
      ['a month 13', but(cart, ['2026-01-31T', '2026-13-31T']), 'warning timestamp-unreadable'],
      ['an orderDate with Z', but(order, ['10:00:00+00:00', '10:00:00Z']), 'note timestamp-offset'],
      ['an empty payloadID', but(cart, [/payloadID="[^"]*"/, 'payloadID=" "']), 'warning payload-id-empty'],
      [
        'a payloadID without host',
        but(cart, [/payloadID="[^"]*"/, 'payloadID="933695160894"']),
        'note payload-id-no-host',
      ],
      [
        'a version above the DOCTYPE',
        but(cart, ['xml:lang="en-US"', 'version="1.2.040"']),
        'warning version-above-doctype',
      ],
      ['an empty UserAgent', but(cart, ['Harborline Procurement 4.2', '  ']), 'warning user-agent-empty'],
      [
        'a test document in production',
        but(order, ['"production"', '"test"']),
        'warning test-in-production',
        { mode: 'production' },
      ],
      ['a production document in test mode', order, 'warning production-in-test', { mode: 'test' }],
      [
        'a production document of Coupa in test mode',
        but(order, [/<UserAgent>[^<]*/, '<UserAgent>Coupa Procurement 1.0']),
        'note production-in-test',
        { mode: 'test' },
      ],
      [
        'a production document that Coupa sent by its payloadID, in test mode',
        but(order, [/payloadID="[^"]*"/, 'payloadID="1591126611.93@app4.int.coupahost.com"']),
        'note production-in-test',
        { mode: 'test' },
      ],
      ['no deploymentMode in test mode', setup, 'note production-in-test', { mode: 'test' }],
    ],
  },
  {
    rules: 'credentials',
    cases: [
      [
        'a secret in a cart',
        but(cart, [
          /(<\/Identity>)(<\/Credential><UserAgent>)/,
          `$1<SharedSecret>${secret}</SharedSecret>$2`,
        ]),
        'warning secret-in-browser',
      ],
      ['a secret in a form', order, 'warning secret-in-browser', { carriedBy: 'form-base64' }],
      [
        'a secret in From',
        but(order, ['</Identity>', `</Identity><SharedSecret>${secret}</SharedSecret>`]),
        'warning secret-outside-sender',
      ],
      ['no secret', but(order, [`<SharedSecret>${secret}</SharedSecret>`, '']), 'note no-secret'],
      ['an empty secret', but(order, [secret, '']), 'warning secret-empty'],
      ['a space after the secret', but(order, [secret, `${secret} `]), 'warning secret-white-space'],
      [
        'a line break around an identity',
        but(order, ['>AN01000000258<', '>\nAN01000000258<']),
        'warning identity-white-space',
      ],
      ['a MAC of another type', but(macSetup, ['FromSenderCredentials', 'SenderOnly']), 'error mac-type'],
      ['a MAC of another algorithm', but(macSetup, ['HMAC-SHA1-96', 'HMAC-SHA256']), 'error mac-algorithm'],
      ['a MAC before its time', macSetup, 'error mac-too-early', { now: new Date('2026-01-31T08:59:59Z') }],
      ['a MAC at its end', macSetup, 'error mac-expired', { now: new Date('2026-01-31T10:00:00Z') }],
      [
        'a MAC without a moment',
        but(macSetup, ['2026-01-31T10:00:00+00:00', 'tomorrow']),
        'error mac-date',
        { now },
      ],
    ],
  },
  {
    rules: 'statuses',
    cases: [
      ...[202, 404, 405, 407, 408, 410].map((code): [string, string, string] => [
        `HTTP’s ${code}`,
        but(response, ['"200" text="OK"', `"${code}" text="No"`]),
        'warning status-unknown',
      ]),
      ['a redirection', but(response, ['"200"', '"302"']), 'error status-class'],
      ['no number', but(response, ['"200"', '"OK"']), 'error status-class'],
      ['OK with 500', but(response, ['"200"', '"500"']), 'warning status-text-contradicts'],
      [
        'a start page with 401',
        but(setupResponse, ['"200" text="OK"', '"401" text="Unauthorized"']),
        'error payload-without-success',
      ],
      [
        'lines with 204',
        but(cart, ['<Message>', '<Message><Status code="204" text="No Content"/>']),
        'warning unchanged-with-lines',
      ],
      [
        '201 on an order',
        but(response, ['"200" text="OK"', '"201" text="Accepted"']),
        'note status-owes-update',
      ],
      ['HTTP 500 around cXML', response, 'warning http-status', { httpStatus: 500 }],
      [
        'HTTP 401 around cXML 401',
        but(response, ['"200" text="OK"', '"401" text="Unauthorized"']),
        'warning http-status',
        { httpStatus: 401 },
      ],
      ['HTML by content type', response, 'warning content-type', { contentType: 'text/html; charset=utf-8' }],
      [
        'a form type without a form',
        response,
        'warning content-type',
        { contentType: 'application/x-www-form-urlencoded', carriedBy: 'http' },
      ],
    ],
  },
  {
    rules: 'sessions',
    cases: [
      ['no cookie', but(setup, [cookie, '']), 'warning cookie-empty'],
      ['a cookie on its own line', but(setup, [cookie, `\n${cookie}\n`]), 'warning cookie-white-space'],
      ['another cookie', cart, 'error cookie-changed', { session: { ...session, buyerCookie: 'e77a' } }],
      [
        'a cookie in capitals',
        but(cart, [cookie, cookie.toUpperCase()]),
        'error cookie-changed',
        { session },
      ],
      [
        'no return address',
        but(setup, [/<BrowserFormPost>.*<\/BrowserFormPost>\n/, '']),
        'warning no-return-address',
      ],
      [
        'a return address without host',
        but(setup, ['https://buyer.coupahost.example/', '/']),
        'warning address-incomplete',
      ],
      [
        'a start page that is a script',
        but(setupResponse, ['https://store.example/s/one-time-8841', 'javascript:void(0)']),
        'warning address-incomplete',
      ],
      ['edit without lines', but(setup, [/<ItemOut[\s\S]*<\/ItemOut>\n/, '']), 'warning no-lines-to-reopen'],
      [
        'inspect without lines',
        but(setup, [/<ItemOut[\s\S]*<\/ItemOut>\n/, ''], ['"edit"', '"inspect"']),
        'warning no-lines-to-reopen',
      ],
      [
        'a reopened line without auxiliary ID',
        but(setup, [/<SupplierPartAuxiliaryID>.*<\/SupplierPartAuxiliaryID>/, '']),
        'warning no-auxiliary-id',
      ],
      [
        'a cart line without auxiliary ID',
        but(cart, [/<SupplierPartAuxiliaryID>.*<\/SupplierPartAuxiliaryID>/, '']),
        'note no-auxiliary-id',
      ],
      ['an empty cart', emptyCart, 'note empty-cart'],
      ['an empty cart after create', emptyCart, 'note empty-cart', { session }],
      [
        'an empty cart after edit',
        emptyCart,
        'warning empty-cart-deletes',
        { session: { ...session, operation: 'edit' } },
      ],
      [
        'a cart after inspect',
        cart,
        'note inspected-cart',
        { session: { ...session, operation: 'inspect' } },
      ],
    ],
  },
  {
    rules: 'amounts',
    cases: [
      ['a total with a comma', but(cart, ['12400.00', '12,400.00']), 'error amount-not-decimal'],
      ['a price with its currency', but(order, ['620.00', '$620']), 'error amount-not-decimal'],
      [
        'a quantity with its unit',
        but(cart, ['quantity="5"', 'quantity="5 EA"']),
        'error quantity-not-decimal',
      ],
      [
        'a quantity of 0',
        but(cart, ['quantity="5"', 'quantity="0"'], ['12400.00', '9300.00']),
        'warning quantity-not-positive',
      ],
      ['a total in another currency', but(cart, ['"USD">12400', '"EUR">12400']), 'warning mixed-currencies'],
      ['a currency as a sign', but(cart, [/"USD"/g, '"$"']), 'warning currency-code'],
      ['a total two cents off', but(order, ['12400.00', '12400.02']), 'warning total-mismatch'],
      [
        'a total with shipping and tax',
        but(cart, [
          '12400.00</Money></Total>',
          '13400.50</Money></Total><Shipping><Money currency="USD">400.50</Money><Description xml:lang="en">x</Description></Shipping><Tax><Money currency="USD">600</Money><Description xml:lang="en">x</Description></Tax>',
        ]),
        'note total-with-charges',
      ],
    ],
  },
  {
    rules: 'lines',
    cases: [
      ['an order line without number', but(order, [' lineNumber="1"', '']), 'warning no-line-number'],
      [
        'an order line 0',
        but(order, ['lineNumber="1"', 'lineNumber="0"']),
        'warning line-number-not-counted',
      ],
      [
        'two order lines of one number',
        but(order, ['lineNumber="2"', 'lineNumber="01"']),
        'error line-number-twice',
      ],
      [
        'two cart lines of one number',
        but(cart, ['lineNumber="2"', 'lineNumber="1"']),
        'warning line-number-twice',
      ],
      ['a line without part number', but(cart, ['prod-1', '']), 'warning part-id-empty'],
      ['a UNSPSC code of ten digits', but(cart, ['81162000', '8116200000']), 'note unspsc-digits'],
    ],
  },
  {
    rules: 'orders and confirmations',
    cases: [
      [
        'an update of nothing',
        but(change, [/<DocumentReference[^>]*>/, '']),
        'warning no-document-reference',
      ],
      ['an update without version', but(change, [' orderVersion="2"', '']), 'note no-order-version'],
      [
        'a delete without version',
        but(change, [' orderVersion="2"', ''], ['update', 'delete']),
        'note no-order-version',
      ],
      [
        'an order without lines',
        but(order, [/<ItemOut[\s\S]*<\/ItemOut>\n/, '']),
        'warning order-without-lines',
      ],
      [
        'statuses beyond the line',
        but(confirmation, ['quantity="3"', 'quantity="4"']),
        'error confirmation-quantities',
      ],
      [
        'a status of no number',
        but(confirmation, ['quantity="3"', 'quantity="three"']),
        'error quantity-not-decimal',
      ],
      [
        'a line confirmed twice',
        but(confirmation, ['lineNumber="2"', 'lineNumber="1"']),
        'error confirmed-twice',
      ],
      [
        'a type that does not fit',
        but(confirmation, ['"except"', '"backordered"'], ['"accept"', '"backordered"']),
        'warning confirmation-type',
      ],
    ],
  },
  {
    rules: 'encodings',
    cases: [
      ['a document that is percent-encoded', encodeURIComponent(cart), 'error still-percent-encoded'],
      ['one encoded twice', encodeURIComponent(encodeURIComponent(cart)), 'error still-percent-encoded'],
      ['one escaped for HTML', cart.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), 'error escaped-whole'],
      ['one in base64', Buffer.from(cart).toString('base64'), 'error still-base64'],
      [
        'a description escaped twice',
        but(cart, ['Harborline Monitoring', 'Bread &amp;amp; Butter']),
        'warning escaped-twice',
      ],
      [
        'a reference inside CDATA',
        but(cart, ['Harborline Monitoring', '<![CDATA[Caf&#233;]]>']),
        'warning escaped-twice',
      ],
      [
        'a description percent-encoded',
        but(cart, ['Harborline Monitoring', 'Harborline%20Monitoring']),
        'warning still-percent-encoded',
        { carriedBy: 'form-urlencoded' },
      ],
      [
        'é in a form',
        but(cart, ['Harborline Monitoring', 'Café']),
        'warning non-ascii-in-form',
        { carriedBy: 'form-urlencoded' },
      ],
    ],
  },
])('rules of $rules', ({ cases }) => {
  it.each(cases)('%s', (_what, text, finds, context = {}) => {
    expect(found(text, context)).toEqual([finds, ...(aside[finds] ?? [])]);
  });
});

/** What else is true of a document where the first is. */
const aside: Readonly<Record<string, string[]>> = {
  'warning currency-code': ['warning currency-code', 'warning currency-code'],
  'warning mixed-currencies': ['warning mixed-currencies'],
};

describe('where nothing is said', () => {
  it.each<[string, string, JudgeContext]>([
    ['a date with an offset without colon', but(cart, ['09:30:00+00:00', '09:30:00.123-0500']), {}],
    ['a version equal to the DOCTYPE', but(cart, ['xml:lang="en-US"', 'version="1.2.014"']), {}],
    ['a test document in test mode', but(order, ['"production"', '"test"']), { mode: 'test' }],
    ['a MAC in its first moment', macSetup, { now: new Date('2026-01-31T09:00:00Z') }],
    ['a MAC without a clock', macSetup, {}],
    ['a catalogue code', but(response, ['"200" text="OK"', '"462" text="Bad"']), {}],
    [
      'a refusal in HTTP 200',
      but(response, ['"200" text="OK"', '"401" text="Unauthorized"']),
      { httpStatus: 200 },
    ],
    [
      'a status 204 without lines',
      but(emptyCart, ['<Message>', '<Message><Status code="204" text="No Content"/>']),
      { session: { ...session, operation: 'edit' } },
    ],
    ['an empty cart after inspect', emptyCart, { session: { ...session, operation: 'inspect' } }],
    ['a create without lines', but(setup, [/<ItemOut[\s\S]*<\/ItemOut>\n/, ''], ['"edit"', '"create"']), {}],
    [
      'an inspect without return address',
      but(setup, [/<BrowserFormPost>.*<\/BrowserFormPost>\n/, ''], ['"edit"', '"inspect"']),
      {},
    ],
    ['a total one cent off', but(order, ['12400.00', '12400.01']), {}],
    ['more decimals in the price', but(order, ['620.00', '620.001']), {}],
    [
      'a price basis, whose sum is another',
      but(cart, [
        '<UnitOfMeasure>EA</UnitOfMeasure>',
        '<UnitOfMeasure>EA</UnitOfMeasure><PriceBasisQuantity quantity="5" conversionFactor="1"><UnitOfMeasure>EA</UnitOfMeasure></PriceBasisQuantity>',
      ]),
      {},
    ],
    [
      'a lot with its own lines',
      but(
        order,
        ['lineNumber="2"', 'lineNumber="2" parentLineNumber="1" itemType="item"'],
        ['12400.00', '3100.00'],
      ),
      {},
    ],
    ['a delete without lines', but(change, [/<ItemOut[\s\S]*<\/ItemOut>\n/, ''], ['update', 'delete']), {}],
    [
      'statuses in another unit',
      but(
        confirmation,
        ['type="accept"><UnitOfMeasure>EA', 'type="accept"><UnitOfMeasure>BX'],
        ['quantity="3"', 'quantity="4"'],
      ),
      {},
    ],
    ['an ampersand escaped once', but(cart, ['Harborline Monitoring', 'Bread &amp; Butter']), {}],
    [
      'a percent sign in a base64 form',
      but(cart, ['Harborline Monitoring', '20%20 off']),
      { carriedBy: 'form-base64' },
    ],
    ['é in a base64 form', but(cart, ['Harborline Monitoring', 'Café']), { carriedBy: 'form-base64' }],
    [
      'é as a reference in a form',
      but(cart, ['Harborline Monitoring', 'Caf&#233;']),
      { carriedBy: 'form-urlencoded' },
    ],
    ['a web page', '<html><body>Sign in</body></html>', { httpStatus: 200, contentType: 'text/html' }],
    ['nothing', '', {}],
  ])('%s', (_what, text, context) => {
    expect(found(text, context)).toEqual([]);
  });
});

describe('a finding', () => {
  it('names the place: path, line and column of the attribute or element', () => {
    const [first] = judged(but(order, ['lineNumber="2"', 'lineNumber="1"']));
    expect(first).toMatchObject({
      rule: 'protocol',
      path: '/cXML/Request/OrderRequest/ItemOut[2]',
      line: 24,
      column: 23,
    });
    const [price] = judged(but(cart, ['9300.00', '9,300']));
    expect(price).toMatchObject({
      path: '/cXML/Message/PunchOutOrderMessage/ItemIn[2]/ItemDetail/UnitPrice/Money',
      line: 25,
    });
    const [accent] = judged(but(cart, ['Harborline Support', 'Café']), { carriedBy: 'form-urlencoded' });
    expect(accent).toMatchObject({
      path: '/cXML/Message/PunchOutOrderMessage/ItemIn[2]/ItemDetail/Description',
      line: 26,
      column: 31,
    });
  });

  it('says what changed in a cookie, without showing all of it', () => {
    const [first] = judged(but(cart, [cookie, cookie.slice(0, -3)]), { session });
    expect(first?.message).toContain('its end is missing');
    expect(first?.message).not.toContain(cookie);
  });

  it('never shows a secret or an e-mail address', () => {
    const odd = ` ${secret} `;
    const text = but(order, [secret, odd], ['</Identity>', `</Identity><SharedSecret>${odd}</SharedSecret>`]);
    const said = JSON.stringify([
      judged(text, { carriedBy: 'form-urlencoded', mode: 'test' }),
      judged(but(order, ['orderDate="2026-01-31T10:00:00+00:00"', 'orderDate="robin@buyer.example"'])),
    ]);
    expect(said).toContain('secret-white-space');
    expect(said).toContain('r…@buyer.example');
    expect(said).not.toContain(secret);
    expect(said).not.toContain('robin@');
  });

  it('is given 25 times at most, then counted', () => {
    const text = written
      .longCart(40)
      .replaceAll(/<SupplierPartAuxiliaryID>.*<\/SupplierPartAuxiliaryID>/g, '');
    const findings = judged(text);
    expect(findings).toHaveLength(26);
    expect(findings.at(-1)).toMatchObject({
      code: 'no-auxiliary-id',
      message: 'The same in 15 more places, from here on.',
      path: '/cXML/Message/PunchOutOrderMessage/ItemIn[26]',
    });
  });
});
