import type { SimulatorState, Transcript } from '../../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { emptyView, foldEvent, type RehearsalView } from '../../../shared/rehearsal/view.ts';

/** The rehearsal on the page: its id and what is known of it so far. */
export interface LiveRehearsal {
  readonly id: string;
  readonly view: RehearsalView;
}

/** What the Rehearsal page shows: the start form, a run, its end, or a run that broke off. */
export type Phase = 'form' | 'running' | 'ended' | 'broken';

/** Takes one event in. A `started` of another rehearsal begins anew; other strangers are left out. */
export function takeEvent(live: LiveRehearsal | undefined, event: RehearsalEvent): LiveRehearsal | undefined {
  if (live?.id === event.rehearsal) {
    const view = foldEvent(live.view, event);
    return view === live.view ? live : { ...live, view };
  }
  return event.event === 'started' ? { id: event.rehearsal, view: foldEvent(emptyView, event) } : live;
}

/** A transcript with the events that came in while it was fetched. */
export function fromTranscript(
  transcript: Transcript,
  sinceThen: readonly RehearsalEvent[] = [],
): LiveRehearsal {
  const start: LiveRehearsal = { id: transcript.id, view: emptyView };
  return [...transcript.events, ...sinceThen].reduce<LiveRehearsal>(
    (live, event) => takeEvent(live, event) ?? live,
    start,
  );
}

/** True once the verdict is there; the state `ended` alone only says that it follows. */
function hasEnded(view: RehearsalView): boolean {
  return view.verdict !== undefined;
}

/**
 * Which of the page's four faces fits what is known. Main gives a run whose simulator died a verdict that offers to
 * restart it: that run broke off, it did not fail.
 */
export function phaseOf(live: LiveRehearsal | undefined, simulator: SimulatorState): Phase {
  if (!live) return 'form';
  const diedWithIt = live.view.verdict?.error?.retry === 'restart-simulator';
  if (simulator === 'stopped' && (diedWithIt || !hasEnded(live.view))) return 'broken';
  return hasEnded(live.view) ? 'ended' : 'running';
}

/**
 * The rehearsal to go on showing when the page is opened: one that runs or broke off. One that ended is among the
 * recent ones, and the page offers a new start.
 */
export function worthResuming(transcript: Transcript | null, simulator: SimulatorState): boolean {
  if (!transcript || simulator === 'idle') return false;
  return phaseOf(fromTranscript(transcript), simulator) !== 'ended';
}
