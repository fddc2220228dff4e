import type { Exchange, RehearsalEvent, Requisition } from '../../../shared/rehearsal/events.ts';

/**
 * A Coupa rehearsal as events, written by hand for the window's tests and its demo page. Synthetic throughout:
 * no identity, secret or address belongs to anybody.
 */

export const rehearsalId = 'r-20261123-153012';

const setupRequest = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML xml:lang="en-US" payloadID="1795447812.4471@coupa.example" timestamp="2026-11-23T15:30:12+00:00">
  <Header>
    <From><Credential domain="NetworkID"><Identity>workbench-buyer</Identity></Credential></From>
    <To><Credential domain="NetworkID"><Identity>aws-marketplace-simulated</Identity></Credential></To>
    <Sender>
      <Credential domain="NetworkID"><Identity>workbench-buyer</Identity><SharedSecret>********</SharedSecret></Credential>
      <UserAgent>Coupa Procurement 1.0</UserAgent>
    </Sender>
  </Header>
  <Request>
    <PunchOutSetupRequest operation="create">
      <BuyerCookie>3f6c2a90b1d84e7f9c5a0e2b7d418c66</BuyerCookie>
      <Extrinsic name="FirstName">Riley</Extrinsic>
      <Extrinsic name="LastName">Requester</Extrinsic>
      <Extrinsic name="UserEmail">riley@buyer.example</Extrinsic>
      <BrowserFormPost><URL>http://127.0.0.1:41234/b/7d1f/punchout/checkout?id=1</URL></BrowserFormPost>
      <Contact role="endUser"><Name xml:lang="en-US">Riley Requester</Name><Email>riley@buyer.example</Email></Contact>
    </PunchOutSetupRequest>
  </Request>
</cXML>
`;

const setupResponse = `<?xml version="1.0" encoding="UTF-8"?>
<cXML payloadID="1795447812.5530@marketplace.example" timestamp="2026-11-23T15:30:12+00:00">
  <Response>
    <Status code="200" text="OK"/>
    <PunchOutSetupResponse>
      <StartPage><URL>http://127.0.0.1:40111/m/92bc/start/5e0a</URL></StartPage>
    </PunchOutSetupResponse>
  </Response>
</cXML>
`;

const refusal = `<?xml version="1.0" encoding="UTF-8"?>
<cXML payloadID="1795447812.5530@marketplace.example" timestamp="2026-11-23T15:30:12+00:00">
  <Response><Status code="401" text="Unauthorized">The shared secret is not the one on record.</Status></Response>
</cXML>
`;

const orderMessage = `<?xml version="1.0" encoding="UTF-8"?>
<cXML payloadID="1795447898.1200@marketplace.example" timestamp="2026-11-23T15:31:38+00:00">
  <Message deploymentMode="test">
    <PunchOutOrderMessage>
      <BuyerCookie>3f6c2a90b1d84e7f9c5a0e2b7d418c66</BuyerCookie>
      <PunchOutOrderMessageHeader operationAllowed="create"><Total><Money currency="USD">62400.00</Money></Total></PunchOutOrderMessageHeader>
    </PunchOutOrderMessage>
  </Message>
