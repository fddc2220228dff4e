import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  type Marketplace,
  type MarketplaceOptions,
  startMarketplace,
} from '../../electron/simulator/marketplace/server.ts';
import { type ReturnForm, type ShopOptions, shop } from '../../electron/simulator/shopper.ts';
import { decodeCartForm } from '../../shared/cxml/form.ts';
import type { CxmlDocument, OrderMessage, OrderRequest, SetupRequest } from '../../shared/cxml/model.ts';
import { readDocument } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import type { Result } from '../../shared/errors.ts';
import type { SupplierRecord } from '../../shared/rehearsal/events.ts';

export const buyer = { domain: 'NetworkID', identity: 'buyer-0d6f3c2a91' };
export const supplier = { domain: 'NetworkID', identity: 'supplier-77be41c05d' };
export const sharedSecret = 'mossy-harbor-4417';
export const assetsDir = fileURLToPath(
  new URL('../../electron/simulator/marketplace/assets', import.meta.url),
);
/** A port that nobody listens on: the tests read the cart from the page and do not post it. */
export const browserFormPost = 'http://127.0.0.1:9/cart/inbox';

export interface TestMarketplace extends Marketplace {
  readonly records: SupplierRecord[];
}

/** A marketplace for one test, closed when the test ends. A fault of the program fails the test. */
export async function marketplace(options: Partial<MarketplaceOptions> = {}): Promise<TestMarketplace> {
  const records: SupplierRecord[] = [];
  const bugs: unknown[] = [];
  const started = must(
    await startMarketplace({
      outside: { now: () => new Date('2026-11-23T10:15:00Z'), randomBytes: (count) => randomBytes(count) },
      mode: 'test',
      buyer,
      supplier,
      sharedSecret,
      buyerName: 'Coupa',
      assetsDir,
      onRecord: (record) => records.push(record),
      onBug: (error) => bugs.push(error),
      ...options,
    }),
  );
  onTestFinished(async () => {
    await started.close();
    if (bugs.length > 0) throw bugs[0];
  });
  return { ...started, records };
}

/** The value, or the failure thrown. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

let counter = 0;

/** A setup request as a procurement system would write it, with parts of it replaced. */
export function setupRequest(changes: Partial<SetupRequest> = {}): SetupRequest {
  counter += 1;
  return {
    type: 'PunchOutSetupRequest',
    payloadId: `${counter}.setup@buyer.test`,
    timestamp: '2026-11-23T10:15:00+00:00',
    dtdVersion: '1.2.014',
    header: header(),
    operation: 'create',
    buyerCookie: 'c0ffee00c0ffee00',
    extrinsics: [{ name: 'UserEmail', value: 'mira.holm@buyer.test' }],
    browserFormPost,
    deploymentMode: undefined,
    ...changes,
  };
}

/** A header from the buyer to the supplier; `secret` is the Sender's SharedSecret. */
export function header(secret = sharedSecret): SetupRequest['header'] {
  return {
    from: [buyer],
    to: [supplier],
    sender: [{ ...buyer, secret }],
    userAgent: 'Test buyer',
  };
}

/** An order for every line of a cart, with parts of it replaced. */
export function orderFor(cart: OrderMessage, changes: Partial<OrderRequest> = {}): OrderRequest {
  counter += 1;
  return {
    type: 'OrderRequest',
    payloadId: `${counter}.order@buyer.test`,
    timestamp: '2026-11-23T10:20:00+00:00',
    dtdVersion: '1.2.014',
    header: header(),
    deploymentMode: 'production',
    orderId: `PO-${counter}`,
    orderDate: '2026-11-23T10:20:00+00:00',
    action: 'new',
    total: cart.total,
    billTo: { name: 'Accounts payable' },
    items: cart.items.map((item, index) => ({ ...item, lineNumber: index + 1 })),
    ...changes,
  };
}

/** Posts a document and reads the answer. Fails the test where the answer is not cXML in an HTTP 200. */
export async function post(url: string, document: CxmlDocument | string): Promise<CxmlDocument> {
  const body = typeof document === 'string' ? document : writeDocument(document);
  return readAnswer(
    await fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/xml; charset=UTF-8' }, body }),
  );
}

/** Reads a cXML answer. */
export async function readAnswer(answer: Response): Promise<CxmlDocument> {
  if (answer.status !== 200) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
  return must(readDocument(new Uint8Array(await answer.arrayBuffer()))).document;
}

/** The start page that a setup request is answered with. */
export async function startPage(setupUrl: string, document = setupRequest()): Promise<string> {
  const answer = await post(setupUrl, document);
  if (answer.type !== 'PunchOutSetupResponse') throw new Error(`The answer is a ${answer.type}.`);
  return answer.startPage;
}

/** Sets up, shops and gives the cart that would go back. */
export async function shopCart(
  setupUrl: string,
  picks?: ShopOptions['picks'],
): Promise<{ cart: OrderMessage; form: ReturnForm }> {
  const startPageUrl = await startPage(setupUrl);
  const { returnForm } = must(await shop({ startPageUrl, ...(picks ? { picks } : {}) }));
  return { cart: cartOf(returnForm), form: returnForm };
}

/** The cart inside a return form. */
export function cartOf(form: ReturnForm): OrderMessage {
  const { xml } = must(decodeCartForm(new URLSearchParams(form.fields).toString()));
  const { document } = must(readDocument(new TextEncoder().encode(xml)));
  if (document.type !== 'PunchOutOrderMessage') throw new Error(`The cart is a ${document.type}.`);
  return document;
}
