import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { readText } from '../../shared/cxml/read.ts';
import { attributeOf, childOf } from '../../shared/cxml/tree.ts';
import { type RehearsalEvent, rehearsalEventSchema } from '../../shared/rehearsal/events.ts';
import { linesOf, runCli, startCli } from '../support/cli.ts';
import {
  type Certificate,
  type HttpsSupplier,
  makeCertificate,
  startHttpsSupplier,
  startProxy,
  withOpenssl,
} from '../support/https-supplier.ts';
import { startSeller } from '../support/seller.ts';

let certificate: Certificate;
beforeAll(() => {
  if (withOpenssl) certificate = makeCertificate();
});
afterAll(() => {
  if (withOpenssl) certificate.remove();
});

async function supplier(): Promise<HttpsSupplier> {
  const started = await startHttpsSupplier(certificate);
  onTestFinished(started.close);
  return started;
}

function rehearse(host: string, more: readonly string[] = []): string[] {
  return [
    ...['rehearse', '--system', 'coupa', '--json'],
    ...['--setup-url', `https://${host}/punchout`, '--order-url', `https://${host}/orders`],
    ...['--buyer-domain', 'NetworkID', '--buyer-identity', 'b'],
    ...['--supplier-domain', 'NetworkID', '--supplier-identity', 's'],
    ...more,
  ];
}

const secret = { WORKBENCH_SHARED_SECRET: 'kept-out-of-sight', HTTPS_PROXY: '', NO_PROXY: '' };
const trusting = () => ({ ...secret, NODE_EXTRA_CA_CERTS: certificate.certFile });

