import type {
  Exchange,
  RehearsalEvent,
  RehearsalState,
  SupplierRecord,
} from '../../shared/rehearsal/events.ts';
import { partyName, systemName } from '../../shared/rehearsal/names.ts';
import { recordWords } from '../../shared/rehearsal/record-words.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { oneLine } from './output.ts';

const marks = { pass: '✓', note: 'i', warning: '!', error: '✗' } as const;

/** An event as the lines that a person reads in the terminal; none for what another line says already. */
export function inWords(event: RehearsalEvent, system: ProcurementSystem): string[] {
  switch (event.event) {
    case 'started':
      return [
        `Rehearsal: ${systemName(event.system)}, ${event.scenario}${event.fault === undefined ? '' : `, with ${event.fault}`}. ${event.mode === 'test' ? 'TEST MODE: nothing is bought.' : 'Production (simulated): nothing is bought.'}`,
      ];
    case 'state':
      return stateInWords(event.state);
    case 'exchange':
      return exchangeInWords(event.exchange, system);
    case 'record':
      return recordInWords(event.record);
    case 'finding':
      return [
        `    ${marks[event.finding.severity]} ${oneLine(event.finding.message)}`,
        ...(event.finding.shownAs === undefined
          ? []
          : [`      ${systemName(system)} shows: ${oneLine(event.finding.shownAs)}`]),
        ...(event.finding.fix === '' ? [] : [`      ${oneLine(event.finding.fix)}`]),
      ];
    case 'verdict':
      return [
        '',
        `${event.ok ? '✓ Passed' : '✗ Failed'}: ${oneLine(event.summary)}`,
        `  ${oneLine(event.meaning)}`,
        ...(event.error ? [`  ${oneLine(event.error.hint)}`] : []),
      ];
  }
}

function stateInWords(state: RehearsalState): string[] {
  switch (state.name) {
    case 'shopping':
      return [`  The store opens: ${oneLine(state.startPageUrl)}`];
    case 'awaiting-approval': {
      const { number, lines, total, currency } = state.requisition;
      return [
        `  Requisition ${number}: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, ${total} ${oneLine(currency)}`,
        ...lines.map(
          ({ quantity, description, amount, unspsc }) =>
            `    ${oneLine(quantity)} × ${oneLine(description)}  ${amount}  UNSPSC ${oneLine(unspsc)}`,
        ),
      ];
    }
    case 'ordering':
      if (state.attempt !== undefined)
        return [`  Order ${state.orderId} goes out again: attempt ${state.attempt}.`];
      return [`  ${orderVerbs[state.action ?? 'new'] ?? 'Sent'} Order ${state.orderId} goes out.`];
    case 'exchanging':
      return [`  ${oneLine(state.what)}`];
    case 'waiting':
      return [`  Waits ${state.seconds / 60} minutes (simulated), then sends again.`];
    case 'requesting-setup':
    case 'ended':
      return [];
  }
}

const orderVerbs: Readonly<Record<string, string>> = {
  new: 'Approved.',
  update: 'Changed.',
  delete: 'Cancelled.',
};

function exchangeInWords(
  { from, to, request, answer, failure, elapsedMs, within }: Exchange,
  system: ProcurementSystem,
): string[] {
  const names = { [from]: partyName(from, { system }), [to]: partyName(to, { system }) };
  const indent = within === undefined ? '  ' : '    ';
  const sent = `${indent}${names[from]} → ${names[to]}  ${oneLine(request.document ?? request.method)}`;
  if (failure)
    return [sent, `${indent}${names[from]} ← ${names[to]}  no answer: ${oneLine(failure.message)}`];
  if (!answer) return [sent];
  const cxml = answer.cxmlStatus ? `, cXML ${answer.cxmlStatus.code} ${oneLine(answer.cxmlStatus.text)}` : '';
  return [sent, `${indent}${names[from]} ← ${names[to]}  HTTP ${answer.status}${cxml}  (${elapsedMs} ms)`];
}

function recordInWords(record: SupplierRecord): string[] {
  const { title, details } = recordWords(record);
  return [`    AWS Marketplace recorded: ${[title, ...details].map(oneLine).join('; ')}`];
}
