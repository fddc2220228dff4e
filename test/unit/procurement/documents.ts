/** Synthetic documents as they travel between Coupa or SAP Ariba and AWS Marketplace, with what a test varies. */

interface Parties {
  readonly buyer?: string;
  readonly supplier?: string;
  readonly domain?: string;
  readonly secret?: string;
}

interface Line {
  readonly quantity?: string;
  readonly price?: string;
  readonly part?: string;
  readonly auxiliary?: string;
  readonly description?: string;
  readonly unspsc?: string;
  readonly unit?: string;
}

function envelope(body: string, payloadId: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML payloadID="${payloadId}" timestamp="2026-11-20T09:30:00+00:00">
${body}
</cXML>`;
}

function credential(name: string, identity: string, domain: string, more = ''): string {
  return `<${name}><Credential domain="${domain}"><Identity>${identity}</Identity>${more}</Credential>${
    name === 'Sender' ? '<UserAgent>Coupa Procurement 1.0</UserAgent>' : ''
  }</${name}>`;
}

function header(
  from: string,
  to: string,
  { domain = 'NetworkID', secret = 'not-a-secret' }: Parties,
): string {
  return `<Header>${credential('From', from, domain)}${credential('To', to, domain)}${credential(
    'Sender',
    from,
    domain,
    `<SharedSecret>${secret}</SharedSecret>`,
  )}</Header>`;
}

function line(name: 'ItemIn' | 'ItemOut', place: number, one: Line): string {
  const { quantity = '1', price = '120.00', part = 'saas-1', auxiliary = 'aux-1' } = one;
  const { description = 'Log analysis, 12 months', unspsc = '81162000', unit = 'EA' } = one;
  return `<${name} quantity="${quantity}" lineNumber="${place}">
<ItemID><SupplierPartID>${part}</SupplierPartID><SupplierPartAuxiliaryID>${auxiliary}</SupplierPartAuxiliaryID></ItemID>
<ItemDetail><UnitPrice><Money currency="USD">${price}</Money></UnitPrice>
<Description xml:lang="en">${description}</Description><UnitOfMeasure>${unit}</UnitOfMeasure>
<Classification domain="UNSPSC">${unspsc}</Classification></ItemDetail></${name}>`;
}

export function setupRequest(
  options: Parties & {
    operation?: string;
    cookie?: string;
    url?: string;
    lines?: readonly Line[];
    deploymentMode?: string;
  } = {},
): string {
  const { buyer = 'buyer-1', supplier = 'supplier-1', operation = 'create', cookie = 'c00c1e' } = options;
  const { url = 'https://supplier.example.com/v1/punchout', lines = [], deploymentMode } = options;
  return envelope(
    `${header(buyer, supplier, options)}<Request${deploymentMode ? ` deploymentMode="${deploymentMode}"` : ''}>
<PunchOutSetupRequest operation="${operation}"><BuyerCookie>${cookie}</BuyerCookie>
<BrowserFormPost><URL>https://buyer.example.com/punchout/checkout?id=1</URL></BrowserFormPost>
<SupplierSetup><URL>${url}</URL></SupplierSetup>${lines.map((one, at) => line('ItemOut', at + 1, one)).join('')}
</PunchOutSetupRequest></Request>`,
    'setup-1@buyer.example.com',
  );
}

export function setupResponse(payloadId = 'answer-1@supplier.example.com'): string {
  return envelope(
    '<Response><Status code="200" text="OK"/><PunchOutSetupResponse><StartPage><URL>https://supplier.example.com/s/1</URL></StartPage></PunchOutSetupResponse></Response>',
    payloadId,
  );
}

export function response(
  code: string,
  text: string,
  message = '',
  payloadId = 'answer-2@supplier.example.com',
): string {
  return envelope(
    `<Response><Status code="${code}" text="${text}">${message}</Status></Response>`,
    payloadId,
  );
}

export function cart(
  options: Parties & { cookie?: string; lines?: readonly Line[]; status?: string; allowed?: string } = {},
): string {
  const { buyer = 'buyer-1', supplier = 'supplier-1', cookie = 'c00c1e', lines = [{}] } = options;
  return envelope(
    `${header(supplier, buyer, options)}<Message>${options.status ? `<Status code="${options.status}" text="No Content"/>` : ''}
<PunchOutOrderMessage><BuyerCookie>${cookie}</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="${options.allowed ?? 'create'}"><Total><Money currency="USD">120.00</Money></Total></PunchOutOrderMessageHeader>
${lines.map((one, at) => line('ItemIn', at + 1, one)).join('')}</PunchOutOrderMessage></Message>`,
    'cart-1@supplier.example.com',
  );
}

export function order(
  options: Parties & {
    lines?: readonly Line[];
    type?: string;
    deploymentMode?: string;
    reference?: boolean;
    payloadId?: string;
    total?: string;
  } = {},
): string {
  const {
    buyer = 'buyer-1',
    supplier = 'supplier-1',
    type = 'new',
    lines = [{}],
    total = '120.00',
  } = options;
  return envelope(
    `${header(buyer, supplier, options)}<Request deploymentMode="${options.deploymentMode ?? 'production'}"><OrderRequest>
<OrderRequestHeader orderID="4711" orderDate="2026-11-20T09:30:00+00:00" type="${type}" orderVersion="2"><Total><Money currency="USD">${total}</Money></Total>
<BillTo><Address><Name xml:lang="en">Example Corp</Name></Address></BillTo>${
      options.reference ? '<DocumentReference payloadID="order-1@buyer.example.com"/>' : ''
    }</OrderRequestHeader>
${lines.map((one, at) => line('ItemOut', at + 1, one)).join('')}</OrderRequest></Request>`,
    options.payloadId ?? 'order-2@buyer.example.com',
  );
}
