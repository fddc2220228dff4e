import type { CxmlDocument, Status } from '../../../shared/cxml/model.ts';
import { isMultipart } from '../../../shared/cxml/multipart.ts';
import { timestamp } from '../../../shared/cxml/payload-id.ts';
import { type Reading, readBytes, readText } from '../../../shared/cxml/read.ts';
import { attributeOf } from '../../../shared/cxml/tree.ts';
import type { AppError, Result } from '../../../shared/errors.ts';
import { fail } from '../../../shared/errors.ts';
import type { Finding, Mode, Party } from '../../../shared/rehearsal/events.ts';
import { type Asked, readAnswer } from '../buyer/judge-answers.ts';
import type { Preset, RetryRule } from '../buyer/preset.ts';
import { postCxml, type Reach, type Sent } from '../buyer/send.ts';
import type { Clock } from '../clock.ts';
import { readMultipart } from '../multipart.ts';
import type { Recorder, WireDocument } from '../recorder.ts';
import { Ended } from './ended.ts';
import type { EvidenceOfRun } from './evidence.ts';

/** A document on its way. */
export interface Dispatch {
  readonly from: Party;
  readonly to: Party;
  readonly document: string;
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
  readonly attempt?: number;
  readonly within?: string;
}

/** An answer that a system takes, or what it holds against it. */
export interface Answered {
  readonly exchange: string;
  readonly outcome: Result<CxmlDocument>;
  readonly status: Status | undefined;
  readonly httpStatus: number | undefined;
}

/** What the wire works with. */
export interface WireParts {
  readonly recorder: Recorder;
  readonly evidence: EvidenceOfRun;
  readonly clock: Clock;
  readonly preset: Preset;
  readonly mode: () => Mode;
  readonly signal: AbortSignal;
  readonly reach: Reach | undefined;
  readonly onDocument: ((document: WireDocument) => void) | undefined;
}

/**
 * What carries the documents of a run between the parties: it posts, records both sides, keeps them as evidence, and
 * sends again as the procurement system's rules say.
 */
export class Wire {
  readonly #parts: WireParts;
  /** What waits for its answer, by the id of its exchange, innermost last. */
  readonly #open = new Map<string, Promise<Sent>>();
  /** The type of the document that each payload ID came with first. */
  readonly #payloadIds = new Map<string, string>();

  constructor(parts: WireParts) {
    this.#parts = parts;
  }

