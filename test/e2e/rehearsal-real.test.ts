import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { readText } from '../../shared/cxml/read.ts';
import { attributeOf, childOf } from '../../shared/cxml/tree.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import {
  type Certificate,
  type HttpsSupplier,
  makeCertificate,
  startHttpsSupplier,
  startProxy,
  withOpenssl,
} from '../support/https-supplier.ts';
import { startSeller } from '../support/seller.ts';
import { findingsInBothThemes } from './axe.ts';
import { RealForm } from './real-form.ts';

let trusted: Certificate;
let strange: Certificate;
let supplier: HttpsSupplier;
let stranger: HttpsSupplier;
let website: HttpsSupplier;
let workbench: Workbench;
let form: RealForm;

beforeAll(async () => {
  if (!withOpenssl) return;
  trusted = makeCertificate();
  strange = makeCertificate();
  supplier = await startHttpsSupplier(trusted);
  stranger = await startHttpsSupplier(strange);
  website = await startHttpsSupplier(trusted, '<html><body>Sign in</body></html>');
  workbench = await launchWorkbench({ env: { NODE_EXTRA_CA_CERTS: trusted.certFile } });
  form = new RealForm(workbench.window);
  await form.prepare(`https://localhost:${supplier.port}/punchout`);
});
afterAll(async () => {
  await workbench?.close();
  for (const one of [supplier, stranger, website]) one?.close();
  for (const one of [trusted, strange]) one?.remove();
});

