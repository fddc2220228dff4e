import type { Held } from './held.ts';

/** What the AWS side needs of the computer, passed in so that tests choose it. */
export interface AwsOutside {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's home folder, absolute. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What the person gave to this run of the program; the command line holds nothing. */
  readonly held?: Held;
}
