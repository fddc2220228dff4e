import type { Credential, Extrinsic } from '../../../shared/cxml/model.ts';
import type { Mode } from '../../../shared/rehearsal/events.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import type { Identity } from '../identities.ts';

/** How often and after what pause a system sends an order again. */
export interface RetryRule {
  readonly times: number;
  readonly everySeconds: number;
}

/** What a system checks before it makes a requisition of a cart. */
export interface Ingestion {
  /** UN/CEFACT codes of the units of measure that its administrator has enabled. */
  readonly units: readonly string[];
  /** Parts of a line without which it is not taken. */
  readonly required: readonly ('SupplierPartID' | 'UnitOfMeasure' | 'Description' | 'UNSPSC')[];
  /** UNSPSC codes that are mapped to a commodity; absent where all are. */
  readonly commodities?: readonly string[];
  /** True where the requester's session ended while shopping: the cart meets a sign-in page. */
  readonly sessionExpired?: boolean;
}

/**
 * A procurement system as data: what it sends, how long it waits, what it does about failures and what its
 * administrator reads then. A further system is a further file of this shape.
 */
export interface Preset {
  readonly system: ProcurementSystem;
  readonly name: string;
  /** `network`: its documents go through SAP Business Network; carts come back by browser all the same. */
  readonly route: 'direct' | 'network';
  readonly dtdVersion: string;
  readonly lang: string;
  /** Right-hand side of its payload IDs. */
  readonly host: string;
  /** What stands in UserAgent; the first is used, the others have been seen as well. */
  readonly userAgents: readonly [string, ...string[]];
  /** How it writes the domain of a network identity. */
  readonly identityDomain: string;
  /** A buyer's identity for one run. `digits` are random decimals. */
  readonly buyerIdentity: (material: {
    readonly hex: string;
    readonly digits: string;
    readonly mode: Mode;
  }) => string;
  readonly supplierIdentity: (material: {
    readonly hex: string;
    readonly digits: string;
    readonly mode: Mode;
  }) => string;
  /** Credentials that stand in To beside the supplier's own. */
  readonly furtherTo: (supplier: Identity) => readonly Credential[];
  readonly buyerCookie: (random: Uint8Array) => string;
  /** Extrinsics of the setup request. */
  readonly setupExtrinsics: readonly Extrinsic[];
  /** Whether the setup request names where the goods go. */
  readonly setupShipTo: boolean;
  /** `deploymentMode` of setup requests and of orders: absent, always production, or the run's. */
  readonly deploymentMode: {
    readonly setup: 'absent' | 'mode';
    readonly order: 'production' | 'mode';
  };
  /** Path and query of the address that takes a cart. `session` is unguessable. */
  readonly returnPath: string;
  readonly returnQuery: (session: string) => string;
  readonly answerTimeoutSeconds: number;
  readonly retries: {
    /** After an answer of class 5 (HTTP or cXML). Answers of class 4 are final. */
    readonly serverError: RetryRule;
    /** After no answer in time, or no connection. */
    readonly noAnswer: RetryRule;
  };
  readonly ingestion: Ingestion;
  readonly texts: SystemTexts;
}

/** What people read in the system, in its own words. */
export interface SystemTexts {
  /** The page that a requester lands on after a cart was refused. */
  readonly cartRefused: (supplier: string) => string;
  /** The message to its administrator about that. */
  readonly cartRefusedNotice: string;
  readonly cartTaken: string;
  readonly sessionExpired: string;
  /** No cXML came back. `what` is what came instead. */
  readonly noStatus: string;
  readonly setupFailed: (code: number, text: string) => string;
  readonly nameNotFound: string;
  readonly timedOut: string;
  readonly connectionBroken: (detail: string) => string;
  readonly startsWhere: string;
}
