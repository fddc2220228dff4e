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

/** A rehearsal as a reader shows it: the fold of its events so far. */
export interface RehearsalView {
  readonly started: StartedEvent | undefined;
  readonly state: RehearsalState | undefined;
  readonly requisition: Requisition | undefined;
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
  if (event.seq <= view.lastSeq) return view;
  const next = { ...view, lastSeq: event.seq };
  switch (event.event) {
    case 'started':
      return { ...next, started: event };
    case 'state':
      return event.state.name === 'awaiting-approval'
        ? { ...next, state: event.state, requisition: event.state.requisition }
        : { ...next, state: event.state };
    case 'exchange':
      return { ...next, exchanges: [...view.exchanges, event.exchange] };
    case 'record':
      return { ...next, records: [...view.records, event.record] };
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