</cXML>
`;

const orderRequest = setupRequest
  .replace(
    '<PunchOutSetupRequest operation="create">',
    '<OrderRequest><OrderRequestHeader orderID="PO-1001" orderDate="2026-11-23T15:32:02+00:00" type="new">',
  )
  .replace('</PunchOutSetupRequest>', '</OrderRequestHeader></OrderRequest>');

const orderAnswer = setupResponse.replace(/ *<PunchOutSetupResponse>[\s\S]*<\/PunchOutSetupResponse>\n/, '');

export const requisition: Requisition = {
  number: 'REQ-1',
  currency: 'USD',
  total: '62400.00',
  lines: [
    {
      line: 1,
      supplierPartId: 'prod-saas-observability-12m',
      supplierPartAuxiliaryId: 'offer-7f21',
      description: 'Northwind Observability, Enterprise plan, 12-month contract',
      quantity: '1',
      unitOfMeasure: 'EA',
      unitPrice: '50000.00',
      amount: '50000.00',
      unspsc: '81162000',
    },
    {
      line: 2,
      supplierPartId: 'prod-ami-appserver',
      supplierPartAuxiliaryId: 'offer-9c02',
      description: 'Contoso Application Server on Linux, annual',
      quantity: '1240000',
      unitOfMeasure: 'EA',
      unitPrice: '0.01',
      amount: '12400.00',
      unspsc: '43232701',
    },
  ],
};

const xmlHeaders: Exchange['request']['headers'] = [
  ['Content-Type', 'text/xml; charset=UTF-8'],
  ['User-Agent', 'Coupa Procurement 1.0'],
  ['Accept', 'text/xml, application/xml'],
];

const setupExchange: Exchange = {
  id: 'x1',
  from: 'procurement',
  to: 'marketplace',
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:40111/m/92bc/punchout/setup',
    headers: xmlHeaders,
    body: setupRequest,
    document: 'PunchOutSetupRequest',
  },
  answer: {
    status: 200,
    headers: [['Content-Type', 'text/xml; charset=UTF-8']],
    body: setupResponse,
    document: 'PunchOutSetupResponse',
    cxmlStatus: { code: 200, text: 'OK' },
  },
  elapsedMs: 34.2,
};

const refusedExchange: Exchange = {
  ...setupExchange,
  answer: {
    status: 200,
    headers: [['Content-Type', 'text/xml; charset=UTF-8']],
    body: refusal,
    document: 'Response',
    cxmlStatus: { code: 401, text: 'Unauthorized' },
  },
};

const cartExchange: Exchange = {
  id: 'x2',
  from: 'requester',
  to: 'procurement',
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:41234/b/7d1f/punchout/checkout?id=1',
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Origin', 'http://127.0.0.1:40111'],
    ],
    body: `cXML-base64=${encodeURIComponent(btoa(orderMessage))}`,
    document: 'PunchOutOrderMessage',
  },
  elapsedMs: 0,
};

const orderExchange: Exchange = {
  id: 'x3',
  from: 'procurement',
  to: 'marketplace',
  request: {
    method: 'POST',
    url: 'http://127.0.0.1:40111/m/92bc/orders',
    headers: xmlHeaders,
    body: orderRequest,
    document: 'OrderRequest',
  },
  answer: {
    status: 200,
    headers: [['Content-Type', 'text/xml; charset=UTF-8']],
    body: orderAnswer,
    document: 'Response',
    cxmlStatus: { code: 200, text: 'OK' },
  },
  elapsedMs: 1240,
};

type FactOf<E> = E extends RehearsalEvent ? Omit<E, 'seq' | 'at' | 'rehearsal'> : never;

/** An event without the numbers that its place in the stream gives it. */
export type Fact = FactOf<RehearsalEvent>;

/** Gives facts their numbers and times, three seconds apart. */
export function recorded(facts: readonly Fact[], id: string = rehearsalId): RehearsalEvent[] {
  const start = Date.UTC(2026, 10, 23, 15, 30, 12);
  return facts.map(
    (fact, seq) =>
      ({ ...fact, seq, at: new Date(start + seq * 3000).toISOString(), rehearsal: id }) as RehearsalEvent,
  );
}

const started: Fact = {
  event: 'started',
  format: 1,
  program: 'procurement-workbench 0.1.0',
  system: 'coupa',
  scenario: 'create',
  mode: 'test',
  until: 'order',
  buyer: { name: 'Coupa', domain: 'NetworkID', identity: 'workbench-buyer' },
  supplier: {
    name: 'AWS Marketplace',
    domain: 'NetworkID',
    identity: 'aws-marketplace-simulated',
    setupUrl: 'http://127.0.0.1:40111/m/92bc41d07f6a4c55/punchout/setup',
    orderUrl: 'http://127.0.0.1:40111/m/92bc41d07f6a4c55/orders',
    builtIn: true,
  },
};

/** From the press on Start to the open store. */
export const untilSetup: readonly Fact[] = [started, { event: 'state', state: { name: 'requesting-setup' } }];

export const untilShopping: readonly Fact[] = [
  ...untilSetup,
  {
    event: 'record',
    record: {
      kind: 'setup-accepted',
      buyerCookie: '3f6c2a90b1d84e7f9c5a0e2b7d418c66',
      user: 'riley@buyer.example',
    },
  },
  { event: 'exchange', exchange: setupExchange },
  {
    event: 'finding',
    finding: {
      severity: 'pass',
      code: 'start-page',
      message: 'StartPage is an absolute address',
      fix: '',
      exchange: 'x1',
    },
  },
  {
    event: 'state',
    state: {
      name: 'shopping',
      startPageUrl: 'http://127.0.0.1:40111/m/92bc/start/5e0a',
      returnUrl: 'http://127.0.0.1:41234/b/7d1f/punchout/checkout?id=1',
    },
  },
  { event: 'record', record: { kind: 'store-opened' } },
];

export const untilApproval: readonly Fact[] = [
  ...untilShopping,
  { event: 'record', record: { kind: 'cart-sent', lines: 2, total: '62400.00', currency: 'USD' } },
  { event: 'exchange', exchange: cartExchange },
  {
    event: 'finding',
    finding: {
      severity: 'pass',
      code: 'cookie',
      message: 'Buyer cookie came back unchanged',
      fix: '',
      exchange: 'x2',
    },
  },
  {
    event: 'finding',
    finding: {
      severity: 'note',
      code: 'uom',
      message: 'Unit of measure EA has to be enabled in Coupa',
      fix: 'In Coupa, open Setup > Units of Measure and check that EA is active.',
      exchange: 'x2',
    },
  },
  {
    event: 'finding',
    finding: {
      severity: 'warning',
      code: 'large-quantity',
      message: 'Line 2 has the quantity 1,240,000 at 0.01',
      fix: 'AWS Marketplace sends usage charges this way. Allow unit prices with two decimals.',
      exchange: 'x2',
    },
  },
  { event: 'state', state: { name: 'awaiting-approval', requisition } },
];

export const untilOrdering: readonly Fact[] = [
  ...untilApproval,
  { event: 'state', state: { name: 'ordering', orderId: 'PO-1001' } },
];

export const untilPassed: readonly Fact[] = [
  ...untilOrdering,
  {
    event: 'record',
    record: {
      kind: 'order-received',
      orderId: 'PO-1001',
      lines: 2,
      total: '62400.00',
      currency: 'USD',
      subscriptions: 0,
      invoices: 0,
    },
  },
  { event: 'exchange', exchange: orderExchange },
  { event: 'state', state: { name: 'ended' } },
  {
    event: 'verdict',
    ok: true,
    reached: 'order',
    summary: 'Session, cart and purchase order went through: 2 lines, 62,400.00 USD.',
    meaning:
      'In Test mode AWS Marketplace received the order and made no subscription and no invoice. With Test mode off, it would subscribe.',
  },
];

/** The shared secret was wrong: refused at the first message. */
export const untilRefused: readonly Fact[] = [
  ...untilSetup,
  {
    event: 'record',
    record: { kind: 'setup-refused', status: 401, reason: 'The shared secret is not the one on record.' },
  },
  { event: 'exchange', exchange: refusedExchange },
  {
    event: 'finding',
    finding: {
      severity: 'error',
      code: 'setup-refused',
      message: 'AWS Marketplace refused the session with cXML 401',
      fix: 'Enter the same shared secret on both sides. It is stored separately for the punchout and for purchase orders.',
      exchange: 'x1',
    },
  },
  { event: 'state', state: { name: 'ended' } },
  {
    event: 'verdict',
    ok: false,
    summary: 'AWS Marketplace refused the session.',
    meaning: 'No store was opened, so nothing could be bought in either mode.',
    error: {
      code: 'unauthorized',
      message: 'The shared secret is wrong.',
      hint: 'Enter the same shared secret in AWS Marketplace and in Coupa.',
    },
  },
];

/** The person pressed Stop while shopping. */
export const untilStopped: readonly Fact[] = [
  ...untilApproval,
  {
    event: 'verdict',
    ok: false,
    reached: 'setup',
    summary: 'The rehearsal was stopped.',
    meaning: 'Nothing was bought.',
    error: {
      code: 'stopped',
      message: 'The rehearsal was stopped.',
      hint: 'Start it again when you are ready.',
      retry: 'start-rehearsal',
    },
  },
];

/** The simulator's process died while the requester shopped; main closes the run. */
export const untilDied: readonly Fact[] = [
  ...untilShopping,
  {
    event: 'verdict',
    ok: false,
    summary: 'The simulator stopped in the middle of the rehearsal.',
    meaning: 'Everything up to here is kept. Nothing was bought.',
    error: {
      code: 'simulator-stopped',
      message: 'The simulator stopped in the middle of the rehearsal.',
      hint: 'Choose Restart and start the rehearsal again.',
      retry: 'restart-simulator',
    },
  },
];

/** The supplier never answered. */
export const untilUnreachable: readonly Fact[] = [
  ...untilSetup,
  {
    event: 'exchange',
    exchange: {
      id: 'x1',
      from: 'procurement',
      to: 'marketplace',
      request: setupExchange.request,
      failure: {
        code: 'timeout',
        message: 'No answer within 60 seconds',
        hint: 'Check the punchout URL and the firewall.',
      },
      elapsedMs: 60_000,
    },
  },
  { event: 'state', state: { name: 'ended' } },
  {
    event: 'verdict',
    ok: false,
    summary: 'AWS Marketplace did not answer.',
    meaning: 'No store was opened.',
  },
];
