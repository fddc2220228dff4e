import { describe, expect, it } from 'vitest';
import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import { readText } from '../../../shared/cxml/read.ts';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { diagnose } from '../../../shared/procurement/diagnoses/diagnose.ts';
import type { Evidence } from '../../../shared/procurement/diagnoses/evidence.ts';
import { cart, order, response, setupRequest, setupResponse } from './documents.ts';

const text = (words: string): Evidence => ({ text: words });
const document = (xml: string, more: Evidence = {}): Evidence => ({ reading: readText(xml), ...more });
const exchange = (request: string, answer: string, more: Evidence = {}): Evidence => ({
  exchange: { request: readText(request), answer: readText(answer) },
  ...more,
});
const html = (title: string, body = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title><script>if (a < b) log("timed out");</script></head><body>${body}</body></html>`;
const signInForm = '<form action="/login"><input name="user"><input type="password" name="p"></form>';
const denied = (action: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/Procurement/session is not authorized to perform: ${action} on resource: * because no identity-based policy allows the ${action} action`;
const protocolFinding = (code: string, message: string): CxmlFinding => ({
  rule: 'protocol',
  severity: 'warning',
  code,
  path: '/cXML',
  line: 3,
  column: 1,
  message,
  fix: '',
});

/** For each number: what a person has at hand, by which the entry has to come first. */
const cases: readonly (readonly [number, string, Evidence])[] = [
  [
    1,
    'a sentence',
    text('All purchase orders are approved and sent via cXML, but nothing is subscribed in AWS.'),
  ],
  [1, 'an order for production in test mode', document(order(), { context: { mode: 'test' } })],
  [
    2,
    'a sentence',
    text('We opened Manage Procurement Systems. "Set up Coupa integration" is missing for our user.'),
  ],
  [2, 'an AWS message', text(denied('aws-marketplace:PutProcurementSystemConfiguration'))],
  [
    3,
    'an AWS message',
    text(`AccessDeniedException: ${denied('invoicing:ListProcurementPortalPreferences')}`),
  ],
  [
    4,
    'an answer of the Invoicing API',
    text('{"ProcurementPortalName": "COUPA", "MarketplacePunchOutEnabled": false}'),
  ],
  [4, 'a sentence', text('I created a new connection for Europe in Portal connections. It does nothing.')],
  [
    5,
    'an OpenSSL alert',
    text('SSL_connect returned=1 errno=0 state=error: sslv3 alert bad certificate (SSL alert number 42)'),
  ],
  [5, 'a Java alert', text('javax.net.ssl.SSLHandshakeException: Received fatal alert: bad_certificate')],
  [
    5,
    "nginx's page",
    {
      http: { status: 400, contentType: 'text/html', body: html('400 No required SSL certificate was sent') },
    },
  ],
  [
    6,
    'a sentence',
    text(
      'Since yesterday users who start in AWS are no longer redirected back to Coupa. The redirect stopped for everyone.',
    ),
  ],
  [
    7,
    'a sentence',
    text('Our Ariba users open AWS Marketplace and see the normal checkout, no Request Approval button.'),
  ],
  [8, 'a sentence', text('Orders of AWS Inc work. For seller of record AWS Europe the purchase fails.')],
  [9, 'an AWS message', text(denied('invoicing:PutProcurementPortalPreference'))],
  [
    9,
    'a sentence',
    text('I cannot change the shared secret of the portal connection, the field is read-only.'),
  ],
  [
    10,
    'a redirect',
    { http: { status: 302, location: 'https://us-east-1.signin.aws.amazon.com/oauth?client_id=x' } },
  ],
  [
    10,
    'a setup request with two question marks',
    document(
      setupRequest({
        url: 'https://supplier.example.com/v1/punchout/setup?env=1?start_url=https://sso.example.com/start',
      }),
    ),
  ],
  [11, 'a sentence', text('The AWS invoice for October has no PO number on it.')],
  [
    11,
    'an IAM message',
    text('NoSuchEntity: The role with name AWSServiceRoleForMarketplacePurchaseOrders cannot be found.'),
  ],
  [
    12,
    'a cart',
    document(
      cart({
        lines: [{ price: '10000.00', unspsc: '43232701', description: 'Firewall AMI, pay-as-you-go' }],
      }),
    ),
  ],
  [12, 'a sentence', text('Why is there a second approval for the annual AMI contract?')],
  [13, 'a cart', document(cart({ lines: [{ quantity: '1200000', price: '0.01', unspsc: '43232701' }] }))],
  [14, 'an order', document(order({ total: '0.00', lines: [{ price: '0.00' }] }))],
  [14, 'a sentence', text('Approvers get many requisitions of $0.00 for free products.')],
  [15, 'a sentence', text('The invoice of the usage product is higher than the approved PO.')],
  [
    16,
    "the store's message",
    text('Your administrator has not approved this product. Request to add product.'),
  ],
  [17, 'an answer', exchange(setupRequest(), response('401', 'Unauthorized'))],
  [17, 'a log line', text('Setup request failed: 401 Unauthorized - shared secret does not match')],
  [
    17,
    'a secret with white space',
    exchange(setupRequest({ secret: ' not-a-secret' }), response('401', 'Unauthorized')),
  ],
  [17, 'a secret of bullets', document(setupRequest({ secret: '••••••••' }))],
  [
    18,
    'an answer that names the identity',
    exchange(setupRequest(), response('401', 'Unauthorized', 'Unknown sender identity')),
  ],
  [
    18,
    'an answer that does not know the Sender',
    exchange(
      setupRequest(),
      response('401', 'Unauthorized', 'The Sender credential NetworkID “x” is not known here.'),
    ),
  ],
  [
    18,
    'an answer of somebody else',
    exchange(setupRequest(), response('401', 'Unauthorized', 'To NetworkID “x” is not this supplier.')),
  ],
  [
    17,
    'an answer that knows another secret',
    exchange(setupRequest(), response('401', 'Unauthorized', 'The SharedSecret is not the agreed one.')),
  ],
  [
    18,
    'a cart with From and To swapped',
    exchange(setupRequest(), cart({ buyer: 'supplier-1', supplier: 'buyer-1' })),
  ],
  [
    18,
    'another domain in the cart',
    exchange(setupRequest({ domain: 'DUNS' }), cart({ domain: 'NetworkID' })),
  ],
  [
    19,
    'a test identity in production',
    document(setupRequest({ buyer: 'AN01000002779-T', deploymentMode: 'production' })),
  ],
  [19, 'a sentence', text('Ariba punchout works in test only, in production it fails with AN01000002779-T.')],
  [
    20,
    "the network's answer",
    document(response('551', 'Unable to forward request', 'PunchOut URL not configured')),
  ],
  [
    21,
    "Ruby's message",
    text('2026-11-20 09:30:00 ERROR SocketError: getaddrinfo: Name or service not known'),
  ],
  [21, "Node's message", text('Error: getaddrinfo ENOTFOUND suplier.example.com')],
  [21, "Java's message", text('java.net.UnknownHostException: suplier.example.com')],
  [22, "Ruby's message", text('Connection reset by peer - SSL_connect')],
  [22, "OpenSSL's message", text('routines:ssl3_read_bytes:sslv3 alert handshake failure')],
  [
    22,
    "Java's message",
    text(
      'sun.security.validator.ValidatorException: PKIX path building failed: unable to find valid certification path',
    ),
  ],
  [23, "Ruby's message", text('Net::ReadTimeout with #<TCPSocket:(closed)>')],
  [23, "Coupa's message", text('undefined method send_via_cxml! for nil')],
  [23, 'a gateway', { http: { status: 504, contentType: 'text/html', body: html('504 Gateway Time-out') } }],
  [24, "Coupa's message", text('No status element in setup response')],
  [
    24,
    'a sign-in page',
    { http: { status: 200, contentType: 'text/html', body: html('Welcome', signInForm) } },
  ],
  [24, 'a redirect', { http: { status: 302, location: 'https://supplier.example.com/login?next=x' } }],
  [24, 'a page in the editor', document('<html><body><h1>It works</h1></body></html>')],
  [25, "Coupa's message", text('No status element: ok')],
  [25, 'a body of text', { http: { status: 200, contentType: 'text/plain', body: 'ok' } }],
  [25, 'JSON', { http: { status: 200, contentType: 'application/json', body: '{"status":"ok"}' } }],
  [25, 'other XML', document('<?xml version="1.0"?><ok/>', { context: { httpStatus: 200 } })],
  [25, 'a Response without Status', document(response('200', 'OK').replace(/<Status.*<\/Status>/, ''))],
  [26, 'an unescaped &', document(cart().replace('Log analysis', 'Logs & traces'))],
  [26, 'an answer', exchange(setupRequest(), response('406', 'Not Acceptable', 'cvc: could not parse'))],
  [
    26,
    "Java's message",
    text(
      "org.xml.sax.SAXParseException; The entity name must immediately follow the '&' in the entity reference.",
    ),
  ],
  [
    26,
    "the DTD's word",
    {
      findings: [
        {
          ...protocolFinding('dtd', 'Element Sender content does not follow the DTD'),
          rule: 'dtd',
          severity: 'error',
        },
      ],
    },
  ],
  [27, 'an answer 450', exchange(setupRequest({ operation: 'inspect' }), response('450', 'Not Implemented'))],
  [
    27,
    'an answer 412',
    exchange(setupRequest({ operation: 'edit' }), response('412', 'Precondition Failed', 'session is gone')),
  ],
  [28, "Coupa's message", text('Setup request failed: 406 Login name is not available')],
  [
    29,
    'HTTP 401 around a cXML status',
    document(response('401', 'Unauthorized'), { context: { httpStatus: 401 } }),
  ],
  [
    29,
    'one payloadID for two orders',
    exchange(
      order({ payloadId: 'one@buyer.example.com' }),
      order({ payloadId: 'one@buyer.example.com', total: '240.00' }),
    ),
  ],
  [29, 'a sentence', text('Every purchase order arrived twice, the duplicate has the same payloadID.')],
  [
    30,
    "Coupa's mail",
    text(
      'Punchout failed to return a cart from AWS Marketplace: check that you have the appropriate UOMs enabled',
    ),
  ],
  [30, "Ariba's message", text('PunchOut Catalog Shopping Unsuccessful')],
  [30, 'a line without its unit', document(cart().replace('<UnitOfMeasure>EA</UnitOfMeasure>', ''))],
  [31, "Ariba's message", text('Token expired')],
  [
    31,
    'the sign-in page after the cart',
    document(cart(), { http: { status: 200, body: html('Sign in', signInForm) } }),
  ],
  [
    31,
    'a redirect after the cart',
    document(cart(), { http: { status: 302, location: 'https://buyer.example.com/sessions/new' } }),
  ],
  [
    32,
    'a garbled description',
    document(cart({ lines: [{ description: 'AnalysegerÃ¤t fÃ¼r Protokolle' }] })),
  ],
  [
    32,
    'beyond ASCII in cXML-urlencoded',
    document(cart({ lines: [{ description: 'Analysegerät' }] }), {
      context: { carriedBy: 'form-urlencoded' },
    }),
  ],
  [32, 'a field encoded twice', document(cart(), { encodedTwice: true })],
  [
    33,
    'an empty cart after an edit',
    document(cart({ lines: [] }), { context: { session: { buyerCookie: 'c00c1e', operation: 'edit' } } }),
  ],
  [
    33,
    'the same as an exchange',
    exchange(setupRequest({ operation: 'edit', lines: [{}] }), cart({ lines: [] })),
  ],
  [33, 'a sentence', text('All lines vanished from the requisition after an edit.')],
  [
    34,
    'another BuyerCookie',
    document(cart({ cookie: 'other' }), {
      context: { session: { buyerCookie: 'c00c1e', operation: 'edit' } },
    }),
  ],
  [
    34,
    'another SupplierPartAuxiliaryID',
    exchange(
      setupRequest({ operation: 'edit', lines: [{ auxiliary: 'aux-1' }] }),
      cart({ lines: [{ auxiliary: 'aux-2' }] }),
    ),
  ],
  [
    35,
    "the browser's message",
    text(
      "Refused to display 'https://supplier.example.com/' in a frame because it set 'X-Frame-Options' to 'deny'.",
    ),
  ],
  [36, 'a sentence', text('The cart line has no commodity and went to the wrong approval chain.')],
  [36, 'an empty code', document(cart({ lines: [{ unspsc: '00000000' }] }))],
  [37, 'a setting', text('PO Change Method: email')],
  [37, 'a sentence', text('The purchase order was emailed to the supplier instead of sent by cXML.')],
  [38, 'a sentence', text('The PO is stuck, its status is buyer hold.')],
  [
    38,
    "Coupa's API",
    text('<order-header><transmission-status>pending_manual</transmission-status></order-header>'),
  ],
  [39, 'an order to the punchout address', document(order(), { sentTo: '/v1/punchout/setup' })],
  [39, 'a setup response to an order', exchange(order(), setupResponse())],
  [40, 'an update without DocumentReference', document(order({ type: 'update' }))],
  [40, 'a sentence', text('We sent a change order and it was ignored by the supplier.')],
  [41, 'a sentence', text('Some users do not see the AWS tile in Shop Online.')],
];

describe('the catalogue', () => {
  it('has 41 entries, numbered in their order, each complete and with its own id', () => {
    expect(catalogue.map(({ number }) => number)).toEqual(
      Array.from({ length: 41 }, (_, index) => index + 1),
    );
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(41);
    for (const { id, symptom, cause, fix, source } of catalogue) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      for (const words of [symptom, cause, fix, source]) expect(words, id).not.toBe('');
    }
  });
});

describe('diagnose', () => {
  it.each(cases)('%i comes first by %s', (number, _what, evidence) => {
    const found = diagnose(evidence);
    expect(found[0]?.number, JSON.stringify(found.map((one) => [one.number, one.score, one.evidence]))).toBe(
      number,
    );
    expect(found[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('has a case for each entry', () => {
    expect([...new Set(cases.map(([number]) => number))].sort((a, b) => a - b)).toEqual(
      catalogue.map(({ number }) => number),
    );
  });

  it('puts the better fit first', () => {
    const scores = diagnose(text('SSL_connect: sslv3 alert bad certificate, then: connection timed out')).map(
      ({ score }) => score,
    );
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('counts findings that were made elsewhere', () => {
    const [first] = diagnose({
      findings: [protocolFinding('cookie-changed', 'The cart returns another BuyerCookie.')],
    });
    expect(first).toMatchObject({ number: 34, evidence: ['Line 3: The cart returns another BuyerCookie.'] });
  });
});
