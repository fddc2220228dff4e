import { hex } from '../../../shared/cxml/payload-id.ts';
import { BoundedMap } from '../bounded-map.ts';
import type { PortalConnection } from './account.ts';
import type { CartLine } from './cart.ts';

/** What a setup request asked for: who shops, and where the cart has to go. */
export interface PunchOut {
  /** `create`, `edit` or `inspect`. */
  readonly operation: string;
  /** Opaque; comes back in the cart unchanged. */
  readonly buyerCookie: string;
  readonly browserFormPost: URL;
  /** Who shops, for people to read. */
  readonly user: string;
  /** The portal connection that let it in. */
  readonly connection: PortalConnection;
  /** Lines of the cart that is opened again; none for `create`. */
  readonly reopened: readonly CartLine[];
  /** `start_url` of the punchout URL: where the requester signs in. */
  readonly startUrl: string | undefined;
}

/** One visit to the store. Its cart goes back once; after that the session is closed. */
export interface Session {
  readonly id: string;
  readonly punchOut: PunchOut;
  cart: readonly CartLine[];
  returned: boolean;
  /** True once single sign-on has vouched for the requester. */
  signedIn: boolean;
}

/** Sessions of one run. They end with it; nothing is kept. */
export interface Sessions {
  /** Makes a session and gives the token of its start page. */
  open(punchOut: PunchOut): string;
  /** Spends a start token. */
  start(token: string): Session | 'used' | 'unknown';
  find(id: string | undefined): Session | undefined;
}

/** Visits that are remembered at a time, of each kind: more than any rehearsal has, and a bound for whoever sends more. */
const mostVisits = 4_000;

/** Sessions with 128-bit random IDs. */
export function createSessions(randomBytes: (count: number) => Uint8Array): Sessions {
  const waiting = new BoundedMap<string, PunchOut>(mostVisits);
  const used = new BoundedMap<string, true>(mostVisits);
  const sessions = new BoundedMap<string, Session>(mostVisits);
  return {
    open(punchOut) {
      const token = hex(randomBytes(16));
      waiting.set(token, punchOut);
      return token;
    },
    start(token) {
      const punchOut = waiting.get(token);
      if (!punchOut) return used.has(token) ? 'used' : 'unknown';
      waiting.delete(token);
      used.set(token, true);
      const session: Session = {
        id: hex(randomBytes(16)),
        punchOut,
        cart: punchOut.reopened,
        returned: false,
        signedIn: false,
      };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => (id === undefined ? undefined : sessions.get(id)),
  };
}
