import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { fail, ok, type Result } from '../../../shared/errors.ts';
import type { Edition, Mode, SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { Identity } from '../identities.ts';
import type { RefusedRequest } from '../loopback/refused.ts';
import { type Loopback, type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount } from './account.ts';
import { serveFrontDoor } from './front-door.ts';
import { createOrderBook } from './order-book.ts';
import { answerOrder } from './order-endpoint.ts';
import type { FormEncoding } from './order-message.ts';
import { createSessions } from './sessions.ts';
import { answerSetup } from './setup-endpoint.ts';
import type { SoldLine } from './sold-lines.ts';
import { serveStore, signOnPath } from './store.ts';
import type { SupplierTamper } from './tamper.ts';

export interface MarketplaceOptions {
  readonly outside: Outside;
  /** The account's *Test mode*: in `test` orders are answered and nothing is subscribed. */
  readonly mode: Mode;
  /** 0, the default, lets the system choose a free port. */
  readonly port?: number;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
  /** Who sends for the buyer, where it is not the buyer itself: SAP Business Network's own user. */
  readonly sender?: Identity;
  readonly edition?: Edition;
  /** Goes wrong on purpose. */
  readonly tamper?: SupplierTamper;
  /** What the store's pages call the procurement system, such as `Coupa`. */
  readonly buyerName?: string;
  /** Folder of the store's style, script and icon. */
  readonly assetsDir: string;
  /**
   * The form field that carries the cart. `base64` by default: it carries any text unharmed and the cXML User's
   * Guide prefers it. Which one AWS Marketplace uses is not published.
   */
  readonly formEncoding?: FormEncoding;
  /** Lines that an earlier run sent back in a cart, so that an order of them is known; none unless told. */
  readonly returned?: readonly SoldLine[];
  readonly onRecord: (record: SupplierRecord) => void;
  /** Hears of faults of the program itself. */
  readonly onBug: (error: unknown) => void;
  /** Hears what its port refused. */
  readonly onRefused?: (refused: RefusedRequest) => void;
}

/** A running simulated AWS Marketplace. */
export interface Marketplace {
  /** What its administrator has entered; changes count from the next request on. */
  readonly account: MarketplaceAccount;
  /** How carts travel from now on. */
  readonly carts: { formEncoding: FormEncoding };
  /** Takes PunchOutSetupRequest by POST. */
  readonly setupUrl: string;
  /** Where somebody starts who starts in AWS Marketplace. */
  readonly frontDoorUrl: string;
  /** The company's identity provider, for `start_url`. */
  readonly signOnUrl: string;
  /** Takes OrderRequest by POST. */
  readonly orderUrl: string;
  readonly origin: string;
  /** Stops it and ends open connections; sessions and orders are forgotten. May be called again. */
  readonly close: () => Promise<void>;
}

const assetTypes: Readonly<Record<string, string>> = {
  'store.css': 'text/css; charset=utf-8',
  'return.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/**
 * Starts a simulated AWS Marketplace on this computer: the two cXML addresses and the store.
 * Fails with `assets-missing`, or as `startLoopback` does.
 */
export async function startMarketplace(options: MarketplaceOptions): Promise<Result<Marketplace>> {
  const assets = await readAssets(options.assetsDir);
  if (!assets.ok) return assets;

  const token = hex(options.outside.randomBytes(16));
  const started = await startLoopback({
    token,
    ...(options.port === undefined ? {} : { port: options.port }),
    onBug: options.onBug,
    ...(options.onRefused ? { onRefused: options.onRefused } : {}),
    // No request is served before this function has gone on, so `route` is there when it is needed.
    handle: (request) => route(request),
  });
  if (!started.ok) return started;

  const loopback = started.value;
  const { mode, buyer, supplier, sharedSecret, sender = buyer, edition = 'document' } = options;
  const account: MarketplaceAccount = {
    mode,
    edition,
    signInRequired: false,
    enableRedirect: true,
    connections: [{ buyer, supplier, sender, sharedSecret, enabled: true, billingEntities: [] }],
    preApproved: { free: false, byol: false },
  };
  const carts = { formEncoding: options.formEncoding ?? 'base64' };
  const route = createRouter(loopback, assets.value, account, carts, options);
  return ok({
    account,
    carts,
    setupUrl: loopback.url('/punchout/setup'),
    orderUrl: loopback.url('/orders'),
    frontDoorUrl: loopback.url('/marketplace'),
    signOnUrl: loopback.url(signOnPath),
    origin: loopback.origin,
    close: loopback.close,
  });
}

function createRouter(
  { basePath, url }: Loopback,
  assets: ReadonlyMap<string, LoopbackAnswer>,
  account: MarketplaceAccount,
  carts: Marketplace['carts'],
  options: MarketplaceOptions,
): (request: LoopbackRequest) => LoopbackAnswer | Promise<LoopbackAnswer> {
  const { outside, buyerName = 'your procurement system', tamper = {} } = options;
  const { onRecord } = options;
  const answered = (
    document: string,
    request: LoopbackRequest,
    handle: () => LoopbackAnswer,
  ): LoopbackAnswer | Promise<LoopbackAnswer> => {
    if (tamper.handling) return tamper.handling(document, handle);
    const answer = handle();
    return tamper.answer?.(document, answer, new TextDecoder().decode(request.body)) ?? answer;
  };
  const sessions = createSessions(outside.randomBytes);
  const book = createOrderBook();
  const addresses = { setupUrl: url('/punchout/setup'), orderUrl: url('/orders') };
  const startPageUrl = (startToken: string): string => url(`/start/${startToken}`);
  const onReturned = (lines: readonly SoldLine[]): void => {
    for (const line of lines) book.returned.set(line.id, line);
  };
  onReturned(options.returned ?? []);
  const returnedLine = (id: string) => (tamper.forgetsCarts ? undefined : book.returned.get(id));

  return (request) => {
    const { method, path: target } = request;
    if (target === '/punchout/setup') {
      return method === 'POST'
        ? answered('PunchOutSetupRequest', request, () =>
            answerSetup(request, {
              outside,
              account,
              sessions,
              returnedLine,
              startPageUrl,
              addresses,
              onRecord,
            }),
          )
        : postOnly('PunchOutSetupRequest');
    }
    if (target === '/orders') {
      return method === 'POST'
        ? answered('OrderRequest', request, () =>
            answerOrder(request, { outside, account, book, addresses, onRecord }),
          )
        : postOnly('OrderRequest');
    }
    if (target === '/marketplace' && method === 'GET')
      return serveFrontDoor({ account, basePath, buyerName, onRecord });
    if (target.startsWith('/assets/')) return assets.get(target.slice('/assets/'.length)) ?? notFound;
    if (target.startsWith('/start/') || target.startsWith('/store/')) {
      return serveStore(request, {
        outside,
        account,
        tamper,
        basePath,
        buyerName,
        formEncoding: carts.formEncoding,
        sessions,
        firstApproved: book.firstApproved,
        onReturned,
        onRecord,
      });
    }
    return notFound;
  };
}

/** People paste these addresses into a browser to see whether they are alive; the answer says what they are for. */
function postOnly(document: string): LoopbackAnswer {
  return {
    status: 405,
    headers: { Allow: 'POST', 'Content-Type': 'text/plain; charset=utf-8' },
    body: `The simulated AWS Marketplace is running. This address takes a cXML ${document} by POST.\n`,
  };
}

const notFound: LoopbackAnswer = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'Not found.\n',
};

/** Reads the files once, by a fixed list: no address ever becomes a path. */
async function readAssets(folder: string): Promise<Result<ReadonlyMap<string, LoopbackAnswer>>> {
  const answers = new Map<string, LoopbackAnswer>();
  for (const [name, type] of Object.entries(assetTypes)) {
    try {
      const body = await readFile(path.join(folder, name));
      answers.set(name, { status: 200, headers: { 'Content-Type': type }, body });
    } catch {
      return fail(
        'assets-missing',
        `The simulated store’s file ${name} cannot be read.`,
        'The installation is incomplete: install the program again, or build it again.',
      );
    }
  }
  return ok(answers);
}
