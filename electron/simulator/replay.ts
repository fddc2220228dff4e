import { maskSecrets } from '../../shared/cxml/mask.ts';
import { hex } from '../../shared/cxml/payload-id.ts';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import { ok, type Result } from '../../shared/errors.ts';
import type { Exchange, Mode } from '../../shared/rehearsal/events.ts';
import type { Replayed } from '../../shared/rehearsal/replay.ts';
import { readAnswer } from './buyer/judge-answers.ts';
import { postCxml } from './buyer/send.ts';
import { startClock } from './clock.ts';
import type { Identity } from './identities.ts';
import { recallCart } from './marketplace/recall.ts';
import { startMarketplace } from './marketplace/server.ts';
import { networkUser } from './network/server.ts';
import type { Outside } from './outside.ts';

/** A request to send again, and the supplier that it was sent to. */
export interface ReplayOptions {
  readonly outside: Outside;
  readonly mode: Mode;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly asked: 'setup' | 'order';
  /** With the mask where the secret was. */
  readonly text: string;
  /** The cart that came back before, where one did: an order is of its lines. */
  readonly cart: string | undefined;
  readonly assetsDir: string;
  readonly signal: AbortSignal;
  readonly onBug: (error: unknown) => void;
}

/**
 * Sends a recorded request again, as it was or edited, to the built-in supplier, started anew under the identities of the
 * record. The secret of this start takes the place of the mask, and is masked again in what comes back. Fails where the
 * supplier cannot be started; an answer that refuses is a success of the replay.
 */
export async function replay(options: ReplayOptions): Promise<Result<Replayed>> {
  const { outside, mode, buyer, supplier, asked, cart, assetsDir, signal, onBug } = options;
  const sharedSecret = hex(outside.randomBytes(24));
  const started = await startMarketplace({
    outside,
    mode,
    buyer,
    supplier,
    sharedSecret,
    assetsDir,
    returned: cartLines(cart),
    onRecord: () => undefined,
    onBug,
  });
  if (!started.ok) return started;
  const { account, setupUrl, orderUrl, close } = started.value;
  // The record may be of what the buyer sent itself, or of what SAP Business Network sent for it.
  account.connections = account.connections.flatMap((one) => [one, { ...one, sender: networkUser }]);
  try {
    const url = asked === 'setup' ? setupUrl : orderUrl;
    const sent = await postCxml(url, withSecret(options.text, sharedSecret), {
      signal,
      clock: startClock(outside, false),
      timeoutSeconds: 60,
    });
    const masked = (text: string) => maskSecrets(text, [sharedSecret]);
    const headers = (all: Exchange['request']['headers']): Exchange['request']['headers'] =>
      all.map(([name, value]) => [name, masked(value)]);
    const request = {
      method: 'POST',
      url,
      headers: headers(sent.requestHeaders),
      body: masked(options.text),
      document: readText(options.text).type,
    };
    if (!sent.answer.ok) return ok({ request, failure: sent.answer.error, elapsedMs: sent.elapsedMs });
    const raw = sent.answer.value;
    const { reading, status } = readAnswer(raw, asked);
    return ok({
      request,
      answer: {
        status: raw.status,
        headers: headers(raw.headers),
        body: masked(reading.text === '' ? new TextDecoder().decode(raw.body) : reading.text),
        document: reading.type,
        ...(status && { cxmlStatus: { code: status.code, text: status.text } }),
      },
      elapsedMs: sent.elapsedMs,
    });
  } finally {
    await close();
  }
}

/** Puts the secret where a record has its mask. A secret that the person typed instead stays as typed. */
function withSecret(text: string, secret: string): string {
  return text.replaceAll(
    /(<SharedSecret\b[^<>]*>)\*{8}(?=<\/SharedSecret)/g,
    (_match, tag: string) => `${tag}${secret}`,
  );
}

function cartLines(cart: string | undefined) {
  const whole = cart === undefined ? undefined : wholeDocument(readText(cart));
  const document = whole?.ok ? whole.value.document : undefined;
  return document?.type === 'PunchOutOrderMessage' ? recallCart(document) : [];
}
