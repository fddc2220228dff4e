import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { runTitle } from '../../../shared/rehearsal/run-title.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';
import { formatMoment } from '../../format/time.ts';
import type { Phase } from './live.ts';

/** What a rehearsal is called: its procurement system and scenario, and the real host where there is one. */
export function nameOf(started: StartedEvent | undefined): string {
  if (!started) return 'Rehearsal';
  const host = realHostOf(started);
  const at = host === undefined ? '' : ` at ${host}`;
  return `Rehearsal: ${systemName(started.system)}, ${runTitle(started)}${at}`;
}

const phaseWords: Readonly<Record<Phase, string>> = {
  form: 'Not started',
  running: 'Running',
  ended: 'Ended',
  broken: 'Stopped',
};

/** The line under the heading: where it stands and since when. */
export function statusOf(view: RehearsalView, phase: Phase): string {
  const since = view.started ? `Started ${formatMoment(view.started.at)}` : 'Starting';
  return `${phaseWords[phase]} · ${since}`;
}
