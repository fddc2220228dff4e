import type {
  Exchange,
  Finding,
  RehearsalEvent,
  RehearsalState,
  Requisition,
  StartedEvent,
  SupplierRecord,
  Verdict,
} from './events.ts';

/** What happened, in the order in which it did: what the picture of a rehearsal is drawn from. */
export type Moment =
  | { readonly kind: 'exchange'; readonly seq: number; readonly exchange: Exchange }
  | { readonly kind: 'state'; readonly seq: number; readonly state: RehearsalState }
  | { readonly kind: 'record'; readonly seq: number; readonly record: SupplierRecord };

/** A rehearsal as a reader shows it: the fold of its events so far. */
export interface RehearsalView {
  readonly started: StartedEvent | undefined;
  readonly state: RehearsalState | undefined;
  readonly requisition: Requisition | undefined;
  readonly moments: readonly Moment[];
  readonly exchanges: readonly Exchange[];
  readonly records: readonly SupplierRecord[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict | undefined;
  /** Sequence number of the last event folded in; -1 before the first. */
  readonly lastSeq: number;
}

export const emptyView: RehearsalView = {
  started: undefined,
  state: undefined,
  requisition: undefined,
  moments: [],
  exchanges: [],
  records: [],
  findings: [],
  verdict: undefined,
  lastSeq: -1,
};

/**
 * Folds one event into the view. An event seen already (a sequence number not above the last) changes nothing, so a
 * reader may fetch the events so far and listen at once without caring which comes first.
 */
export function foldEvent(view: RehearsalView, event: RehearsalEvent): RehearsalView {
  const { seq } = event;
  if (seq <= view.lastSeq) return view;
  const next = { ...view, lastSeq: seq };
  switch (event.event) {
    case 'started':
      return { ...next, started: event };
    case 'state': {
      const { state } = event;
      const moments: Moment[] = [...view.moments, { kind: 'state', seq, state }];
      return state.name === 'awaiting-approval'
        ? { ...next, moments, state, requisition: state.requisition }
        : { ...next, moments, state };
    }
    case 'exchange': {
      const { exchange } = event;
      const moments: Moment[] = [...view.moments, { kind: 'exchange', seq, exchange }];
      return { ...next, moments, exchanges: [...view.exchanges, exchange] };
    }
    case 'record': {
      const { record } = event;
      const moments: Moment[] = [...view.moments, { kind: 'record', seq, record }];
      return { ...next, moments, records: [...view.records, record] };
    }
    case 'finding':
      return { ...next, findings: [...view.findings, event.finding] };
    case 'verdict': {
      const { event: _event, seq: _seq, at: _at, rehearsal: _rehearsal, ...verdict } = event;
      return { ...next, verdict };
    }
  }
}

/** Folds a whole stream. */
export function foldEvents(events: readonly RehearsalEvent[]): RehearsalView {
  return events.reduce(foldEvent, emptyView);
}
