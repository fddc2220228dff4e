import type { CxmlDocument, OrderMessage, OrderRequest } from '../../../shared/cxml/model.ts';
import type { Mode, Requisition, Stage, SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { Preset } from '../buyer/preset.ts';
import type { Clock } from '../clock.ts';
import type { Fault } from '../faults/fault.ts';
import type { Outside } from '../outside.ts';
import type { Recorder, WireDocument } from '../recorder.ts';
import type { EvidenceOfRun } from './evidence.ts';
import type { Shopper } from './options.ts';
import type { Parties } from './parties.ts';
import type { Dispatch, Wire } from './wire.ts';

/** What the steps of a run work with, and what they leave for each other. */
export interface RunContext {
  readonly outside: Outside;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly evidence: EvidenceOfRun;
  readonly wire: Wire;
  readonly parties: Parties;
  readonly preset: Preset;
  readonly fault: Fault | undefined;
  readonly until: Stage;
  readonly mode: () => Mode;
  readonly signal: AbortSignal;
  readonly shopper: Shopper | undefined;
  readonly onDocument: ((document: WireDocument) => void) | undefined;
  readonly memory: Memory;
  /** What the supplier's books say so far. */
  readonly records: () => readonly SupplierRecord[];
  readonly reach: (stage: Stage) => void;
  /** Waits for a promise, for Stop, and where it is for a cart for its time-out. */
  readonly unlessStopped: <T>(wanted: Promise<T>, isCart?: boolean) => Promise<T>;
  /** Settles when the person has approved. */
  readonly approval: () => Promise<void>;
}

/** An order that was taken. */
export interface SentOrder {
  readonly request: OrderRequest;
  readonly version: number;
  readonly dispatch: Dispatch;
  readonly answer: CxmlDocument;
}

/** What happened so far. */
export interface Memory {
  cart: OrderMessage | undefined;
  requisition: Requisition | undefined;
  /** The last order that was taken: how it was sent, how it was answered, and how many versions of it there were. */
  order: SentOrder | undefined;
  requisitions: number;
  /** What was noted as inferred, by code. */
  readonly inferred: Set<string>;
}
