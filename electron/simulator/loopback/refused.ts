/** Why a port refused what came to it. */
export type RefusalKind =
  | 'foreign-host'
  | 'foreign-origin'
  | 'bad-target'
  | 'bad-framing'
  | 'unknown-path'
  | 'too-large'
  | 'too-slow'
  | 'silent'
  | 'incomplete'
  | 'not-http'
  | 'not-read'
  | 'too-many';

/** One refusal, for whoever keeps the record. What the peer sent beyond a name is kept nowhere. */
export interface RefusedRequest {
  readonly kind: RefusalKind;
  /** HTTP status of the answer; absent where the connection was closed without one. */
  readonly status?: number;
  /** What the peer named: a host, an origin. At most 100 characters, printable only. */
  readonly named?: string;
}

/** A name that a peer gave, fit to be shown: bounded, without control characters. */
export function shownName(text: string): string {
  const printable = [...text].filter((character) => /[\p{L}\p{N}\p{P}\p{S} ]/u.test(character)).join('');
  return printable.length > 100 ? `${printable.slice(0, 99)}…` : printable;
}
