import { describe, expect, test } from 'vitest';
import { writeMultipart } from '../../electron/simulator/multipart.ts';
import { multiply, parseDecimal, toFixed } from '../../shared/cxml/decimal.ts';
import type { CxmlDocument } from '../../shared/cxml/model.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import {
  browserFormPost,
  buyer,
  header,
  marketplace,
  orderFor,
  post,
  readAnswer,
  setupRequest,
  sharedSecret,
  shopCart,
  startPage,
  supplier,
} from './marketplace-support.ts';

function statusOf(document: CxmlDocument): { code: number; text: string; message: string } {
  if (document.type !== 'Response' && document.type !== 'PunchOutSetupResponse') {
    throw new Error(`A ${document.type} has no status.`);
  }
  return document.status;
}

describe('PunchOutSetupRequest', () => {
  test('is answered with a start page of its own', async () => {
    const { setupUrl, origin, records } = await marketplace();
    const first = await post(setupUrl, setupRequest());
    const second = await post(setupUrl, setupRequest());
    expect(statusOf(first)).toMatchObject({ code: 200, text: 'OK' });
    expect(first.type).toBe('PunchOutSetupResponse');
    expect(first.timestamp).toMatch(/[+-]\d\d:\d\d$/);
    expect(first.payloadId).not.toBe(second.payloadId);
    if (first.type !== 'PunchOutSetupResponse' || second.type !== 'PunchOutSetupResponse') throw new Error();
    expect(first.startPage).toMatch(new RegExp(`^${origin}/[0-9a-f]{32}/start/[0-9a-f]{32}$`));
    expect(first.startPage).not.toBe(second.startPage);
    expect(records[0]).toEqual({
      kind: 'setup-accepted',
      buyerCookie: 'c0ffee00c0ffee00',
      user: 'mira.holm@buyer.test',
      operation: 'create',
    });
  });

  test('takes a domain in any case', async () => {
    const { setupUrl } = await marketplace();
    const answer = await post(
      setupUrl,
      setupRequest({
        header: {
          from: [{ ...buyer, domain: 'networkid' }],
          to: [{ ...supplier, domain: 'NETWORKID' }],
          sender: [{ ...buyer, domain: 'NetworkId', secret: sharedSecret }],
          userAgent: '',
        },
      }),
    );
    expect(statusOf(answer).code).toBe(200);
  });

  const spaced = { ...buyer, identity: ` ${buyer.identity}` };
  test.each([
    ['a wrong secret', header('wrong'), 'not the agreed one'],
    ['an empty secret', header(''), 'SharedSecret'],
    ['a secret with white space', header(` ${sharedSecret}\n`), 'only by white space'],
    ['no secret', { ...header(), sender: [buyer] }, 'no SharedSecret'],
    ['an unknown sender', { ...header(), sender: [{ ...supplier, secret: sharedSecret }] }, 'not known'],
    [
      'a sender with white space',
      { ...header(), sender: [{ ...spaced, secret: sharedSecret }] },
      'white space',
    ],
    [
      'swapped identities',
      { from: [supplier], to: [buyer], sender: [{ ...supplier, secret: sharedSecret }], userAgent: '' },
      'not known',
    ],
    ['another From', { ...header(), from: [supplier] }, 'From'],
    ['another To', { ...header(), to: [buyer] }, 'To'],
  ])('with %s is refused with 401 in an HTTP 200', async (_name, wrong, words) => {
    const { setupUrl, records } = await marketplace();
    const answer = await post(setupUrl, setupRequest({ header: wrong }));
    const status = statusOf(answer);
    expect(answer.type).toBe('Response');
    expect(status.code).toBe(401);
    expect(status.message).toContain(words);
    expect(status.message).not.toContain(sharedSecret);
    expect(records).toEqual([{ kind: 'setup-refused', status: 401, reason: status.message }]);
  });

  test.each([
    ['operation edit without the lines to edit', setupRequest({ operation: 'edit' }), 412],
    ['operation inspect without the lines to look at', setupRequest({ operation: 'inspect' }), 412],
    ['operation source', setupRequest({ operation: 'source' }), 450],
    [
      'an unknown operation',
      writeDocument(setupRequest()).replace('operation="create"', 'operation="buy"'),
      450,
    ],
    ['no BrowserFormPost', setupRequest({ browserFormPost: undefined }), 400],
    ['a script as BrowserFormPost', setupRequest({ browserFormPost: 'javascript:alert(1)' }), 400],
    ['a BrowserFormPost elsewhere', setupRequest({ browserFormPost: 'https://buyer.test/cart' }), 400],
    [
      'a BrowserFormPost that only looks local',
      setupRequest({ browserFormPost: 'http://127.0.0.1.buyer.test/' }),
      400,
    ],
    ['a BrowserFormPost with a password', setupRequest({ browserFormPost: 'http://a:b@127.0.0.1:9/' }), 400],
    ['an IPv6 BrowserFormPost', setupRequest({ browserFormPost: 'http://[::1]:9/' }), 400],
    ['no address at all', setupRequest({ browserFormPost: 'cart' }), 400],
  ])('with %s is refused', async (_name, document, code) => {
    const { setupUrl, records } = await marketplace();
    expect(statusOf(await post(setupUrl, document)).code).toBe(code);
    expect(records).toMatchObject([{ kind: 'setup-refused', status: code }]);
  });

  test.each([
    ['nothing', '', 406],
    ['no XML', 'hello', 406],
    ['broken XML', '<cXML><Header></cXML>', 406],
    ['other XML', '<order/>', 406],
    [
      'a DOCTYPE with entities',
      '<!DOCTYPE cXML [<!ENTITY a SYSTEM "file:///etc/passwd">]><cXML>&a;</cXML>',
      406,
    ],
  ])('that is %s is refused with 406 in an HTTP 200', async (_name, body, code) => {
    const { setupUrl } = await marketplace();
    const status = statusOf(await post(setupUrl, body));
    expect(status.code).toBe(code);
    expect(status.message).not.toBe('');
  });

  test('of another type than cXML is refused by its Content-Type', async () => {
    const { setupUrl } = await marketplace();
    const answer = await fetch(setupUrl, { method: 'POST', body: writeDocument(setupRequest()) });
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=UTF-8');
    expect(statusOf(await readAnswer(answer)).code).toBe(406);
  });

  test('a request type that this supplier has no use for is 450', async () => {
    const { setupUrl, orderUrl } = await marketplace();
    const update = writeDocument(setupRequest()).replace(
      /<Request>[\s\S]*<\/Request>/,
      '<Request><StatusUpdateRequest><Status code="200" text="OK"/></StatusUpdateRequest></Request>',
    );
    expect(update).toContain('<StatusUpdateRequest>');
    expect(statusOf(await post(setupUrl, update)).code).toBe(450);
    expect(statusOf(await post(orderUrl, update)).code).toBe(450);
  });

  test.each(['setupUrl', 'orderUrl'] as const)('that asks for the profile is answered at %s', async (at) => {
    const started = await marketplace();
    const { payloadId, timestamp, dtdVersion } = setupRequest();
    const ask = (secret?: string) =>
      post(started[at], {
        type: 'ProfileRequest',
        payloadId,
        timestamp,
        dtdVersion,
        header: header(secret),
        deploymentMode: undefined,
      });
    expect(await ask()).toMatchObject({
      type: 'ProfileResponse',
      transactions: [
        { requestName: 'PunchOutSetupRequest', url: started.setupUrl },
        { requestName: 'OrderRequest', url: started.orderUrl },
      ],
    });
    expect(statusOf(await ask('another')).code).toBe(401);
  });

  test('at the other address is 400, and says which one it is', async () => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const misplacedSetup = statusOf(await post(orderUrl, setupRequest()));
    const misplacedOrder = statusOf(await post(setupUrl, orderFor(cart)));
    expect(misplacedSetup).toMatchObject({ code: 400 });
    expect(misplacedSetup.message).toContain('OrderRequest');
    expect(misplacedOrder).toMatchObject({ code: 400 });
  });

  test('GET of an address says what it is for', async () => {
    const { setupUrl } = await marketplace();
    const answer = await fetch(setupUrl);
    expect(answer.status).toBe(405);
    expect(await answer.text()).toContain('PunchOutSetupRequest');
  });
});

