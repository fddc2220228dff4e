/** Documents to inspect, written for the tests: what an administrator would paste. */

/** The secret and the address that must not be seen. */
export const secret = 'Kx7-not-for-eyes';
export const address = 'riley.buyer@acme.example';

const doctype = '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">';

function envelope(id: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${doctype}
<cXML payloadID="${id}@acme.example" timestamp="2026-11-23T09:30:00+00:00" xml:lang="en-US">
${content}
</cXML>
`;
}

const header = `  <Header>
    <From>
      <Credential domain="DUNS"><Identity>123456789</Identity></Credential>
    </From>
    <To>
      <Credential domain="NetworkId"><Identity>AWS</Identity></Credential>
    </To>
    <Sender>
      <Credential domain="DUNS"><Identity>123456789</Identity><SharedSecret>${secret}</SharedSecret></Credential>
      <UserAgent>Coupa Procurement 1.0</UserAgent>
    </Sender>
  </Header>`;

/** A setup request; `broken` puts BrowserFormPost before BuyerCookie, on line 20. */
export function setupRequest(broken: boolean): string {
  const cookie = '      <BuyerCookie>cookie-1</BuyerCookie>';
  const extrinsic = `      <Extrinsic name="UserEmail">${address}</Extrinsic>`;
  const post =
    '      <BrowserFormPost><URL>https://acme.coupahost.example/punchout/checkout</URL></BrowserFormPost>';
  const lines = broken ? [post, cookie, extrinsic] : [cookie, extrinsic, post];
  return envelope(
    'setup-1',
    `${header}
  <Request>
    <PunchOutSetupRequest operation="create">
${lines.join('\n')}
    </PunchOutSetupRequest>
  </Request>`,
  );
}

/** An exchange in which AWS Marketplace refuses the shared secret. */
export const refusedExchange = `POST /punchout HTTP/1.1\r
Host: aws.example\r
Content-Type: text/xml; charset=utf-8\r
\r
${setupRequest(false)}\r
HTTP/1.1 200 OK\r
Content-Type: text/xml; charset=utf-8\r
\r
${envelope('answer-1', '  <Response><Status code="401" text="Unauthorized">The shared secret is wrong</Status></Response>')}`;

function itemsOf(
  count: number,
  element: 'ItemIn' | 'ItemOut',
  description: (line: number) => string,
): string {
  return Array.from({ length: count }, (_, at) => {
    const number = element === 'ItemOut' ? ` lineNumber="${at + 1}"` : '';
    return `      <${element} quantity="1"${number}>
        <ItemID><SupplierPartID>prod-${at + 1}</SupplierPartID><SupplierPartAuxiliaryID>offer-${at + 1}</SupplierPartAuxiliaryID></ItemID>
        <ItemDetail>
          <UnitPrice><Money currency="USD">100.00</Money></UnitPrice>
          <Description xml:lang="en">${description(at + 1)}</Description>
          <UnitOfMeasure>EA</UnitOfMeasure>
          <Classification domain="UNSPSC">81162000</Classification>
        </ItemDetail>
      </${element}>`;
  }).join('\n');
}

/** A cart of that many lines at 100.00 USD. */
export function cart(lines: number): string {
  return envelope(
    'cart-1',
    `${header.replace(/<SharedSecret>.*<\/SharedSecret>/, '')}
  <Message>
    <PunchOutOrderMessage>
      <BuyerCookie>cookie-1</BuyerCookie>
      <PunchOutOrderMessageHeader operationAllowed="edit">
        <Total><Money currency="USD">${lines * 100}.00</Money></Total>
      </PunchOutOrderMessageHeader>
${itemsOf(lines, 'ItemIn', (line) => `Model access, line ${line}`)}
    </PunchOutOrderMessage>
  </Message>`,
  );
}

/** The order that came of the cart, the descriptions cut off on the way. */
export function order(lines: number): string {
  return envelope(
    'order-1',
    `${header}
  <Request deploymentMode="production">
    <OrderRequest>
      <OrderRequestHeader orderID="PO-1" orderDate="2026-11-23T09:45:00+00:00" type="new">
        <Total><Money currency="USD">${lines * 100}.00</Money></Total>
        <BillTo><Address><Name xml:lang="en">Acme</Name></Address></BillTo>
      </OrderRequestHeader>
${itemsOf(lines, 'ItemOut', () => 'Model access')}
    </OrderRequest>
  </Request>`,
  );
}
