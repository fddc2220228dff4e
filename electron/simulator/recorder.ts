import { maskSecrets } from '../../shared/cxml/mask.ts';
import { timestamp } from '../../shared/cxml/payload-id.ts';
import type { Exchange, Finding, Party, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import type { Outside } from './outside.ts';

type Unnumbered<E> = E extends RehearsalEvent ? Omit<E, 'seq' | 'at' | 'rehearsal'> : never;

/** A whole document as it went over the wire, for those who want the bytes. Not masked. */
export interface WireDocument {
  /** `PunchOutSetupRequest` and so on; `unreadable` where it is no cXML. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The one place where a rehearsal's events are made: numbered, dated, and with every secret removed before anybody
 * else sees them.
 */
export class Recorder {
  readonly #outside: Outside;
  readonly #rehearsal: string;
  readonly #secrets: Set<string>;
  readonly #emit: (event: RehearsalEvent) => void;
  #seq = 0;
  #exchanges = 0;

  constructor(options: {
    readonly outside: Outside;
    readonly rehearsal: string;
    readonly secrets: readonly string[];
    readonly emit: (event: RehearsalEvent) => void;
  }) {
    this.#outside = options.outside;
    this.#rehearsal = options.rehearsal;
    this.#secrets = new Set(options.secrets);
    this.#emit = options.emit;
  }

  /** Emits an event that carries no text from outside. */
  event(event: Unnumbered<RehearsalEvent>): void {
    const seq = this.#seq;
    this.#seq += 1;
    this.#emit({ ...event, seq, at: timestamp(this.#outside.now()), rehearsal: this.#rehearsal });
  }

  /** Removes this too from now on. */
  keepSecret(secret: string): void {
    this.#secrets.add(secret);
  }

  /** The id of the next exchange. It is given when the exchange begins, and recorded when it is over. */
  nextExchange(): string {
    this.#exchanges += 1;
    return `x${this.#exchanges}`;
  }

  /** Emits an exchange, masked. */
  exchange(id: string, exchange: { from: Party; to: Party } & Omit<Exchange, 'id' | 'from' | 'to'>): void {
    const { request, answer, failure } = exchange;
    this.event({
      event: 'exchange',
      exchange: {
        ...exchange,
        id,
        request: { ...request, body: this.#mask(request.body), headers: this.#maskHeaders(request.headers) },
        ...(answer && {
          answer: { ...answer, body: this.#mask(answer.body), headers: this.#maskHeaders(answer.headers) },
        }),
        ...(failure && { failure: { ...failure, message: this.#mask(failure.message) } }),
      },
    });
  }

  /** Emits a check that held. */
  pass(code: string, message: string, exchange?: string): void {
    this.finding({
      severity: 'pass',
      code,
      message,
      fix: '',
      ...(exchange === undefined ? {} : { exchange }),
    });
  }

  finding(finding: Finding): void {
    this.event({
      event: 'finding',
      finding: {
        ...finding,
        message: this.#mask(finding.message),
        ...(finding.shownAs !== undefined && { shownAs: this.#mask(finding.shownAs) }),
      },
    });
  }

  #mask(text: string): string {
    return maskSecrets(text, [...this.#secrets]);
  }

  #maskHeaders(headers: Exchange['request']['headers']): Exchange['request']['headers'] {
    return headers.map(([name, value]) => [
      name,
      /^(?:authorization|cookie|set-cookie)$/i.test(name) ? '********' : this.#mask(value),
    ]);
  }
}
