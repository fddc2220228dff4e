/** What the person typed or signed in to for this run of the program. Lives in the memory of one process, never on disk. */
import type { KeyMaterial } from './key-material.ts';

/** A sign-in to IAM Identity Center. `expires` is milliseconds since 1970; the token is a secret. */
export interface HeldSignIn {
  readonly accessToken: string;
  readonly expires: number;
}

/** Keys that the person pasted, and the region to use them in. */
export interface PastedKeys extends KeyMaterial {
  readonly region?: string;
}

export interface Held {
  /** By the name of the sso-session or, in the old form, the start URL. */
  readonly signIns: Map<string, HeldSignIn>;
  /** Keys of roles that an MFA code was typed for, so that it is typed once and not for every check. */
  readonly roleKeys: Map<string, KeyMaterial>;
  pastedKeys: PastedKeys | undefined;
}

/** Holds nothing yet. */
export function holdNothing(): Held {
  return { signIns: new Map(), roleKeys: new Map(), pastedKeys: undefined };
}
