import type { Edition, Mode } from '../../../shared/rehearsal/events.ts';
import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import type { Ingestion } from '../buyer/preset.ts';
import type { Identity } from '../identities.ts';
import type { SupplierTamper } from '../marketplace/tamper.ts';
import type { Damage } from './damage.ts';
import type { PeerBehaviour } from './peer.ts';

/** What each party has entered about itself and the others. In a run without a fault it fits together. */
export interface PartySettings {
  /** What the procurement system has entered. */
  readonly buyer: {
    readonly own: Identity;
    readonly supplier: Identity;
    readonly sharedSecret: string;
    readonly setupUrl: string;
    readonly orderUrl: string;
    readonly ingestion: Ingestion;
  };
  /** What SAP Business Network has on file, where it takes part. */
  readonly network: {
    readonly buyer: Identity;
    readonly buyerSecret: string;
    readonly supplier: Identity;
    /** The secret it proves itself with to the supplier. */
    readonly supplierSecret: string;
    /** Absent: the supplier has not entered it. */
    readonly setupUrl: string | undefined;
    readonly orderUrl: string | undefined;
  };
  /** What the portal connection in AWS Marketplace says. */
  readonly marketplace: {
    readonly buyer: Identity;
    readonly supplier: Identity;
    readonly sharedSecret: string;
    readonly enabled: boolean;
    /** Sellers of Record that it takes purchases of; empty takes all. */
    readonly billingEntities: readonly string[];
    readonly mode: Mode;
    readonly enableRedirect: boolean;
  };
}

/**
 * A failure as data: at which points of a run it intervenes, and how. Every point is optional. That the run ends in the
 * diagnosis which shared/rehearsal/faults.ts names is found from the run's evidence alone.
 */
export interface Fault {
  /** What is rehearsed with it; `create` where absent. */
  readonly scenario?: ScenarioName;
  readonly mode?: Mode;
  readonly edition?: Edition;
  /** Changes what the parties have entered, once everybody listens. `peer` is where `peer` below listens. */
  readonly settings?: (settings: PartySettings, peer: string) => PartySettings;
  /** Somebody else, for `settings` to lead to. */
  readonly peer?: PeerBehaviour;
  /** Changes a document of the buyer before it is sent; it may come out as anything. */
  readonly outgoing?: Damage;
  /** What the supplier does otherwise; `supplier --fault` plays these for any client. */
  readonly supplier?: SupplierTamper;
}
