import { describe, expect, it } from 'vitest';
import { aimOf } from '../../../electron/app/aim.ts';
import { proxyIn } from '../../../electron/app/system-proxy.ts';
import type { OwnValues } from '../../../electron/simulator/own-values.ts';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';

const own: OwnValues = {
  buyer: { domain: 'NetworkID', identity: 'b' },
  supplier: { domain: 'DUNS', identity: 's' },
  sharedSecret: 'kept',
};
const supplier: NonNullable<RehearsalChoice['supplier']> = {
  setupUrl: ' https://shop.example/punchout ',
  orderUrl: 'https://shop.example/orders',
  until: 'setup',
  confirmedHost: 'shop.example',
  typed: '',
};
const choice: RehearsalChoice = { system: 'coupa', mode: 'test', integration: 'i-1', supplier };
const direct = async () => 'DIRECT';

describe('main’s own look at a real address', () => {
  it('finds none where the supplier is simulated', async () => {
    const { supplier: _, ...simulated } = choice;
    expect(await aimOf(simulated, own, direct)).toEqual({ ok: true, value: undefined });
  });

  it('goes to the confirmed host, by the proxy that the system names for the address', async () => {
    const asked: string[] = [];
    const resolve = async (url: string) => {
      asked.push(url);
      return 'PROXY proxy.example:8080; DIRECT';
    };
    expect(await aimOf(choice, own, resolve)).toEqual({
      ok: true,
      value: {
        host: 'shop.example',
        setupUrl: 'https://shop.example/punchout',
        orderUrl: '',
        until: 'setup',
        proxy: 'http://proxy.example:8080',
      },
    });
    expect(asked).toEqual(['https://shop.example/punchout']);
  });

  it.each<[string, RehearsalChoice, OwnValues | undefined, string]>([
    [
      'another host was confirmed',
      { ...choice, supplier: { ...supplier, confirmedHost: 'other.example' } },
      own,
      'host-not-confirmed',
    ],
    [
      'plain http',
      { ...choice, supplier: { ...supplier, setupUrl: 'http://shop.example/' } },
      own,
      'address-not-https',
    ],
    [
      'plain http of this computer',
      {
        ...choice,
        supplier: { ...supplier, setupUrl: 'http://127.0.0.1:1/', confirmedHost: '127.0.0.1:1' },
      },
      own,
      'address-not-https',
    ],
    [
      'orders for another host',
      {
        ...choice,
        supplier: { ...supplier, until: 'order', orderUrl: 'https://other.example/orders' },
      },
      own,
      'other-host',
    ],
    ['production without typing', { ...choice, mode: 'production' }, own, 'production-not-typed'],
    ['a scenario with a mode of its own', { ...choice, scenario: 'production' }, own, 'only-create'],
    ['a failure', { ...choice, fault: 'wrong-secret' }, own, 'only-create'],
    ['no integration', { ...choice, integration: undefined }, undefined, 'no-integration'],
    ['no secret', choice, { ...own, sharedSecret: undefined }, 'credentials-missing'],
    [
      'an identity without its domain',
      choice,
      { ...own, buyer: { domain: '', identity: 'b' } },
      'credentials-missing',
    ],
    ['no identity', choice, { ...own, buyer: undefined }, 'credentials-missing'],
  ])('refuses %s before the proxy is asked', async (_name, asked, values, code) => {
    const never = async () => {
      throw new Error('Nobody hears of an address that was refused');
    };
    expect(await aimOf(asked, values, never)).toMatchObject({ ok: false, error: { code } });
  });

  it('never says the secret where a credential is missing', async () => {
    const refused = await aimOf(choice, { ...own, supplier: undefined }, direct);
    expect(JSON.stringify(refused)).toContain('the supplier identity');
    expect(JSON.stringify(refused)).not.toContain('kept');
  });

  it('goes around no proxy that it cannot use', async () => {
    expect(await aimOf(choice, own, async () => 'SOCKS5 proxy.example:1080; DIRECT')).toMatchObject({
      error: { code: 'proxy-not-usable' },
    });
  });
});

describe('what the system says of proxies', () => {
  it.each([
    ['DIRECT', undefined],
    ['PROXY proxy.example:3128', 'http://proxy.example:3128'],
    ['HTTPS proxy.example:443; PROXY other.example:80', 'https://proxy.example:443'],
  ])('%s is %s', (answer, proxy) => {
    expect(proxyIn(answer)).toEqual({ ok: true, value: proxy });
  });

  it.each(['', 'PROXY', 'SOCKS proxy.example:1080'])('%s is refused', (answer) => {
    expect(proxyIn(answer).ok).toBe(false);
  });
});