  /** Posts a document and records what became of it. */
  async post(dispatch: Dispatch, asked: Asked): Promise<Answered & { readonly sent: Sent }> {
    const { recorder, evidence, clock, preset, signal, reach, onDocument } = this.#parts;
    const { from, to, document, url, body, contentType } = dispatch;
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
    const parts = isMultipart(contentType) ? readMultipart(contentType, bytes) : undefined;
    const xml = typeof parts === 'object' ? parts[0].body : bytes;
    onDocument?.({ type: document, bytes: xml });
    const id = recorder.nextExchange();
    const within = [...this.#open.keys()].at(-1);
    const sending = postCxml(url, body, {
      signal,
      clock,
      timeoutSeconds: preset.answerTimeoutSeconds,
      // The network's own hop stays here; what goes beyond this computer is the buyer's.
      reach,
      contentType,
    });
    this.#open.set(id, sending);
    const sent = await sending;
    this.#open.delete(id);
    const request = { method: 'POST', url, headers: sent.requestHeaders, body: text, document };
    const parties = {
      from,
      to,
      ...(within === undefined ? {} : { within }),
      ...(dispatch.attempt === undefined ? {} : { attempt: dispatch.attempt }),
    };
    const reading = xml === bytes ? readText(text) : readBytes(xml);
    this.#lookAtPayloadId(reading, document, id);
    const context = { carriedBy: 'http', mode: this.#parts.mode(), now: clock.now() } as const;
    if (!sent.answer.ok) {
      const { error } = sent.answer;
      recorder.exchange(id, { ...parties, request, failure: error, elapsedMs: sent.elapsedMs });
      evidence.hear({
        request: reading,
        sentTo: url,
        context,
        said: [error.message, this.#shown(error) ?? ''].join('\n'),
        troubled: error.code !== 'stopped',
      });
      return { exchange: id, sent, outcome: sent.answer, status: undefined, httpStatus: undefined };
    }
    const raw = sent.answer.value;
    const answer = readAnswer(raw, asked);
    onDocument?.({ type: answer.reading.type, bytes: raw.body });
    const answerText = answer.reading.text === '' ? new TextDecoder().decode(raw.body) : answer.reading.text;
    recorder.exchange(id, {
      ...parties,
      request,
      answer: {
        status: raw.status,
        headers: raw.headers,
        body: answerText,
        document: answer.reading.type,
        ...(answer.status && { cxmlStatus: { code: answer.status.code, text: answer.status.text } }),
      },
      elapsedMs: sent.elapsedMs,
    });
    const isCxml = isDocument(answer.reading);
    evidence.hear({
      request: reading,
      ...(isCxml && { answer: answer.reading }),
      http: {
        status: raw.status,
        contentType: raw.contentType,
        location: raw.headers.find(([name]) => name.toLowerCase() === 'location')?.[1],
        ...(isCxml ? {} : { body: answerText.slice(0, 200_000) }),
      },
      sentTo: url,
      context: { ...context, httpStatus: raw.status },
      troubled: !answer.outcome.ok || raw.status >= 300,
    });
    if (answer.status && raw.status >= 300) {
      this.#find({
        severity: 'warning',
        code: 'http-status',
        message: `HTTP status ${raw.status} came around cXML status ${answer.status.code}. The answer to the document is the cXML status.`,
        fix: 'The supplier has to answer with HTTP 200 and say in the cXML Status what became of the document.',
        exchange: id,
      });
    }
    return {
      exchange: id,
      sent,
      outcome: answer.outcome,
      status: answer.status,
      httpStatus: raw.status,
    };
  }

  /**
   * Comes when every answer is there or given up, and recorded, which follows at once. The network gives up a moment after
   * who asked it, as its time began a moment later.
   */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open.values());
  }

  /** A payload ID is good for one document, sent on or sent again as it may be (DTD, cXML/@payloadID). */
  #lookAtPayloadId({ parsed }: Reading, document: string, exchange: string): void {
    const payloadId = parsed && attributeOf(parsed.root, 'payloadID');
    if (payloadId === undefined) return;
    const first = this.#payloadIds.get(payloadId) ?? document;
    this.#payloadIds.set(payloadId, first);
    if (first === document) return;
    this.#find({
      severity: 'warning',
      code: 'payload-id-repeated',
      message: `The payloadID of this ${document} was sent already, with a ${first}: a duplicate. A supplier may answer it as before and not process it.`,
      fix: 'Every new document needs a payloadID of its own.',
      exchange,
    });
  }

  /** Posts as the procurement system does, once. A refusal ends the run. */
  async ask(dispatch: Dispatch, asked: Asked): Promise<{ document: CxmlDocument; exchange: string }> {
    const answered = await this.post(dispatch, asked);
    if (answered.outcome.ok) return { document: answered.outcome.value, exchange: answered.exchange };
    throw this.refused(answered, answered.outcome.error);
  }

  /**
   * Posts an order, and again as the system's rules say where none or a failing answer came. `again` hears when a wait is
   * over and which attempt begins.
   */
  async askUntilAnswered(
    dispatch: Dispatch,
    asked: Asked,
    again: (attempt: number) => void,
  ): Promise<{ document: CxmlDocument; exchange: string; attempts: number }> {
    for (let attempt = 1; ; attempt += 1) {
      if (attempt > 1) again(attempt);
      const answered = await this.post(attempt === 1 ? dispatch : { ...dispatch, attempt }, asked);
      if (answered.outcome.ok)
        return { document: answered.outcome.value, exchange: answered.exchange, attempts: attempt };
      const { error } = answered.outcome;
      const rule = this.#ruleFor(answered, error);
      if (!rule || attempt > rule.times) throw this.refused(answered, error);
      this.#find({
        severity: 'warning',
        code: error.code,
        message: error.message,
        fix: `${this.#parts.preset.name} sends it again, up to ${rule.times} times.`,
        exchange: answered.exchange,
      });
      await this.#pause(rule, error.message);
    }
  }

  /** Notes a refusal and gives what ends the run with it. */
  refused({ exchange }: Pick<Answered, 'exchange'>, error: AppError): Ended {
    if (error.code === 'stopped') return new Ended(error);
    const shownAs = this.#shown(error);
    this.#find({
      severity: 'error',
      code: error.code,
      message: error.message,
      fix: error.hint,
      exchange,
      ...(shownAs === undefined ? {} : { shownAs }),
    });
    return new Ended(error);
  }

  #find(finding: Finding): void {
    this.#parts.recorder.finding(finding);
  }

  async #pause({ everySeconds }: RetryRule, reason: string): Promise<void> {
    const { clock, recorder, signal } = this.#parts;
    const until = timestamp(new Date(clock.now().getTime() + everySeconds * 1000));
    recorder.event({ event: 'state', state: { name: 'waiting', reason, seconds: everySeconds, until } });
    await clock.pause(everySeconds * 1000, signal);
    if (signal.aborted)
      throw new Ended(
        fail('stopped', 'The rehearsal was stopped.', 'Start it again when you are ready.', 'start-rehearsal')
          .error,
      );
  }

  /** Answers of class 4 are final on both layers; a reply that is no cXML is a failure of the transport. */
  #ruleFor({ status, httpStatus }: Answered, { code }: AppError): RetryRule | undefined {
    const { retries } = this.#parts.preset;
    if (code === 'stopped' || code === 'host-not-found' || code === 'not-this-computer') return undefined;
    if (httpStatus === undefined) return retries.noAnswer;
    const seen = status?.code ?? httpStatus;
    return seen >= 500 ? retries.serverError : undefined;
  }

  /** The failure as the procurement system words it. */
  #shown({ code, message }: AppError): string | undefined {
    const { texts } = this.#parts.preset;
    const status = /^cxml-status-(\d+)$/.exec(code)?.[1];
    if (status !== undefined)
      return texts.setupFailed(Number(status), message.replace(/^.*?status \d+ /, ''));
    switch (code) {
      case 'no-status-element':
      case 'wrong-answer':
        return texts.noStatus;
      case 'host-not-found':
        return texts.nameNotFound;
      case 'timed-out':
      case 'connection-refused':
        return texts.timedOut;
      case 'connection-broken':
        return texts.connectionBroken(message);
      default:
        return undefined;
    }
  }
}

function isDocument({ type }: Reading): boolean {
  return type !== 'unreadable' && type !== 'not-cxml';
}
