import { entriesFor } from '../../../shared/procurement/diagnoses/for-system.ts';
import type {
  Edition,
  Finding,
  StartedEvent,
  SupplierRecord,
  Verdict,
} from '../../../shared/rehearsal/events.ts';
import { recordedFault } from '../../../shared/rehearsal/faults.ts';
import { modeName, stageName, systemName } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { recordWords } from '../../../shared/rehearsal/record-words.ts';
import { runTitle } from '../../../shared/rehearsal/run-title.ts';
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
<h2>${number}. ${systemName(started.system)}, ${runTitle(started)}</h2>
${verdictBox(verdict)}
${damaged && html`<p><span class="mind">Part of this record could not be read.</span> What is shown is what could.</p>`}
${facts(started, id, endedAt, verdict)}
${diagnosis(view, started)}
<h3>Steps</h3>
${steps(view, started)}
<h3>Findings</h3>
${findings(view.findings)}
<h3>What the supplier recorded</h3>
${records(view.records)}
<h3>Messages</h3>
<p class="quiet">As they were sent. Shared secrets are masked: ******** stands for one.</p>
${messagesOf(view.exchanges, started)}
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
  const realHost = realHostOf(started);
  const rows: readonly (readonly [string, string])[] = [
    ['Rehearsal', id],
    ['Started', momentOf(started.at)],
    ['Last record', momentOf(endedAt)],
    ['Program', started.program],
    ['Procurement system', `${buyer.name}, simulated`],
    ...(started.network ? ([['Between them', `${started.network.name}, simulated`]] as const) : []),
    [
      'Supplier',
      supplier.builtIn
        ? `${supplier.name}, simulated on this computer`
        : realHost === undefined
          ? `${supplier.name}, ${supplier.setupUrl}`
          : `${realHost}, a real system: not simulated`,
    ],
    ['Mode', modeName(started.mode)],
    ...(started.edition ? ([['Lines classified', editionWords[started.edition]]] as const) : []),
    ['Buyer identity', `${buyer.domain}: ${buyer.identity}`],
    ['Supplier identity', `${supplier.domain}: ${supplier.identity}`],
    ['Punchout address', supplier.setupUrl],
    ...(supplier.orderUrl === '' ? [] : ([['Order address', supplier.orderUrl]] as const)),
    ['To be proven', stageName(started.until)],
    ['Proven', verdict?.reached ? stageName(verdict.reached) : 'nothing'],
  ];
  return html`<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const editionWords: Readonly<Record<Edition, string>> = {
  document: 'by kind of software',
  'line-types': 'by line type',
};

/** What the evidence points to, and what failure was brought about. */
function diagnosis(view: RehearsalView, started: StartedEvent): Html | undefined {
  const found = entriesFor(view.verdict?.diagnosis ?? [], started.system);
  const fault = recordedFault(started.fault);
  if (found.length === 0 && !fault) return undefined;
  return html`<h3>Diagnosis</h3>
${fault && html`<p>Brought about in this rehearsal: ${fault.title}. ${fault.shows}</p>`}
${found.length === 0 && html`<p><span class="mind">None.</span> The evidence points to no entry of the failure catalogue.</p>`}
${found.map(
  ({ symptom, cause, fix, where, source, confidence }) => html`<p><strong>${symptom}</strong></p>
<dl><dt>Cause</dt><dd>${cause}</dd><dt>Fix</dt><dd>${fix}</dd>${where !== '' && html`<dt>Where</dt><dd>${where}</dd>`}<dt>Source</dt><dd>${source} (${confidence})</dd></dl>`,
)}`;
}

/** The supplier's own books. */
function records(all: readonly SupplierRecord[]): Html {
  if (all.length === 0) return html`<p class="quiet">Nothing, or nothing that this program could see.</p>`;
  return html`<ul>${all.map((record) => {
    const { title, details, refused } = recordWords(record);
    return html`<li><span class="${refused ? 'bad' : ''}">${title}</span>${details.length > 0 && `: ${details.join('; ')}`}</li>`;
  })}</ul>`;
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
  return html`<tr><td class="number">${index + 1}</td><td>${sentenceOf(step, started)}</td><td class="mark ${kind}">${word}</td></tr>`;
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
${sorted.map(({ severity, message, fix, exchange, shownAs }) => {
  const { word, kind } = severities[severity];
  return html`<tr><td class="mark ${kind}">${word}</td><td>${message}${shownAs !== undefined && html`<br>Shown as: ${shownAs}`}</td><td>${fix}</td><td class="mark">${exchange}</td></tr>`;
})}</tbody></table>`;
}
