import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { startLoopback } from '../../electron/simulator/loopback.ts';
import { listings } from '../../electron/simulator/marketplace/catalog.ts';
import { startMarketplace } from '../../electron/simulator/marketplace/server.ts';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { decodeCartForm } from '../../shared/cxml/form.ts';
import {
  assetsDir,
  browserFormPost,
  buyer,
  cartOf,
  marketplace,
  must,
  setupRequest,
  sharedSecret,
  shopCart,
  startPage,
  supplier,
} from './marketplace-support.ts';

/** A visit with its cookie, for what the shopper never does. */
async function visit(setupUrl: string) {
  const opened = await fetch(await startPage(setupUrl), { redirect: 'manual' });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const store = new URL(opened.headers.get('location') ?? '', setupUrl).href;
  const get = (path: string): Promise<Response> => fetch(store + path, { headers: { cookie } });
  const send = (path: string, fields: Record<string, string>): Promise<Response> =>
    fetch(store + path, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  return { opened, store, get, send };
}

describe('shopping', () => {
  test('one product by its own Request approval brings its cart back', async () => {
    const { setupUrl, records } = await marketplace();
    const trip = must(await shop({ startPageUrl: await startPage(setupUrl) }));
    expect(trip.returnForm.action).toBe(browserFormPost);
    expect(Object.keys(trip.returnForm.fields)).toEqual(['cXML-base64']);
    expect(trip.pages.length).toBeGreaterThanOrEqual(4);

    const cart = cartOf(trip.returnForm);
    expect(cart).toMatchObject({
      dtdVersion: '1.2.014',
      deploymentMode: 'test',
      buyerCookie: 'c0ffee00c0ffee00',
      operationAllowed: 'edit',
      total: { currency: 'USD', amount: '3100.00' },
      header: { from: [supplier], to: [buyer], sender: [supplier] },
    });
    expect(cart.items).toHaveLength(1);
    expect(cart.items[0]).toMatchObject({
      quantity: '5',
      supplierPartId: 'prodview-7kq2vd4hx5m3a',
      unitPrice: { currency: 'USD', amount: '620.00' },
      unitOfMeasure: 'EA',
      classifications: [{ domain: 'UNSPSC', code: '81162000' }],
      manufacturerName: 'Harborline Software, Inc.',
    });
    expect(JSON.stringify(trip.returnForm)).not.toContain(sharedSecret);
    expect(records.map(({ kind }) => kind)).toEqual(['setup-accepted', 'store-opened', 'cart-sent']);
    expect(records.at(-1)).toEqual({ kind: 'cart-sent', lines: 1, total: '3100.00', currency: 'USD' });
  });

  test('every product there is goes through the cart, whatever its text', async () => {
    const { setupUrl } = await marketplace();
    const { cart } = await shopCart(
      setupUrl,
      listings.map(({ id }) => ({ listingId: id })),
    );
    expect(cart.items.map(({ supplierPartId }) => supplierPartId)).toEqual(listings.map(({ id }) => id));
    const auxiliaries = cart.items.map(({ supplierPartAuxiliaryId }) => supplierPartAuxiliaryId);
    expect(new Set(auxiliaries).size).toBe(listings.length);
    for (const [index, { title, seller }] of listings.entries()) {
      expect(cart.items[index]?.description).toContain(title);
      expect(cart.items[index]?.manufacturerName).toBe(seller);
    }
  });

  test.each(['base64', 'urlencoded'] as const)(
    'a buyer cookie and any text survive %s',
    async (formEncoding) => {
      const { setupUrl } = await marketplace({ formEncoding });
      const buyerCookie = ' <é&"日本"> \n\u{1F600} ';
      const startPageUrl = await startPage(setupUrl, setupRequest({ buyerCookie }));
      const trip = must(await shop({ startPageUrl, picks: [{ listingId: 'prodview-m5c7tz2gk4rja' }] }));
      const cart = cartOf(trip.returnForm);
      expect(cart.buyerCookie).toBe(buyerCookie);
      expect(cart.items[0]?.description).toContain('Lumière Translate – 文書翻訳 for Teams');
    },
  );

  test('the cart is posted as a browser posts it', async () => {
    const { setupUrl } = await marketplace();
    const received: { origin: string | undefined; type: string | undefined; body: string }[] = [];
    const inbox = must(
      await startLoopback({
        token: 'inbox',
        onBug: (error) => {
          throw error;
        },
        handle: ({ headers, body }) => {
          received.push({
            origin: headers.origin,
            type: headers['content-type'],
            body: Buffer.from(body).toString(),
          });
          return { status: 200, body: 'Thank you.' };
        },
      }),
    );
    const startPageUrl = await startPage(
      setupUrl,
      setupRequest({ browserFormPost: inbox.url('/cart?id=7') }),
    );
    const { returnForm } = must(await shop({ startPageUrl }));
    expect(must(await submitCart(returnForm))).toEqual({ status: 200, body: 'Thank you.' });
    await inbox.close();
    expect(received).toMatchObject([{ origin: 'null', type: 'application/x-www-form-urlencoded' }]);
    expect(must(decodeCartForm(received[0]?.body ?? '')).field).toBe('cXML-base64');
    expect((await submitCart(returnForm)).ok).toBe(false);
  });

  test('goes nowhere but to this computer', async () => {
    for (const startPageUrl of [
      'https://store.test/start',
      'http://127.0.0.1.store.test/',
      'file:///etc/passwd',
      'x',
    ]) {
      const trip = await shop({ startPageUrl });
      expect(trip).toMatchObject({ ok: false, error: { code: 'shop-not-local' } });
    }
  });

  test('says what the store said about a quantity that cannot be', async () => {
    const { setupUrl } = await marketplace();
    const trip = await shop({ startPageUrl: await startPage(setupUrl), picks: [{ quantity: 4 }] });
    expect(trip).toMatchObject({ ok: false, error: { code: 'shop-page' } });
    if (!trip.ok) expect(trip.error.message).toContain('from 5 to 5,000');
  });

  test('says that a start page was spent', async () => {
    const { setupUrl } = await marketplace();
    const startPageUrl = await startPage(setupUrl);
    must(await shop({ startPageUrl }));
    const again = await shop({ startPageUrl });
    expect(again).toMatchObject({ ok: false, error: { code: 'shop-page' } });
    if (!again.ok) expect(again.error.message).toContain('used already');
  });

  test('stops when told', async () => {
    const { setupUrl } = await marketplace();
    const trip = await shop({ startPageUrl: await startPage(setupUrl), signal: AbortSignal.abort() });
    expect(trip).toMatchObject({ ok: false, error: { code: 'shop-stopped' } });
  });
});

describe('a visit', () => {
  test('begins once', async () => {
    const { setupUrl, records } = await marketplace();
    const address = await startPage(setupUrl);
    const first = await fetch(address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(
      /^session=[0-9a-f]{32}; Path=\/[0-9a-f]{32}\/; HttpOnly; SameSite=Lax$/,
    );
    const second = await fetch(address, { redirect: 'manual' });
    expect(second.status).toBe(410);
    expect(await second.text()).toContain('used already');
    expect(second.headers.get('set-cookie')).toBeNull();
    expect((await fetch(`${address}0`)).status).toBe(404);
    expect(records.filter(({ kind }) => kind === 'store-opened')).toHaveLength(1);
  });

  test('needs its cookie', async () => {
    const { setupUrl } = await marketplace();
    const { store } = await visit(setupUrl);
    for (const cookie of ['', 'session=', 'session=0123456789abcdef0123456789abcdef']) {
      const answer = await fetch(store, { headers: { cookie } });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This visit is unknown');
    }
  });

  test('ends when its request was sent', async () => {
    const { setupUrl, records } = await marketplace();
    const { get, send } = await visit(setupUrl);
    const fields = { listing: 'prodview-7kq2vd4hx5m3a', offer: 'creator', quantity: '5' };
    expect((await send('request-approval', fields)).status).toBe(200);
    for (const answer of [await send('request-approval', fields), await get('cart')]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('sent already');
    }
    expect(records.filter(({ kind }) => kind === 'cart-sent')).toHaveLength(1);
  });

  test('has a cart whose lines can be changed and removed', async () => {
    const { setupUrl } = await marketplace();
    const { get, send } = await visit(setupUrl);
    const fields = { listing: 'prodview-u3x6n2yj4bqwe', offer: 'advanced', quantity: '2' };
    expect((await send('cart/add', fields)).status).toBe(303);
    const page = parse(await (await get('cart')).text());
    expect(page.querySelector('[data-testid="cart-total"]')?.text).toBe('$37,900.00');
    const line = page.querySelector('input[name="line"]')?.getAttribute('value') ?? '';
    expect((await send('cart/update', { line, quantity: '41' })).status).toBe(422);
    expect((await send('cart/update', { line, quantity: '3' })).status).toBe(303);
    const changed = parse(await (await get('cart')).text());
    expect(changed.querySelector('[data-testid="cart-total"]')?.text).toBe('$56,850.00');
    expect((await send('cart/remove', { line })).status).toBe(303);
    expect(await (await get('cart')).text()).toContain('Your cart is empty');
    expect((await send('request-approval', {})).status).toBe(422);
  });

  test('refuses forms that are none and offers that are not there', async () => {
    const { setupUrl } = await marketplace();
    const { get, send, store } = await visit(setupUrl);
    expect((await send('cart/add', { listing: 'prodview-nosuch' })).status).toBe(404);
    expect(
      (await send('cart/add', { listing: 'prodview-u3x6n2yj4bqwe', offer: 'x', quantity: '1' })).status,
    ).toBe(422);
    expect((await send('cart/buy', {})).status).toBe(404);
    expect((await get('listing/nosuch')).status).toBe(404);
    expect((await fetch(store, { method: 'DELETE' })).status).toBe(403);
  });
});

test('every page has the strict policy, no inline script or style, and nothing from elsewhere', async () => {
  const { setupUrl } = await marketplace();
  const { get, send, store } = await visit(setupUrl);
  const product = { listing: 'prodview-c7y2ke4pj6fhu', offer: 'appliance', quantity: '1' };
  await send('cart/add', product);
  const pages = [
    ...(await Promise.all(listings.map(({ id }) => get(`listing/${id}`)))),
    await get(''),
    await get('?kind=ami&q=%3Cscript%3Ealert(1)%3C/script%3E'),
    await get('cart'),
    await get('nowhere'),
    await send('cart/add', { ...product, quantity: '"><script>alert(1)</script>' }),
    await fetch(store),
    await send('request-approval', {}),
    await get('cart'),
  ];
  for (const answer of pages) {
    const toBuyer = answer === pages.at(-2) ? ' http://127.0.0.1:9' : '';
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'${toBuyer}; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const page = parse(await answer.text(), { comment: true });
    expect(page.querySelectorAll('style, iframe, object, base')).toEqual([]);
    expect(page.querySelectorAll('h1')).toHaveLength(1);
    for (const script of page.querySelectorAll('script')) {
      expect(script.getAttribute('src')).toMatch(/^\/[0-9a-f]{32}\/assets\/return\.js$/);
      expect(script.text).toBe('');
    }
    for (const element of page.querySelectorAll('*')) {
      const names = Object.keys(element.attributes);
      expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
      for (const name of ['href', 'src']) {
        expect(element.getAttribute(name) ?? '#').toMatch(/^(#|\/[0-9a-f]{32}\/)/);
      }
    }
  }
});

test.each([
  ['test', 'TEST MODE'],
  ['production', 'PRODUCTION (SIMULATED)'],
] as const)('in %s mode every page says so', async (mode, words) => {
  const { setupUrl } = await marketplace({ mode });
  const { get } = await visit(setupUrl);
  const ribbon = parse(await (await get('')).text()).querySelector('[data-testid="ribbon"]')?.text;
  expect(ribbon).toContain('Simulated AWS Marketplace on this computer.');
  expect(ribbon).toContain(words);
});

test('the assets are served, and no other file', async () => {
  const { setupUrl } = await marketplace();
  const base = setupUrl.replace('/punchout/setup', '/assets/');
  expect((await fetch(`${base}store.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect((await fetch(`${base}return.js`)).headers.get('content-type')).toBe(
    'text/javascript; charset=utf-8',
  );
  expect((await fetch(`${base}..%2fserver.ts`)).status).toBe(404);
});

test('does not start without its assets', async () => {
  const started = await startMarketplace({
    outside: { now: () => new Date(), randomBytes: (count) => new Uint8Array(count) },
    mode: 'test',
    buyer,
    supplier,
    sharedSecret,
    assetsDir: `${assetsDir}/nowhere`,
    onRecord: () => undefined,
    onBug: () => undefined,
  });
  expect(started).toMatchObject({ ok: false, error: { code: 'assets-missing' } });
});

test('ends with its visits', async () => {
  const { setupUrl, close } = await marketplace();
  const { get } = await visit(setupUrl);
  await close();
  await close();
  await expect(get('')).rejects.toThrow();
});
