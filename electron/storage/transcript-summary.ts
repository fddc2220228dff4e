import * as z from 'zod';
import {
  type RehearsalSummary,
  rehearsalSummarySchema,
  type Transcript,
} from '../../shared/ipc/rehearsal.ts';
import type { Exchange, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import type { Searched } from '../../shared/rehearsal/find.ts';
import { modeName, systemName } from '../../shared/rehearsal/names.ts';
import { runTitle } from '../../shared/rehearsal/run-title.ts';
import type { SearchProperty } from '../../shared/rehearsal/search.ts';

/** What the list and the search know of a transcript, read from it and from nothing else. */
export const transcriptFactsSchema = z.object({
  summary: rehearsalSummarySchema,
  /** Text worth finding, in lower case. */
  text: z.string(),
});
export type TranscriptFacts = z.infer<typeof transcriptFactsSchema>;

/** Enough for the names and numbers of a run of ordinary size; 10,000 of them fit into memory. */
const maxText = 3_000;
/** How far into a document the search for its ID looks. */
const maxSearched = 20_000;
const maxLines = 40;

/** Reads what is listed and found of a transcript. `writtenAt` dates a record that has no beginning. */
export function factsOf(transcript: Transcript, writtenAt: Date): TranscriptFacts {
  const summary = summarise(transcript, writtenAt);
  return { summary, text: textOf(summary, transcript.events) };
}

/** What a search looks at. */
export function searchedOf({ summary, text }: TranscriptFacts): Searched {
  return { valuesOf: (property) => valuesOf(summary, property), text };
}

function valuesOf(
  { system, scenario, fault, mode, result, damaged, startedAt }: RehearsalSummary,
  property: SearchProperty,
): readonly string[] {
  switch (property) {
    case 'system':
      return system === undefined ? [] : [system, systemName(system)];
    case 'scenario':
      return scenario === undefined ? [] : [fault ?? scenario, runTitle({ scenario, fault })];
    case 'mode':
      return mode === undefined ? [] : [mode, modeName(mode)];
    case 'result':
      return damaged ? [result, 'damaged'] : [result];
    case 'started':
      return [dayOf(startedAt)];
  }
}

function summarise({ id, events, damaged }: Transcript, writtenAt: Date): RehearsalSummary {
  const started = events.find((event) => event.event === 'started');
  const verdict = events.findLast((event) => event.event === 'verdict');
  return {
    id,
    startedAt: universal(started?.at) ?? writtenAt.toISOString(),
    ...(started && {
      system: started.system,
      scenario: started.scenario,
      ...(started.fault !== undefined && { fault: started.fault }),
      mode: started.mode,
    }),
    // Stopped by the person: neither passed nor failed.
    result: !verdict || verdict.error?.code === 'stopped' ? 'unfinished' : verdict.ok ? 'passed' : 'failed',
    damaged,
    ...(verdict?.reached && { reached: verdict.reached }),
    summary:
      verdict?.summary ??
      (damaged ? 'Part of the record cannot be read.' : 'Did not end: the program was closed.'),
  };
}

/** The day of a moment in the zone of this computer, where the person's calendar is. */
function dayOf(moment: string): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A moment in universal time, so that text orders moments. */
function universal(moment: string | undefined): string | undefined {
  const time = moment === undefined ? Number.NaN : Date.parse(moment);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function textOf(summary: RehearsalSummary, events: readonly RehearsalEvent[]): string {
  const { id, system, scenario, fault, summary: words } = summary;
  const title = scenario === undefined ? undefined : runTitle({ scenario, fault });
  const parts = [id, system && systemName(system), scenario, fault, title, words, ...events.flatMap(wordsOf)];
  const text = [...new Set(parts.filter((part) => part !== undefined && part !== ''))].join('\n');
  return text.slice(0, maxText).toLowerCase();
}

/** Names and numbers in an event that a person may remember or be given: IDs, identities, codes, what was found. */
function wordsOf(event: RehearsalEvent): (string | undefined)[] {
  switch (event.event) {
    case 'started':
      return [event.buyer.identity, event.supplier.identity, event.supplier.name];
    case 'state':
      if (event.state.name === 'ordering') return [event.state.orderId];
      if (event.state.name !== 'awaiting-approval') return [];
      return [
        event.state.requisition.number,
        ...event.state.requisition.lines
          .slice(0, maxLines)
          .flatMap((line) => [line.supplierPartId, line.supplierPartAuxiliaryId, line.description]),
      ];
    case 'exchange':
      return [
        ...idsIn(event.exchange.request),
        ...(event.exchange.answer ? idsIn(event.exchange.answer) : []),
      ];
    case 'finding':
      return event.finding.severity === 'pass' ? [] : [event.finding.code, event.finding.message];
    case 'verdict':
      return [event.error?.code, event.error?.message, ...(event.diagnosis ?? [])];
    default:
      return [];
  }
}

function idsIn(part: Exchange['request'] | NonNullable<Exchange['answer']>): (string | undefined)[] {
  const head = part.body.slice(0, maxSearched);
  const status = 'cxmlStatus' in part && part.cxmlStatus ? `cXML ${part.cxmlStatus.code}` : undefined;
  return [
    part.document,
    status,
    /\bpayloadID\s*=\s*["']([^"']{1,200})["']/.exec(head)?.[1],
    /<BuyerCookie>([^<]{1,200})</.exec(head)?.[1],
    /\borderID\s*=\s*["']([^"']{1,200})["']/.exec(head)?.[1],
  ];
}
