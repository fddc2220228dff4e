/** One side's credential: the domain and identity that stand in `From`, `To` and `Sender`. */
export interface Identity {
  readonly domain: string;
  readonly identity: string;
}
