import { maskSecrets } from '../../shared/cxml/mask.ts';
import { hex } from '../../shared/cxml/payload-id.ts';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Exchange, Mode } from '../../shared/rehearsal/events.ts';
import type { Replayed } from '../../shared/rehearsal/replay.ts';
import { readAnswer } from './buyer/judge-answers.ts';
import { postCxml } from './buyer/send.ts';
import { startClock } from './clock.ts';
import type { Identity } from './identities.ts';
import { recallCart } from './marketplace/recall.ts';
import { startMarketplace } from './marketplace/server.ts';
import { networkUser, startNetwork } from './network/server.ts';
import type { Outside } from './outside.ts';
import { changedOrder, ofOrder, proven, takenApart } from './replayed-message.ts';

/** A request as it was recorded. */
export interface RecordedRequest {
  /** Absent: that of a document alone. */
  readonly contentType?: string | undefined;
  /** With the mask where the secret was. */
  readonly body: string;
}

/** A request to send again, and the supplier that it was sent to. */
export interface ReplayOptions extends RecordedRequest {
  readonly outside: Outside;
  readonly mode: Mode;
  readonly buyer: Identity;
  readonly supplier: Identity;
  /** Who got it: the supplier, or SAP Business Network, which passes it on. */
  readonly to: 'marketplace' | 'network';
  readonly asked: 'setup' | 'order';
  /** What stands in place of the recorded document; attachments stay as they are. */
  readonly edited?: string | undefined;
  /** The cart that came back before, where one did: an order is of its lines. */
  readonly cart?: string | undefined;
  /** The orders that the same party took before, in their order: a change is one of them changed. */
  readonly earlier?: readonly RecordedRequest[] | undefined;
  readonly assetsDir: string;
  readonly signal: AbortSignal;
  readonly onBug: (error: unknown) => void;
}

/**
 * Sends a recorded request again, as it was or edited, to the built-in supplier, started anew under the identities of the
 * record, or to SAP Business Network before it. The secret of this start takes the place of the mask, as it is or in a
 * CredentialMac that is made now, and is masked again in what comes back. Before a changed or cancelled order goes what was
 * recorded of that order before it: a supplier that is started anew has not seen it. Fails where a party cannot be started or the
 * recorded body cannot be taken apart; an answer that refuses is a success of the replay.
 */
export async function replay(options: ReplayOptions): Promise<Result<Replayed>> {
  const { outside, mode, buyer, supplier, to, asked, contentType, signal, onBug } = options;
  const message = takenApart(options);
  if (!message.ok) return message;
  const supplierSecret = hex(outside.randomBytes(24));
  const buyerSecret = to === 'network' ? hex(outside.randomBytes(24)) : supplierSecret;
  const closers: (() => Promise<void>)[] = [];
  try {
    const started = await startMarketplace({
      outside,
      mode,
      buyer,
      supplier,
      sharedSecret: supplierSecret,
      assetsDir: options.assetsDir,
      returned: cartLines(options.cart),
      onRecord: () => undefined,
      onBug,
    });
    if (!started.ok) return started;
    const { account, setupUrl, orderUrl, close } = started.value;
    closers.push(close);
    // The record may be of what the buyer sent itself, or of what SAP Business Network sent for it.
    account.connections = account.connections.flatMap((one) => [one, { ...one, sender: networkUser }]);
    const post = { signal, clock: startClock(outside, false), timeoutSeconds: 60 };
    let passedOn = false;
    let url = asked === 'setup' ? setupUrl : orderUrl;
    if (to === 'network') {
      const network = await startNetwork({
        outside,
        onFile: () => ({ buyer, buyerSecret, supplier, supplierSecret, setupUrl, orderUrl }),
        deliver: async (receiver, _document, address, { body, contentType: type }) => {
          if (receiver === 'procurement') return { requestHeaders: [], elapsedMs: 0, answer: noBuyer };
          passedOn = true;
          return await postCxml(address, body, { ...post, contentType: type });
        },
        buyerUrl: setupUrl,
        onBug,
      });
      if (!network.ok) return network;
      closers.push(network.value.close);
      url = network.value.url;
    }
    const { document, body } = proven(message.value, buyerSecret, outside.now(), options.edited);
    const changed = changedOrder(document);
    const first = changed === undefined ? [] : ofOrder(changed, options.earlier ?? []);
    for (const one of first)
      await postCxml(url, proven(one.message, buyerSecret, outside.now()).body, {
        ...post,
        contentType: one.contentType,
      });
    passedOn = false;
    const sent = await postCxml(url, body, { ...post, contentType });
    const masked = (text: string) => maskSecrets(text, [buyerSecret, supplierSecret]);
    const headers = (all: Exchange['request']['headers']): Exchange['request']['headers'] =>
      all.map(([name, value]) => [name, masked(value)]);
    const replayed = {
      request: {
        method: 'POST',
        url,
        headers: headers(sent.requestHeaders),
        body: masked(body),
        document: readText(document).type,
      },
      elapsedMs: sent.elapsedMs,
      ...(to === 'network' && { passedOn }),
      ...(changed !== undefined && { sentFirst: first.length }),
    };
    if (!sent.answer.ok) return ok({ ...replayed, failure: sent.answer.error });
    const raw = sent.answer.value;
    const { reading, status } = readAnswer(raw, asked);
    return ok({
      ...replayed,
      answer: {
        status: raw.status,
        headers: headers(raw.headers),
        body: masked(reading.text === '' ? new TextDecoder().decode(raw.body) : reading.text),
        document: reading.type,
        ...(status && { cxmlStatus: { code: status.code, text: status.text } }),
      },
    });
  } finally {
    await Promise.all(closers.map((close) => close()));
  }
}

/** A replay has no buyer behind the network: who edits an answer of the supplier's into it gets this. */
const noBuyer = fail(
  'no-buyer',
  'No procurement system takes part in a replay.',
  'Send a setup request or an order.',
);

function cartLines(cart: string | undefined) {
  const whole = cart === undefined ? undefined : wholeDocument(readText(cart));
  const document = whole?.ok ? whole.value.document : undefined;
  return document?.type === 'PunchOutOrderMessage' ? recallCart(document) : [];
}
