/**
 * What the simulated parties need of the outside world. Handed in, so that tests hold the clock and the dice.
 */
export interface Outside {
  readonly now: () => Date;
  /** Cryptographically strong random bytes where it matters (tokens, secrets); seeded in tests. */
  readonly randomBytes: (count: number) => Uint8Array;
}