describe.skipIf(!withOpenssl)('beyond this computer', () => {
  it('nothing is sent before the host is confirmed, and the words name it', async () => {
    const { port, bodies } = await supplier();
    const host = `localhost:${port}`;
    for (const more of [[], ['--confirm-host', 'other.example']]) {
      const run = await runCli(rehearse(host, more), trusting());
      expect(run.code).toBe(2);
      expect(run.err).toContain(`--confirm-host ${host}`);
    }
    expect(bodies).toEqual([]);
  });

  it('the setup request proves the credentials and is the end; it says that it is a test', async () => {
    const { port, bodies } = await supplier();
    const host = `localhost:${port}`;
    const run = await runCli(rehearse(host, ['--confirm-host', host]), trusting());
    expect(run.lines().at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: 'setup' });
    expect(run.code).toBe(0);
    expect(bodies).toHaveLength(1);
    const { parsed } = readText(bodies[0] ?? '');
    const request = parsed && childOf(parsed.root, 'Request');
    expect(request && attributeOf(request, 'deploymentMode')).toBe('test');
    expect(run.out).not.toContain(secret.WORKBENCH_SHARED_SECRET);
  });

  it('a scenario brings no mode of its own: production is typed, or nothing is sent', async () => {
    const { port, bodies } = await supplier();
    const host = `localhost:${port}`;
    const args = rehearse(host, ['--confirm-host', host, '--scenario', 'production']);
    for (const typed of [[], ['--mode', 'test']]) {
      const run = await runCli([...args, ...typed], trusting());
      expect(run.code).toBe(2);
      expect(run.err).toContain('Add --mode production');
    }
    expect(bodies).toEqual([]);
    expect((await runCli([...args, '--mode', 'production'], trusting())).code).toBe(0);
    const { parsed } = readText(bodies[0] ?? '');
    const request = parsed && childOf(parsed.root, 'Request');
    expect(request && attributeOf(request, 'deploymentMode')).toBe('production');
  });

  it.each([
    ['test', 'cart', ['PunchOutSetupRequest']],
    ['test', 'order', ['PunchOutSetupRequest', 'OrderRequest']],
    ['production', 'order', ['PunchOutSetupRequest', 'OrderRequest']],
  ] as const)(
    'in %s it goes until the %s: a supplier answers, a browser brings the cart',
    async (mode, until, sent) => {
      const seller = await startSeller(certificate, mode);
      onTestFinished(async () => void (await seller.end()));
      const { host, setupUrl, orderUrl, buyer, supplier: own, sharedSecret } = seller;
      const run = startCli(
        [
          ...['rehearse', '--system', 'coupa', '--json', '--mode', mode, '--until', until, '--wait', '50'],
          ...['--setup-url', setupUrl, '--order-url', orderUrl, '--confirm-host', host],
          ...['--buyer-domain', buyer.domain, '--buyer-identity', buyer.identity],
          ...['--supplier-domain', own.domain, '--supplier-identity', own.identity],
        ],
        { ...trusting(), WORKBENCH_SHARED_SECRET: sharedSecret },
      );
      const events: RehearsalEvent[] = [];
      for await (const line of linesOf(run)) {
        const event = rehearsalEventSchema.parse(line);
        events.push(event);
        if (event.event !== 'state' || event.state.name !== 'shopping') continue;
        const shopped = await shop({ startPageUrl: event.state.startPageUrl });
        if (!shopped.ok) throw new Error(shopped.error.message);
        expect((await submitCart(shopped.value.returnForm)).ok).toBe(true);
      }
      const documents = seller.bodies.map((body) => readText(body));
      expect(documents.map(({ type }) => type)).toEqual(sent);
      for (const { parsed } of documents) {
        const request = parsed && childOf(parsed.root, 'Request');
        expect(request && attributeOf(request, 'deploymentMode')).toBe(mode);
      }
      expect(events.at(-1)).toMatchObject({ event: 'verdict', ok: true, reached: until });
      expect(JSON.stringify(events)).not.toContain(sharedSecret);
      // Whoever stands at the address is called by it, and by no other name.
      const passed = events.flatMap((event) =>
        event.event === 'finding' && event.finding.severity === 'pass' ? [event.finding.message] : [],
      );
      expect(passed[0]).toBe(`${host} accepted the credentials and answered with a StartPage.`);
      expect(passed.some((message) => message.startsWith(`${host} answered the order`))).toBe(
        until === 'order',
      );
      expect(passed.join(' ')).not.toContain('AWS Marketplace');
      const ordered = { kind: 'order-received', lines: 1, subscriptions: mode === 'production' ? 1 : 0 };
      expect(await seller.end()).toMatchObject([
        { kind: 'setup-accepted' },
        { kind: 'store-opened' },
        { kind: 'cart-sent' },
        ...(until === 'order' ? [ordered] : []),
        ...(mode === 'production' ? [{ kind: 'subscription', change: 'created' }] : []),
      ]);
      if (until === 'order')
        expect(events.at(-1)).toMatchObject({
          summary: expect.stringContaining(`${host} answered the order with 200.`),
          meaning: 'What became of the order is in the supplier’s own records.',
        });
    },
  );

  it('a certificate that nobody vouches for is refused, also where the environment turns checks off', async () => {
    const { port, bodies } = await supplier();
    const host = `localhost:${port}`;
    const run = await runCli(rehearse(host, ['--confirm-host', host]), {
      ...secret,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    expect(run.code).toBe(1);
    expect(run.lines().at(-1)).toMatchObject({ ok: false, error: { code: 'certificate-refused' } });
    expect(bodies).toEqual([]);
  });

  it('the proxy of the environment is used, but for what NO_PROXY names', async () => {
    const { port, bodies } = await supplier();
    const proxy = await startProxy();
    onTestFinished(proxy.close);
    const host = `localhost:${port}`;
    const env = { ...trusting(), HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` };
    expect((await runCli(rehearse(host, ['--confirm-host', host]), env)).code).toBe(0);
    expect(proxy.asked).toEqual([host]);
    const direct = { ...env, NO_PROXY: 'localhost' };
    expect((await runCli(rehearse(host, ['--confirm-host', host]), direct)).code).toBe(0);
    expect(proxy.asked).toHaveLength(1);
    expect(bodies).toHaveLength(2);
  });

  it.each([
    ['plain http', 'http://shop.example/punchout', 'http://shop.example/orders'],
    ['two hosts', 'https://shop.example/punchout', 'https://other.example/orders'],
    ['a password in it', 'https://u:p@shop.example/punchout', 'https://u:p@shop.example/orders'],
    ['this computer and another', 'http://127.0.0.1:1/punchout', 'https://shop.example/orders'],
  ])('an address with %s is refused before anything is sent', async (_name, setupUrl, orderUrl) => {
    const args = rehearse('shop.example', ['--confirm-host', 'shop.example']);
    args[args.indexOf('--setup-url') + 1] = setupUrl;
    args[args.indexOf('--order-url') + 1] = orderUrl;
    const run = await runCli(args, secret);
    expect({ code: run.code, out: run.out }).toEqual({ code: 2, out: '' });
  });
});
