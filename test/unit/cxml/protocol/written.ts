/** Documents as other programs write them, one of each kind, against which no rule has anything to say. */

const doctype = '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">';

function header(secret: string): string {
  return `<Header>
<From><Credential domain="NetworkID"><Identity>AN01000000147</Identity></Credential></From>
<To><Credential domain="NetworkID"><Identity>AN01000000258</Identity></Credential></To>
<Sender><Credential domain="NetworkID"><Identity>AN01000000147</Identity>${secret}</Credential><UserAgent>Harborline Procurement 4.2</UserAgent></Sender>
</Header>`;
}

function envelope(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
${doctype}
<cXML payloadID="1769851800.4711.83a1@buyer.example" timestamp="2026-01-31T09:30:00+00:00" xml:lang="en-US">
${body}
</cXML>`;
}

const secret = '<SharedSecret>sesame-open-42</SharedSecret>';

function line(
  name: 'ItemIn' | 'ItemOut',
  number: number,
  quantity: string,
  price: string,
  text: string,
): string {
  return `<${name} quantity="${quantity}" lineNumber="${number}">
<ItemID><SupplierPartID>prod-${number}</SupplierPartID><SupplierPartAuxiliaryID>cart-7/${number}</SupplierPartAuxiliaryID></ItemID>
<ItemDetail>
<UnitPrice><Money currency="USD">${price}</Money></UnitPrice>
<Description xml:lang="en">${text}</Description>
<UnitOfMeasure>EA</UnitOfMeasure>
<Classification domain="UNSPSC">81162000</Classification>
</ItemDetail>
</${name}>`;
}

const lines = (name: 'ItemIn' | 'ItemOut') =>
  `${line(name, 1, '5', '620.00', 'Harborline Monitoring')}
${line(name, 2, '1', '9300.00', 'Harborline Support, one year')}`;

export const cookie = '3582a1b4c9d04e1f';

export const setup = envelope(`${header(secret)}
<Request>
<PunchOutSetupRequest operation="edit">
<BuyerCookie>${cookie}</BuyerCookie>
<Extrinsic name="UserEmail">robin@buyer.example</Extrinsic>
<BrowserFormPost><URL>https://buyer.coupahost.example/punchout/checkout?id=7</URL></BrowserFormPost>
<SupplierSetup><URL>https://store.example/punchout?site=3</URL></SupplierSetup>
${lines('ItemOut')}
</PunchOutSetupRequest>
</Request>`);

export const cart = envelope(`${header('')}
<Message>
<PunchOutOrderMessage>
<BuyerCookie>${cookie}</BuyerCookie>
<PunchOutOrderMessageHeader operationAllowed="inspect"><Total><Money currency="USD">12400.00</Money></Total></PunchOutOrderMessageHeader>
${lines('ItemIn')}
</PunchOutOrderMessage>
</Message>`);

export const emptyCart = cart.replace(/<ItemIn[\s\S]*<\/ItemIn>/, '').replace('12400.00', '0.00');

export const order = envelope(`${header(secret)}
<Request deploymentMode="production">
<OrderRequest>
<OrderRequestHeader orderID="PO-42" orderDate="2026-01-31T10:00:00+00:00" type="new">
<Total><Money currency="USD">12400.00</Money></Total>
<BillTo><Address><Name xml:lang="en">Buyer</Name></Address></BillTo>
</OrderRequestHeader>
${lines('ItemOut')}
</OrderRequest>
</Request>`);

export const change = order
  .replace('type="new"', 'type="update" orderVersion="2"')
  .replace('</BillTo>', '</BillTo><DocumentReference payloadID="1769851700.1@buyer.example"/>');

export const response = envelope(
  '<Response>\n<Status code="200" text="OK" xml:lang="en">Taken.</Status>\n</Response>',
);

export const setupResponse = envelope(
  `<Response>
<Status code="200" text="OK"/>
<PunchOutSetupResponse><StartPage><URL>https://store.example/s/one-time-8841</URL></StartPage></PunchOutSetupResponse>
</Response>`,
);

export const macSetup = setup.replace(
  secret,
  '<CredentialMac type="FromSenderCredentials" algorithm="HMAC-SHA1-96" creationDate="2026-01-31T09:00:00+00:00" expirationDate="2026-01-31T10:00:00+00:00">MTIzNDU2Nzg5MDEy</CredentialMac>',
);

export const confirmation = envelope(`${header(secret)}
<Request>
<ConfirmationRequest>
<ConfirmationHeader type="except" noticeDate="2026-01-31T11:00:00+00:00"/>
<OrderReference orderID="PO-42"><DocumentReference payloadID="1769851800.4711.83a1@buyer.example"/></OrderReference>
<ConfirmationItem quantity="5" lineNumber="1"><UnitOfMeasure>EA</UnitOfMeasure>
<ConfirmationStatus quantity="3" type="accept"><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus>
<ConfirmationStatus quantity="2" type="backordered"><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus>
</ConfirmationItem>
<ConfirmationItem quantity="1" lineNumber="2"><UnitOfMeasure>EA</UnitOfMeasure>
<ConfirmationStatus quantity="1" type="reject"><UnitOfMeasure>EA</UnitOfMeasure></ConfirmationStatus>
</ConfirmationItem>
</ConfirmationRequest>
</Request>`);

/** A document of another type, whole or not: what stands in Request. */
export const request = (content: string) => envelope(`${header(secret)}\n<Request>${content}</Request>`);

/** A cart of so many lines of one dollar, with one more element in each line's detail where given. */
export function longCart(count: number, extra = ''): string {
  const many = Array.from({ length: count }, (_, at) =>
    line('ItemIn', at + 1, '1', '1.00', `Thing ${at + 1}`).replace('</ItemDetail>', `${extra}</ItemDetail>`),
  );
  return cart.replace(/<ItemIn[\s\S]*<\/ItemIn>/, () => many.join('\n')).replace('12400.00', `${count}.00`);
}
