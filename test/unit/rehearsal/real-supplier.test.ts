import { describe, expect, it } from 'vitest';
import { rehearsalChoiceSchema } from '../../../shared/ipc/rehearsal.ts';
import {
  allowsProduction,
  checkOrderUrl,
  confirmedHost,
  httpsHost,
  punchoutHost,
  type RealSupplier,
} from '../../../shared/rehearsal/real-supplier.ts';

const shop: RealSupplier = {
  setupUrl: 'https://shop.example/punchout',
  orderUrl: '',
  until: 'setup',
  confirmedHost: 'shop.example',
  typed: '',
};

describe('an address that a rehearsal may be aimed at', () => {
  it.each([
    ['https://shop.example/punchout?x=1', 'shop.example'],
    ['https://SHOP.example:443/', 'shop.example'],
    ['https://shop.example:8443/', 'shop.example:8443'],
    ['https://localhost:8443/', 'localhost:8443'],
    // As it goes over the wire, so that a letter that looks like another does not pass for it.
    ['https://ѕhop.example/', 'xn--hop-ehd.example'],
    ['http://shop.example/', undefined],
    ['http://127.0.0.1:8080/', undefined],
    ['https://user:word@shop.example/', undefined],
    ['https://shop.example@other.example/', undefined],
    ['ftp://shop.example/', undefined],
    ['shop.example', undefined],
    ['', undefined],
  ])('%s has the host %s', (url, host) => {
    expect(httpsHost(url)).toBe(host);
    expect(punchoutHost(url)).toMatchObject(
      host === undefined ? { ok: false, error: { code: 'address-not-https' } } : { ok: true, value: host },
    );
  });

  it('has its orders at the same host, where there are any', () => {
    const { setupUrl } = shop;
    const of = (orderUrl: string, until: RealSupplier['until'] = 'order') =>
      checkOrderUrl({ setupUrl, orderUrl, until });
    expect(of('https://shop.example/orders').ok).toBe(true);
    expect(of('', 'setup').ok).toBe(true);
    expect(of('', 'cart').ok).toBe(true);
    expect(of('')).toMatchObject({ error: { code: 'address-not-https' } });
    expect(of('http://shop.example/orders')).toMatchObject({ error: { code: 'address-not-https' } });
    expect(of('https://other.example/orders')).toMatchObject({ error: { code: 'other-host' } });
  });
});

describe('the person’s word', () => {
  it('covers the host that was confirmed and no other', () => {
    expect(confirmedHost(shop, 'test')).toEqual({ ok: true, value: 'shop.example' });
    for (const named of ['', 'other.example', 'shop.example:8443', 'sub.shop.example'])
      expect(confirmedHost({ ...shop, confirmedHost: named }, 'test')).toMatchObject({
        error: { code: 'host-not-confirmed' },
      });
  });

  it('covers production only where the host or the word was typed out', () => {
    for (const typed of ['', 'yes', 'shop', 'test'])
      expect(confirmedHost({ ...shop, typed }, 'production')).toMatchObject({
        error: { code: 'production-not-typed' },
      });
    for (const typed of ['production', ' Shop.Example ', 'shop.example'])
      expect(confirmedHost({ ...shop, typed }, 'production').ok).toBe(true);
    expect(allowsProduction('other.example', 'shop.example')).toBe(false);
  });

  it('is part of what the window asks, whole or not at all', () => {
    const choice = { system: 'coupa', mode: 'test', integration: 'i-1' };
    expect(rehearsalChoiceSchema.safeParse({ ...choice, supplier: shop }).success).toBe(true);
    const { confirmedHost: _, ...unconfirmed } = shop;
    for (const supplier of [unconfirmed, { ...shop, proxy: 'http://127.0.0.1:1' }, { ...shop, until: 'all' }])
      expect(rehearsalChoiceSchema.safeParse({ ...choice, supplier }).success).toBe(false);
  });
});
