import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { modeName, systemName } from '../../../shared/rehearsal/names.ts';
import { runTitle } from '../../../shared/rehearsal/run-title.ts';
import { foldEvents } from '../../../shared/rehearsal/view.ts';
import { type Html, html } from '../../simulator/html.ts';
import { notTried } from './not-tried.ts';
import { standalonePage } from './page.ts';
import { momentOf, outcomeWord, type ReportedRun, runSection } from './run-section.ts';

/** What a report is made from. */
export interface ReportInput {
  /** Rehearsals in the order in which the report shows them. */
  readonly runs: readonly {
    readonly id: string;
    readonly events: readonly RehearsalEvent[];
    readonly damaged: boolean;
  }[];
  /** Name and version of this program, such as `Procurement Workbench 0.1.0`. */
  readonly program: string;
  /** What it runs on, such as `linux x64, Node 24.21.0`. */
  readonly platform: string;
  /** When the report is made, ISO 8601. */
  readonly at: string;
}

/**
 * The evidence of one or more rehearsals as an HTML document: who took part, what was sent and when, by which versions,
 * each step and finding with its verdict, and what was not tried. One file without a script and without anything to
 * fetch; it reads on a screen and on paper. Secrets are masked.
 */
export function evidenceReport({ runs, program, platform, at }: ReportInput): string {
  const reported = runs.map(
    ({ id, events, damaged }): ReportedRun => ({
      id,
      damaged,
      view: foldEvents(events),
      endedAt: events.at(-1)?.at ?? '',
    }),
  );
  const title =
    reported.length === 1 ? 'Evidence of a rehearsal' : `Evidence of ${reported.length} rehearsals`;
  return standalonePage({
    title,
    header: html`<p class="quiet">Made ${momentOf(at)} with ${program} on ${platform}.</p>
<p class="sign"><span>Name</span><span>Date and signature</span></p>`,
    main: html`<h2>Results</h2>
${results(reported)}
<h2>What was not tried</h2>
<ul>${notTried(reported.map(({ view }) => view)).map((line) => html`<li>${line}</li>`)}</ul>
${reported.map((run, index) => runSection(run, index + 1))}`,
  });
}

function results(runs: readonly ReportedRun[]): Html {
  const passed = runs.filter(({ view }) => view.verdict?.ok === true).length;
  return html`<p>${passed} of ${runs.length} passed.</p>
<table><thead><tr><th class="number">#</th><th>Rehearsal</th><th class="mark">Mode</th><th>Started</th><th class="mark">Result</th><th>Summary</th></tr></thead><tbody>
${runs.map(({ id, view: { started, verdict } }, index) => {
  const { word, kind } = outcomeWord(verdict);
  return html`<tr><td class="number">${index + 1}</td><td>${started ? `${systemName(started.system)}, ${runTitle(started)}` : id}</td><td class="mark">${started && modeName(started.mode)}</td><td>${started && momentOf(started.at)}</td><td class="mark ${kind}">${word}</td><td>${verdict?.summary}</td></tr>`;
})}</tbody></table>`;
}