describe.skipIf(!withOpenssl)('a rehearsal at a real address', () => {
  it('says at the field what is wrong, and asks for nothing before it is right', async () => {
    await form.aim();
    await form.startRehearsal();
    await form.page.getByText('Choose the integration whose credentials are sent.').waitFor();
    await form.page.getByText('Punchout URL is empty.').waitFor();
    await form.choose('Bare');
    await form.startRehearsal();
    await form.page.getByText(/^It lacks the buyer identity, .*the shared secret/).waitFor();
    await form.choose('Acme');
    expect(await form.address.inputValue()).toBe(`https://localhost:${supplier.port}/punchout`);
    for (const wrong of ['http://shop.example/', 'http://127.0.0.1:1/', 'https://u:p@shop.example/']) {
      await form.address.fill(wrong);
      await form.startRehearsal();
      await form.page.getByText('Punchout URL is not an https address').waitFor();
      expect(await form.dialog.isVisible()).toBe(false);
    }
    expect(await findingsInBothThemes(form.page)).toEqual([]);
  });

  it('names the host and what is sent before it sends; Cancel sends nothing', async () => {
    const host = `localhost:${supplier.port}`;
    await form.address.fill(`https://${host}/punchout`);
    await form.startRehearsal();
    await form.page.getByRole('dialog', { name: `Send to ${host}?` }).waitFor();
    const said = (await form.dialog.textContent()) ?? '';
    for (const word of ['NetworkID: acme-buyer', 'DUNS: aws-supplier', 'Nothing is ordered'])
      expect(said).toContain(word);
    expect(said).toMatch(/deploymentMode\s*test/);
    expect(said).not.toContain('kept-out-of-sight');
    expect(await findingsInBothThemes(form.page)).toEqual([]);
    await form.dialog.getByRole('button', { name: 'Cancel' }).click();
    await form.dialog.waitFor({ state: 'hidden' });
    expect(supplier.bodies).toEqual([]);
  });

  it('runs in production only where that is typed out', async () => {
    await form.page.getByTestId('test-mode').getByRole('checkbox').uncheck({ force: true });
    await form.startRehearsal();
    await form.confirm();
    await form.dialog.getByText(/or cancel and turn Test mode on/).waitFor();
    expect(await findingsInBothThemes(form.page)).toEqual([]);
    await form.dialog.getByRole('button', { name: 'Cancel' }).click();
    await form.page.getByTestId('test-mode').getByRole('checkbox').check({ force: true });
    expect(supplier.bodies).toEqual([]);
  });

  it('is refused by main where the window names another host, or leaves the typing out', async () => {
    const asked = await form.page.evaluate(async (port) => {
      const list = await window.workbench.integrations.list();
      const integration = list.ok ? list.value.integrations[0]?.id : undefined;
      const { rehearsal } = window.workbench;
      const real = {
        setupUrl: `https://localhost:${port}/punchout`,
        orderUrl: '',
        until: 'setup' as const,
        confirmedHost: `localhost:${port}`,
        typed: '',
      };
      const choice = { system: 'coupa' as const, integration };
      return [
        await rehearsal.start({ ...choice, mode: 'test', supplier: { ...real, confirmedHost: 'localhost' } }),
        await rehearsal.start({ ...choice, mode: 'production', supplier: real }),
        await rehearsal.start({
          ...choice,
          mode: 'test',
          supplier: { ...real, setupUrl: `http://localhost:${port}/punchout` },
        }),
      ].map((answer) => (answer.ok ? 'started' : answer.error.code));
    }, supplier.port);
    expect(asked).toEqual(['host-not-confirmed', 'production-not-typed', 'address-not-https']);
    expect(supplier.bodies).toEqual([]);
  });

  it('proves by one setup request that the credentials are accepted', async () => {
    const host = `localhost:${supplier.port}`;
    await form.startRehearsal();
    await form.confirm();
    const verdict = await form.verdict();
    expect(verdict.ok).toBe(true);
    expect(verdict.text).toContain(`${host} accepted the setup request.`);
    expect(verdict.text).toContain('This was no simulation');
    await form.page.getByRole('heading', { name: `Rehearsal: Coupa, Create at ${host}` }).waitFor();
    expect(await form.text('mode-banner')).toContain(`TEST MODE at ${host}, which is not simulated`);
    expect(await form.page.getByTestId('start-again').count()).toBe(0);
    expect(supplier.bodies).toHaveLength(1);
    const [body = ''] = supplier.bodies;
    expect(body).toContain('deploymentMode="test"');
    expect(body).toContain('acme-buyer');
    expect(body).toContain('kept-out-of-sight &amp; more');
    expect(await form.page.content()).not.toContain('kept-out-of-sight');
    const noted = await form.page.evaluate(async () => {
      const list = await window.workbench.integrations.list();
      return list.ok ? list.value.integrations.flatMap(({ rehearsals }) => rehearsals) : [];
    });
    expect(noted).toMatchObject([{ ok: true, real: true, reached: 'setup', mode: 'test' }]);
  });

  it('says production in what it sends, once that was typed out', async () => {
    const host = `localhost:${supplier.port}`;
    await form.again();
    await form.page.getByTestId('test-mode').getByRole('checkbox').uncheck({ force: true });
    await form.startRehearsal();
    await form.page.getByTestId('typed-production').getByRole('textbox').fill(host);
    await form.confirm();
    expect((await form.verdict()).ok).toBe(true);
    expect(await form.text('mode-banner')).toContain(`PRODUCTION at ${host}`);
    expect(supplier.bodies).toHaveLength(2);
    expect(supplier.bodies[1]).toContain('deploymentMode="production"');
  });

  it('shows the store’s address instead of a shopping window, and stops', async () => {
    await form.again();
    await form.page.getByRole('radio', { name: /Cart returned/ }).check({ force: true });
    await form.startRehearsal();
    await form.confirm();
    await form.page.getByText('https://shop.example/start').first().waitFor();
    const host = `localhost:${supplier.port}`;
    const lanes = form.page.getByTestId('sequence').locator('.lane-name');
    expect(await lanes.allTextContents()).toEqual(['Requester', 'Coupa', host]);
    const said = await form.text('sequence-text');
    expect(said).toContain(`Coupa to ${host}: PunchOutSetupRequest`);
    expect(said).not.toContain('AWS Marketplace');
    expect(said).not.toContain('shopping window');
    expect(await form.page.getByTestId('records').count()).toBe(0);
    expect(workbench.app.windows()).toHaveLength(1);
    await form.page.getByTestId('stop').click();
    await form.page.getByTestId('confirm').click();
    expect((await form.verdict()).text).toContain('You stopped the rehearsal');
  });

  it('is played to its end: a browser brings the cart, the person approves, the order is answered', async () => {
    const seller = await startSeller(trusted, 'test');
    onTestFinished(async () => void (await seller.end()));
    const { host } = seller;
    await form.keep('Whole', seller);
    await form.again('Whole');
    await form.page.getByRole('radio', { name: /Order answered/ }).check({ force: true });
    expect(await form.orderAddress.inputValue()).toBe(seller.orderUrl);
    await form.startRehearsal();
    const said = (await form.dialog.textContent()) ?? '';
    for (const word of [seller.setupUrl, seller.orderUrl, seller.buyer.identity])
      expect(said).toContain(word);
    await form.confirm();

    const shopped = await shop({ startPageUrl: await form.storeAddress() });
    if (!shopped.ok) throw new Error(shopped.error.message);
    expect((await submitCart(shopped.value.returnForm)).ok).toBe(true);
    await form.page.getByText(`Coupa then sends the purchase order to ${host}.`).waitFor();
    expect(await findingsInBothThemes(form.page)).toEqual([]);
    expect(seller.bodies).toHaveLength(1);
    await form.approve();

    const verdict = await form.verdict();
    expect(verdict.ok).toBe(true);
    expect(verdict.text).toContain(`${host} answered the order with 200.`);
    expect(verdict.text).toContain('What became of the order is in the supplier’s own records.');
    expect(workbench.app.windows()).toHaveLength(1);
    const documents = seller.bodies.map((body) => readText(body));
    expect(documents.map(({ type }) => type)).toEqual(['PunchOutSetupRequest', 'OrderRequest']);
    for (const { parsed } of documents) {
      const request = parsed && childOf(parsed.root, 'Request');
      expect(request && attributeOf(request, 'deploymentMode')).toBe('test');
    }
    expect(await seller.end()).toMatchObject([
      { kind: 'setup-accepted' },
      { kind: 'store-opened' },
      { kind: 'cart-sent' },
      { kind: 'order-received', lines: 1, subscriptions: 0 },
    ]);

    // The page and the record name who answered, and nobody else.
    const names = async () => {
      await form.page.getByRole('heading', { name: `Rehearsal: Coupa, Create at ${host}` }).waitFor();
      expect(await form.text('mode-banner')).toContain(`TEST MODE at ${host}, which is not simulated`);
      const lanes = form.page.getByTestId('sequence').locator('.lane-name');
      expect(await lanes.allTextContents()).toEqual(['Requester', 'Coupa', host]);
      expect(await form.text('sequence-text')).toContain(`Coupa to ${host}: OrderRequest`);
      expect(await form.text('checks')).toContain(`${host} answered the order`);
      expect(await form.page.locator('main').textContent()).not.toContain('AWS Marketplace');
      expect(await form.page.content()).not.toContain(seller.sharedSecret);
    };
    await names();
    await form.openLastRehearsal();
    await form.page.getByTestId('to-rehearsal').waitFor();
    await names();
    const kept = await form.verdict();
    expect(kept.ok).toBe(true);
    expect(kept.text).toContain(`${host} answered the order with 200.`);
  });

  it('ends in the diagnosis of TLS where nobody vouches for the certificate, and sends nothing', async () => {
    await form.again();
    await form.address.fill(`https://localhost:${stranger.port}/punchout`);
    await form.startRehearsal();
    await form.confirm();
    const verdict = await form.verdict();
    expect(verdict.ok).toBe(false);
    expect(verdict.text).toContain(`The certificate of localhost:${stranger.port} is not accepted`);
    expect(await form.text('diagnosis')).toContain('TLS');
    expect(stranger.bodies).toEqual([]);
  });

  it('ends in a diagnosis where a web page answers', async () => {
    await form.again();
    await form.address.fill(`https://localhost:${website.port}/punchout`);
    await form.startRehearsal();
    await form.confirm();
    expect((await form.verdict()).ok).toBe(false);
    expect(await form.text('diagnosis')).toMatch(/web page|HTML/i);
  });

  it('goes by the proxy of the system, which is asked for nothing else', async () => {
    const proxy = await startProxy();
    const own = await launchWorkbench({
      env: { NODE_EXTRA_CA_CERTS: trusted.certFile },
      args: [`--proxy-server=http://127.0.0.1:${proxy.port}`, '--proxy-bypass-list=<-loopback>'],
    });
    try {
      const other = new RealForm(own.window);
      await other.prepare(`https://localhost:${supplier.port}/punchout`);
      await other.choose('Acme');
      await other.aim();
      await other.startRehearsal();
      await other.confirm();
      expect((await other.verdict()).ok).toBe(true);
      expect(proxy.asked).toEqual([`localhost:${supplier.port}`]);
    } finally {
      await own.close();
      proxy.close();
    }
  });
});
