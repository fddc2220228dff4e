import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { runTitle } from '../../../shared/rehearsal/run-title.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/rehearsal.ts';
import type { Phase } from './live.ts';

/** What a rehearsal is called: its procurement system and scenario, and the real host where there is one. */
export function nameOf(started: StartedEvent | undefined): string {
  if (!started) return words.runWords.rehearsal;
  const host = realHostOf(started);
  const names = { system: systemName(started.system), title: runTitle(started) };
  return host === undefined ? words.runWords.named(names) : words.runWords.namedAt({ ...names, host });
}

const phaseWords: Readonly<Record<Phase, string>> = {
  form: words.runWords.notStarted,
  running: words.runWords.running,
  ended: words.runWords.ended,
  broken: words.runWords.stopped,
};

/** The line under the heading: where it stands and since when. */
export function statusOf(view: RehearsalView, phase: Phase): string {
  const since = view.started
    ? words.runWords.startedAt({ when: formatMoment(view.started.at) })
    : words.runWords.starting;
  return `${phaseWords[phase]} · ${since}`;
}
