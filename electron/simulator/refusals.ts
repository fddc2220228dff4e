import type { Finding } from '../../shared/rehearsal/events.ts';
import type { RefusalKind, RefusedRequest } from './loopback/refused.ts';

/** What is said of a refusal. */
interface Words {
  /** Goes on after "Refused at the address of AWS Marketplace: ". */
  readonly what: (named: string) => string;
  readonly fix: string;
  /** It is worth saying from this many on; browsers open a few connections ahead of need. */
  readonly from?: number;
}

const otherPage =
  'A web page or a program on this computer tried to reach in by another name. Nothing was shown to it; close it if you do not know it.';
const brokenClient =
  'If you are testing a client of your own, correct how it sends. Otherwise another program on this computer tried; nothing was shown to it.';
const slowClient =
  'If you are testing a client of your own, let it send its request whole and read its answer. Otherwise another program keeps connections open; close it.';

const words: Readonly<Record<RefusalKind, Words>> = {
  'foreign-host': { what: (named) => `a request for another host, “${named}”`, fix: otherPage },
  'foreign-origin': { what: (named) => `a request from a page of another site, “${named}”`, fix: otherPage },
  'bad-target': { what: () => 'a request whose target is not a path', fix: brokenClient },
  'bad-framing': {
    what: () => 'a request with a transfer coding that servers read differently',
    fix: brokenClient,
  },
  'unknown-path': {
    what: () => 'a request that does not know the address of this rehearsal',
    fix: 'Copy the address anew: each rehearsal has one of its own.',
  },
  'too-large': { what: () => 'a request that is too large', fix: brokenClient },
  'too-slow': { what: () => 'a request that came too slowly', fix: slowClient },
  silent: { what: () => 'connections on which nothing was sent', fix: slowClient, from: 16 },
  incomplete: { what: () => 'a request that ended before its body did', fix: brokenClient },
  'not-http': { what: () => 'bytes that are not HTTP', fix: brokenClient },
  'not-read': { what: () => 'a connection on which nothing moved any more', fix: slowClient },
  'too-many': {
    what: () => 'more connections at a time than are taken; those that kept it waiting longest were cut',
    fix: slowClient,
  },
};

/** Of one code, this many different findings are said; what comes after them is counted only. */
const mostOfACode = 8;

/**
 * What was refused around a rehearsal, at its ports and in its shopping window, as findings. Each is said once, when it
 * first happens, so that a peer cannot fill the record; how often all of them happened, at the end.
 */
export class Refusals {
  readonly #report: (finding: Finding) => void;
  readonly #seen = new Map<string, { times: number; readonly from: number }>();
  readonly #saidOfCode = new Map<string, number>();
  #uncounted = 0;

  constructor(report: (finding: Finding) => void) {
    this.#report = report;
  }

  /** Notes what the port of a party refused. The party by its name on screen, such as `AWS Marketplace`. */
  atPort(party: string, { kind, named = '' }: RefusedRequest): void {
    const { what, fix, from = 1 } = words[kind];
    const message = `Refused at the address of ${party}: ${what(named)}.`;
    this.note({ severity: 'warning', code: `refused-${kind}`, message, fix }, from);
  }

  /** Notes a refusal that has its words already; said from its `from`th time on. */
  note(finding: Finding, from = 1): void {
    const { code, message } = finding;
    const seen = this.#seen.get(message) ?? { times: 0, from };
    const said = this.#saidOfCode.get(code) ?? 0;
    // A peer chooses the names in a message, so their number is bounded.
    if (seen.times === 0 && said >= mostOfACode) {
      this.#uncounted += 1;
      return;
    }
    seen.times += 1;
    this.#seen.set(message, seen);
    if (seen.times !== from) return;
    this.#saidOfCode.set(code, said + 1);
    this.#report(finding);
  }

  /** The sentence for the verdict; undefined where nothing was refused. */
  summary(): string | undefined {
    const counted = [...this.#seen.values()].filter(({ times, from }) => times >= from);
    const all = counted.reduce((sum, { times }) => sum + times, this.#uncounted);
    if (all === 0) return undefined;
    return all === 1
      ? 'One attempt at something that is not part of a rehearsal was refused; the findings name it.'
      : `${all} attempts at something that is not part of a rehearsal were refused; the findings name them.`;
  }
}
