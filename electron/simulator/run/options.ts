import type { Result } from '../../../shared/errors.ts';
import type { Edition, Mode, RehearsalEvent, Stage } from '../../../shared/rehearsal/events.ts';
import type { FaultName } from '../../../shared/rehearsal/faults.ts';
import type { ScenarioName } from '../../../shared/rehearsal/scenarios.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import type { Reach } from '../buyer/send.ts';
import type { Identity } from '../identities.ts';
import type { Outside } from '../outside.ts';
import type { OwnValues } from '../own-values.ts';
import type { WireDocument } from '../recorder.ts';
import type { ShoppingPlan } from '../scenarios/scenario.ts';

/** A supplier that runs elsewhere, and what it knows the buyer by. */
export interface ExternalSupplier {
  readonly setupUrl: string;
  readonly orderUrl: string;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
  /** Absent: it runs on this computer. */
  readonly reach?: Reach;
}

/** Shops as the plan says, up to the cart's return. An expected failure where the store is not as expected. */
export type Shopper = (
  startPageUrl: string,
  plan: ShoppingPlan,
  signal: AbortSignal,
) => Promise<Result<undefined>>;

export interface RehearsalOptions {
  readonly id: string;
  readonly program: string;
  readonly outside: Outside;
  readonly system: ProcurementSystem;
  /** `create` where absent, or what the fault asks for. */
  readonly scenario?: ScenarioName | undefined;
  readonly fault?: FaultName | undefined;
  /** Absent: as the scenario says, else `document`. */
  readonly edition?: Edition | undefined;
  /** Absent: as the scenario or the fault says, else `test`. */
  readonly mode?: Mode | undefined;
  /** The stage after which to stop: `cart` is all before the first order, `order` the whole run. */
  readonly until: Stage;
  /** Identities and secret of the built-in parties where they are not made for the run. */
  readonly own?: OwnValues | undefined;
  /** Absent for the built-in AWS Marketplace. */
  readonly external?: ExternalSupplier;
  /** Where the storefront's style sheet and script lie. */
  readonly assetsDir: string;
  /** How long to wait for the cart, in milliseconds; absent waits until stopped. */
  readonly cartTimeoutMs?: number;
  /** True where simulated waits take no time; else they last as long as they say, unless they are sped up. */
  readonly skipWaits?: boolean;
  /** Absent where a person shops. */
  readonly shopper?: Shopper;
  readonly emit: (event: RehearsalEvent) => void;
  /** Hears each document byte for byte, in the order of the wire. */
  readonly onDocument?: (document: WireDocument) => void;
  readonly onBug: (error: unknown) => void;
}