describe('OrderRequest', () => {
  test('in test mode is answered, and nothing is subscribed', async () => {
    const { setupUrl, orderUrl, records } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    const status = statusOf(await post(orderUrl, order));
    expect(status).toMatchObject({ code: 200, text: 'OK' });
    expect(status.message).toContain('no subscription');
    expect(records.at(-1)).toEqual({
      kind: 'order-received',
      orderId: order.orderId,
      lines: 1,
      total: cart.total.amount,
      currency: 'USD',
      subscriptions: 0,
      invoices: 0,
    });
  });

  test('in simulated production makes a subscription for each line', async () => {
    const { setupUrl, orderUrl, records } = await marketplace({ mode: 'production' });
    const { cart } = await shopCart(setupUrl, [{}, { listingId: 'prodview-q2j5h7sxwc3oy', quantity: 333 }]);
    expect(cart.deploymentMode).toBe('production');
    expect(statusOf(await post(orderUrl, orderFor(cart))).code).toBe(200);
    expect(records.find(({ kind }) => kind === 'order-received')).toMatchObject({
      lines: 2,
      subscriptions: 2,
      invoices: 1,
    });
    expect(records.filter(({ kind }) => kind === 'subscription')).toHaveLength(2);
  });

  test('with the same payload ID gets the same answer and is processed once', async () => {
    const { setupUrl, orderUrl, records } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    const first = await post(orderUrl, order);
    expect(await post(orderUrl, order)).toEqual(first);
    expect(records.filter(({ kind }) => kind === 'order-received')).toHaveLength(1);
    expect(records.at(-1)).toEqual({
      kind: 'order-repeated',
      orderId: order.orderId,
      payloadId: order.payloadId,
    });
  });

  test('with a taken order ID and another payload ID is a conflict', async () => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    await post(orderUrl, orderFor(cart, { orderId: 'PO-7' }));
    expect(statusOf(await post(orderUrl, orderFor(cart, { orderId: 'PO-7' }))).code).toBe(409);
  });

  test('with a total that does not add up is refused with the numbers', async () => {
    const { setupUrl, orderUrl, records } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const wrong = { currency: 'USD', amount: '1.00' };
    const status = statusOf(await post(orderUrl, orderFor(cart, { total: wrong })));
    expect(status.code).toBe(400);
    expect(status.message).toContain('1.00');
    expect(status.message).toContain(cart.total.amount);
    expect(records.at(-1)).toMatchObject({ kind: 'order-refused', status: 400 });
  });

  test('whose total is a sum of rounded lines is taken', async () => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl, [
      { listingId: 'prodview-q2j5h7sxwc3oy', quantity: 101 },
      { listingId: 'prodview-w2p5gk7dm4uza', quantity: 7 },
    ]);
    const cents = cart.items.map(({ quantity, unitPrice }) => {
      const amount = multiply(parseDecimal(quantity) ?? fault(), parseDecimal(unitPrice.amount) ?? fault());
      return Number(toFixed(amount, 2).replace('.', ''));
    });
    const total = cents.reduce((sum, amount) => sum + amount, 0);
    const order = orderFor(cart, { total: { currency: 'USD', amount: (total / 100).toFixed(2) } });
    expect(statusOf(await post(orderUrl, order)).code).toBe(200);
  });

  test.each([
    ['another product', { supplierPartId: 'prodview-0000000000000' }, 'no cart'],
    ['another auxiliary ID', { supplierPartAuxiliaryId: 'f00d' }, 'no cart'],
    ['no auxiliary ID', { supplierPartAuxiliaryId: undefined }, 'missing'],
    ['another price', { unitPrice: { currency: 'USD', amount: '0.01' } }, 'unit price'],
    ['another currency', { unitPrice: { currency: 'EUR', amount: '620.00' } }, 'unit price'],
    ['a quantity of nothing', { quantity: '0' }, 'quantity'],
  ])('with %s than the cart had is refused with the line', async (_name, change, words) => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    const items = order.items.map((item) => ({ ...item, ...change }));
    const status = statusOf(await post(orderUrl, { ...order, items }));
    expect(status.code).toBe(400);
    expect(status.message).toContain('Line 1');
    expect(status.message).toContain(words);
  });

  test('that names an attachment which did not come along is refused, and one that came is in the books', async () => {
    const { setupUrl, orderUrl, records } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const send = async (contentId: string) => {
      const order = orderFor(cart, {
        comments: [{ text: 'See the file.', attachments: ['cid:file@buyer.test'] }],
      });
      const { contentType, body } = writeMultipart(
        [
          { contentId: 'order@buyer.test', contentType: 'text/xml', body: Buffer.from(writeDocument(order)) },
          { contentId, contentType: 'text/plain', name: 'file.txt', body: Buffer.from('Text') },
        ],
        'b',
      );
      const headers = { 'Content-Type': contentType };
      return statusOf(
        await readAnswer(await fetch(orderUrl, { method: 'POST', headers, body: new Uint8Array(body) })),
      );
    };
    const refused = await send('another@buyer.test');
    expect(refused).toMatchObject({ code: 400 });
    expect(refused.message).toContain('cid:file@buyer.test');
    expect(await send('file@buyer.test')).toMatchObject({ code: 200 });
    expect(records.at(-1)).toMatchObject({
      attachments: [{ name: 'file.txt', contentType: 'text/plain', bytes: 4 }],
    });
  });

  test('changes and cancels the order that it names by its last document', async () => {
    const { setupUrl, orderUrl, records } = await marketplace({ mode: 'production' });
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    await post(orderUrl, order);
    const changed = orderFor(cart, {
      orderId: order.orderId,
      action: 'update',
      orderVersion: '2',
      documentReference: order.payloadId,
    });
    expect(statusOf(await post(orderUrl, changed)).code).toBe(200);
    const cancelled = orderFor(cart, {
      orderId: order.orderId,
      action: 'delete',
      orderVersion: '3',
      documentReference: changed.payloadId,
    });
    expect(statusOf(await post(orderUrl, cancelled)).code).toBe(200);
    expect(
      records.flatMap((record) =>
        record.kind === 'subscription' ? [[record.change, record.purchaseOrder]] : [],
      ),
    ).toEqual([
      ['created', order.orderId],
      ['changed', order.orderId],
      ['cancelled', order.orderId],
    ]);
    const again = { ...cancelled, payloadId: 'again@buyer.test', documentReference: cancelled.payloadId };
    expect(statusOf(await post(orderUrl, again))).toMatchObject({ code: 409 });
  });

  test.each([
    ['names no earlier document', { documentReference: undefined }, 400, 'DocumentReference'],
    ['names another document', { documentReference: 'other@buyer.test' }, 409, 'DocumentReference'],
    ['is of an order that was never sent', { orderId: 'PO-unknown' }, 409, 'PO-unknown'],
    ['does not count its version up', { orderVersion: '1' }, 409, 'orderVersion'],
  ])('of type update that %s is refused', async (_name, change, code, words) => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    await post(orderUrl, order);
    const { orderId, payloadId: documentReference } = order;
    const changed = orderFor(cart, {
      orderId,
      action: 'update',
      orderVersion: '2',
      documentReference,
      ...change,
    });
    const status = statusOf(await post(orderUrl, changed));
    expect(status.code).toBe(code);
    expect(status.message).toContain(words);
  });

  test('with a wrong secret is 401 and tells nothing of earlier orders', async () => {
    const { setupUrl, orderUrl } = await marketplace();
    const { cart } = await shopCart(setupUrl);
    const order = orderFor(cart);
    await post(orderUrl, order);
    expect(statusOf(await post(orderUrl, { ...order, header: header('wrong') })).code).toBe(401);
  });
});

test('a document over the limit is refused before it is read', async () => {
  const { setupUrl } = await marketplace();
  const answer = await fetch(setupUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'text/xml' },
    body: new Uint8Array(20 * 1024 * 1024 + 1),
  });
  expect(answer.status).toBe(413);
});

test('start pages are below the address that the setup request was sent to', async () => {
  const { setupUrl } = await marketplace();
  const base = setupUrl.replace('/punchout/setup', '');
  expect((await startPage(setupUrl)).startsWith(`${base}/start/`)).toBe(true);
  expect(browserFormPost).toContain('127.0.0.1');
});

function fault(): never {
  throw new Error('The cart holds something that is not a decimal.');
}
