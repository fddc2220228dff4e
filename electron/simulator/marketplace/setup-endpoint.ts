import type { CxmlDocument, SetupRequest } from '../../../shared/cxml/model.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { LoopbackAnswer, LoopbackRequest } from '../loopback.ts';
import { isLoopbackHttp } from '../loopback-address.ts';
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount, PortalConnection } from './account.ts';
import { authenticate, type Refusal } from './authentication.ts';
import { cxmlAnswer, envelope, receiveDocument, userOf, writeStatus, wrongDocument } from './cxml-layer.ts';
import { type Addresses, answerProfile } from './profile.ts';
import { reopenCart } from './reopen.ts';
import type { PunchOut, Sessions } from './sessions.ts';
import type { SoldLine } from './sold-lines.ts';

export interface SetupEndpointOptions {
  readonly account: MarketplaceAccount;
  readonly outside: Outside;
  readonly sessions: Sessions;
  /** A line that went back in an earlier cart, by its SupplierPartAuxiliaryID; undefined where none is remembered. */
  readonly returnedLine: (id: string) => SoldLine | undefined;
  /** Address of the start page that belongs to a one-time token. */
  readonly startPageUrl: (token: string) => string;
  readonly addresses: Addresses;
  readonly onRecord: (record: SupplierRecord) => void;
}

/**
 * Answers a PunchOutSetupRequest: Status 200 and a start page, or a Status that says why not and no payload
 * (cXML User's Guide, PunchOut transaction).
 */
export function answerSetup(request: LoopbackRequest, options: SetupEndpointOptions): LoopbackAnswer {
  const { outside, sessions, startPageUrl, onRecord } = options;
  const received = receiveDocument(request);
  if (received.ok && received.document.type === 'ProfileRequest')
    return answerProfile(received.document, options);
  const result = received.ok ? decide(request, received.document, options) : received.refusal;
  if ('code' in result) {
    onRecord({ kind: 'setup-refused', status: result.code, reason: result.message });
    return cxmlAnswer(writeStatus(result.code, result.message, outside));
  }
  const startPage = startPageUrl(sessions.open(result));
  onRecord({
    kind: 'setup-accepted',
    buyerCookie: result.buyerCookie,
    user: result.user,
    operation: result.operation,
  });
  return cxmlAnswer(
    writeDocument({
      type: 'PunchOutSetupResponse',
      ...envelope(outside),
      status: statusOf(200, 'The store is open.'),
      startPage,
    }),
  );
}

function decide(
  request: LoopbackRequest,
  document: CxmlDocument,
  options: SetupEndpointOptions,
): PunchOut | Refusal {
  if (document.type !== 'PunchOutSetupRequest') return wrongDocument(document, 'PunchOutSetupRequest');
  const { account, outside } = options;
  const trust = authenticate(document.header, account.connections, outside.now());
  return trust.ok ? readPunchOut(request, document, trust.connection, options.returnedLine) : trust.refusal;
}

function readPunchOut(
  { query }: LoopbackRequest,
  document: SetupRequest,
  connection: PortalConnection,
  returnedLine: SetupEndpointOptions['returnedLine'],
): PunchOut | Refusal {
  const { operation, buyerCookie, browserFormPost, contact, extrinsics } = document;
  if (!operations.has(operation)) {
    return {
      code: 450,
      message: `The operation “${operation}” is not supported by this supplier; “create”, “edit” and “inspect” are.`,
    };
  }
  if (browserFormPost === undefined || browserFormPost.trim() === '') {
    return { code: 400, message: 'BrowserFormPost is missing: there is no address to return the cart to.' };
  }
  if (!URL.canParse(browserFormPost)) {
    return { code: 400, message: `BrowserFormPost “${browserFormPost}” is not an address.` };
  }
  const target = new URL(browserFormPost);
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    return { code: 400, message: `BrowserFormPost must be a web address; “${target.protocol}” is not one.` };
  }
  // [::1] is left out: a content security policy has no way to name an IPv6 address as a form's target.
  if (!isLoopbackHttp(browserFormPost) || target.hostname === '[::1]') {
    return {
      code: 400,
      message:
        'BrowserFormPost must be an http address on this computer (127.0.0.1 or localhost): ' +
        `a simulated store sends nothing elsewhere, and “${target.origin}” is elsewhere.`,
    };
  }
  const reopened = operation === 'create' ? [] : reopenCart(document, returnedLine);
  if ('code' in reopened) return reopened;
  return {
    operation,
    buyerCookie,
    browserFormPost: target,
    user: userOf(extrinsics, contact?.email ?? contact?.name),
    connection,
    reopened,
    // Earlier pages of AWS call it idc_url.
    startUrl: query.get('start_url') ?? query.get('idc_url') ?? undefined,
  };
}

/** What this supplier does; `source` is for requests for quotation. */
const operations: ReadonlySet<string> = new Set(['create', 'edit', 'inspect']);
