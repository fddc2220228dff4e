import type { Finding, StartedEvent, Verdict } from '../../../shared/rehearsal/events.ts';
import { modeName, stageName, systemName } from '../../../shared/rehearsal/names.ts';
import { sentenceOf, sequenceOf } from '../../../shared/rehearsal/sequence.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';
import { type Html, html } from '../../simulator/html.ts';
import { messagesOf } from './messages.ts';

/** A rehearsal as the report takes it: its id, its fold, and what the record's file says of itself. */
export interface ReportedRun {
  readonly id: string;
  readonly view: RehearsalView;
  /** When the last event was recorded, ISO 8601; empty where there is none. */
  readonly endedAt: string;
  readonly damaged: boolean;
}

/** One rehearsal from its first fact to its last message. */
export function runSection({ id, view, endedAt, damaged }: ReportedRun, number: number): Html {
  const { started, verdict } = view;
  if (!started) {
    return html`<section class="run"><h2>${number}. Record ${id}</h2>
<p>The record has no readable beginning, so nothing of it can be shown.</p></section>`;
  }
  return html`<section class="run">
<h2>${number}. ${systemName(started.system)}, ${started.scenario}</h2>
${verdictBox(verdict)}
${damaged && html`<p><span class="mind">Part of this record could not be read.</span> What is shown is what could.</p>`}
${facts(started, id, endedAt, verdict)}
<h3>Steps</h3>
${steps(view, started)}
<h3>Findings</h3>
${findings(view.findings)}
<h3>Messages</h3>
<p class="quiet">As they were sent. Shared secrets are masked: ******** stands for one.</p>
${messagesOf(view.exchanges, started.system)}
</section>`;
}

/** Passed, failed, stopped, or not ended: the one word that a verdict comes to. */
export function outcomeWord(verdict: Verdict | undefined): { readonly word: string; readonly kind: string } {
  if (!verdict) return { word: 'Did not end', kind: 'mind' };
  if (verdict.error?.code === 'stopped') return { word: 'Stopped', kind: 'mind' };
  return verdict.ok ? { word: 'Passed', kind: 'good' } : { word: 'Failed', kind: 'bad' };
}

/** A moment as it stands in the record, easier on the eye: `2026-11-23 15:30:12 +00:00`. */
export function momentOf(iso: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(.*)$/.exec(iso);
  return parts ? `${parts[1]} ${parts[2]} ${parts[3] === 'Z' ? '+00:00' : parts[3]}` : iso;
}

function verdictBox(verdict: Verdict | undefined): Html {
  const { word, kind } = outcomeWord(verdict);
  if (!verdict)
    return html`<div class="verdict"><strong class="${kind}">${word}</strong>
<p>The program or the simulator stopped first. Everything up to there is in this report.</p></div>`;
  return html`<div class="verdict ${verdict.ok ? 'passed' : 'failed'}"><strong class="${kind}">${word}</strong>
<p>${verdict.summary}</p><p>${verdict.meaning}</p>
${verdict.error && html`<p>${verdict.error.message !== verdict.summary && verdict.error.message} ${verdict.error.hint}</p>`}</div>`;
}

function facts(started: StartedEvent, id: string, endedAt: string, verdict: Verdict | undefined): Html {
  const { buyer, supplier } = started;
  const rows: readonly (readonly [string, string])[] = [
    ['Rehearsal', id],
    ['Started', momentOf(started.at)],
    ['Last record', momentOf(endedAt)],
    ['Program', started.program],
    ['Procurement system', `${buyer.name}, simulated`],
    [
      'Supplier',
      supplier.builtIn
        ? `${supplier.name}, simulated on this computer`
        : `${supplier.name}, ${supplier.setupUrl}`,
    ],
    ['Mode', modeName(started.mode)],
    ['Buyer identity', `${buyer.domain}: ${buyer.identity}`],
    ['Supplier identity', `${supplier.domain}: ${supplier.identity}`],
    ['Punchout address', supplier.setupUrl],
    ['Order address', supplier.orderUrl],
    ['To be proven', stageName(started.until)],
    ['Proven', verdict?.reached ? stageName(verdict.reached) : 'nothing'],
  ];
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const outcomes = {
  done: { word: 'Done', kind: 'good' },
  failed: { word: 'Failed', kind: 'bad' },
  waiting: { word: 'Not reached', kind: 'mind' },
} as const;

function steps(view: RehearsalView, started: StartedEvent): Html {
  const rows = sequenceOf(view, false);
  if (rows.length === 0) return html`<p class="quiet">None.</p>`;
  return html`<table><thead><tr><th class="number">#</th><th>Step</th><th class="mark">Result</th></tr></thead><tbody>
${rows.map((step, index) => {
  const { word, kind } = outcomes[step.kind === 'note' ? 'done' : step.outcome];
  return html`<tr><td class="number">${index + 1}</td><td>${sentenceOf(step, started.system)}</td><td class="mark ${kind}">${word}</td></tr>`;
})}</tbody></table>`;
}

const severities: Readonly<Record<Finding['severity'], { rank: number; word: string; kind: string }>> = {
  error: { rank: 0, word: 'Failed', kind: 'bad' },
  warning: { rank: 1, word: 'Warning', kind: 'mind' },
  note: { rank: 2, word: 'Note', kind: 'know' },
  pass: { rank: 3, word: 'Passed', kind: 'good' },
};

function findings(all: readonly Finding[]): Html {
  if (all.length === 0) return html`<p class="quiet">None.</p>`;
  const sorted = all.toSorted((a, b) => severities[a.severity].rank - severities[b.severity].rank);
  return html`<table><thead><tr><th class="mark">Result</th><th>What was found</th><th>What to do</th><th class="mark">In</th></tr></thead><tbody>
${sorted.map(({ severity, message, fix, exchange }) => {
  const { word, kind } = severities[severity];
  return html`<tr><td class="mark ${kind}">${word}</td><td>${message}</td><td>${fix}</td><td class="mark">${exchange}</td></tr>`;
})}</tbody></table>`;
}
