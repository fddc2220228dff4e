import type { CxmlDocument } from '../../../shared/cxml/model.ts';
import { isMultipart } from '../../../shared/cxml/multipart.ts';
import { hex } from '../../../shared/cxml/payload-id.ts';
import { readBytes, wholeDocument } from '../../../shared/cxml/read.ts';
import type { XmlElement } from '../../../shared/cxml/tree.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { Sent } from '../buyer/send.ts';
import type { PartySettings } from '../faults/fault.ts';
import type { Identity } from '../identities.ts';
import type { RefusedRequest } from '../loopback/refused.ts';
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from '../loopback.ts';
import { cxmlAnswer, writeStatus } from '../marketplace/cxml-layer.ts';
import { type Part, readMultipart, writeMultipart } from '../multipart.ts';
import type { Outside } from '../outside.ts';
import { withSender } from './header.ts';

/** The user that SAP Business Network sends as (captures of its requests). */
export const networkUser: Identity = { domain: 'AribaNetworkUserId', identity: 'sysadmin@ariba.com' };

/** A document that has a header, as it came. */
interface Passing {
  readonly type: CxmlDocument['type'];
  readonly root: XmlElement;
  readonly text: string;
  /** The document and its attachments, where it has some. */
  readonly parts?: readonly [Part, ...Part[]];
}

export interface Network {
  /** Takes every document of the buyer. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * SAP Business Network between Ariba and its supplier. It knows the buyer by its ANID and secret, puts its own user and
 * the supplier's secret into Sender, and passes the document on to the address that the supplier has entered; where
 * SupplierSetup points does not matter. It vouches for the company, not for the person. What it cannot deliver is 550
 * (nobody there) or 551 (the supplier's account is not set up for it).
 */
export async function startNetwork(options: {
  readonly outside: Outside;
  /** What is on file. Asked at every request. */
  readonly onFile: () => PartySettings['network'];
  /** Where the buyer takes what its suppliers send. */
  readonly buyerUrl: string;
  /** Sends a document to the supplier or to the buyer, and records it. */
  readonly deliver: (
    to: 'marketplace' | 'procurement',
    document: string,
    url: string,
    message: { readonly body: string | Uint8Array; readonly contentType?: string },
  ) => Promise<Sent>;
  readonly onBug: (error: unknown) => void;
  readonly onRefused?: (refused: RefusedRequest) => void;
}): Promise<Result<Network>> {
  const { outside, onFile, deliver } = options;
  const refuse = (code: number, message: string) => cxmlAnswer(writeStatus(code, message, outside));

  async function handle(request: LoopbackRequest): Promise<LoopbackAnswer> {
    if (request.path !== receiverPath || request.method !== 'POST')
      return { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not found.\n' };
    const contentType = request.headers['content-type'];
    const parts = isMultipart(contentType) ? readMultipart(contentType, request.body) : undefined;
    if (typeof parts === 'string') return refuse(406, parts);
    const [first, ...attachments] = parts ?? [];
    const reading = first
      ? readBytes(first.body, { contentType: first.contentType })
      : readBytes(request.body, contentType === undefined ? {} : { contentType });
    const whole = wholeDocument(reading);
    if (!whole.ok) return refuse(406, whole.error.message);
    const { document, root, text } = whole.value;
    if (!('header' in document)) return refuse(400, `A ${document.type} cannot be passed on.`);
    const passing: Passing = {
      type: document.type,
      root,
      text,
      ...(first && { parts: [first, ...attachments] }),
    };
    const file = onFile();
    const { from, to, sender } = document.header;
    if (fromSupplier.has(document.type)) {
      const supplier = sender.find((credential) => names(credential, file.supplier));
      if (
        !from.some((credential) => names(credential, file.supplier)) ||
        supplier?.secret !== file.supplierSecret
      )
        return refuse(
          401,
          `The supplier ${list(from)} is not known here, or its shared secret is another one.`,
        );
      if (!to.some((credential) => names(credential, file.buyer)))
        return refuse(551, `No trading relationship with the buyer ${list(to)}.`);
      return await passOn('procurement', passing, options.buyerUrl, file.buyerSecret);
    }
    const proof = sender.find((credential) => names(credential, file.buyer));
    if (!from.some((credential) => names(credential, file.buyer)) || !proof)
      return refuse(
        401,
        `The buyer ${list(from)} is not known to SAP Business Network, or is no sender of this document.`,
      );
    if (proof.secret !== file.buyerSecret)
      return refuse(401, 'The shared secret is not the one of this buyer’s account.');
    if (!to.some((credential) => names(credential, file.supplier)))
      return refuse(
        551,
        `No trading relationship: the supplier ANID ${list(to)} is not one of this buyer’s suppliers.`,
      );
    const setup = document.type === 'PunchOutSetupRequest';
    const url = document.type === 'OrderRequest' ? file.orderUrl : file.setupUrl;
    if (url === undefined)
      return refuse(
        551,
        setup
          ? 'The punchout URL is not configured in the supplier’s account.'
          : 'The supplier is not configured for cXML orders.',
      );
    return await passOn('marketplace', passing, url, file.supplierSecret);
  }

  async function passOn(
    to: 'marketplace' | 'procurement',
    { type, root, text, parts }: Passing,
    url: string,
    secret: string,
  ): Promise<LoopbackAnswer> {
    const receiver = to === 'marketplace' ? 'supplier' : 'buyer';
    const passedOn = withSender(text, root, { ...networkUser, secret });
    if (passedOn === undefined) return refuse(406, 'The Sender has no credential.');
    const [first, ...attachments] = parts ?? [];
    const message = first
      ? writeMultipart(
          [{ ...first, body: Buffer.from(passedOn, 'utf8') }, ...attachments],
          `=_${hex(outside.randomBytes(16))}`,
        )
      : { body: passedOn };
    const sent = await deliver(to, type, url, message);
    if (!sent.answer.ok)
      return refuse(550, `The ${receiver}’s cXML server cannot be reached: ${sent.answer.error.message}`);
    const answer = readBytes(sent.answer.value.body);
    if (!answer.document)
      return refuse(550, `The ${receiver}’s server answered, but not with an acceptable cXML document.`);
    return cxmlAnswer(answer.text);
  }

  const loopback = await startLoopback({
    token: hex(outside.randomBytes(16)),
    handle,
    onBug: options.onBug,
    ...(options.onRefused ? { onRefused: options.onRefused } : {}),
  });
  if (!loopback.ok) return loopback;
  return ok({ url: loopback.value.url(receiverPath), close: loopback.value.close });
}

const receiverPath = '/ANCXMLReceiver';

/** What a supplier sends to its buyer. */
const fromSupplier: ReadonlySet<string> = new Set([
  'ConfirmationRequest',
  'StatusUpdateRequest',
  'ShipNoticeRequest',
]);

/** Domains and ANIDs are compared without case: `NetworkId` and `-t` are seen as well. */
function names(credential: Identity, { domain, identity }: Identity): boolean {
  return (
    credential.domain.toLowerCase() === domain.toLowerCase() &&
    credential.identity.toLowerCase() === identity.toLowerCase()
  );
}

function list(credentials: readonly Identity[]): string {
  return credentials.map(({ domain, identity }) => `${domain} “${identity}”`).join(', ') || '(none)';
}
