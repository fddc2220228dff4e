import type {
  Exchange,
  Party,
  RehearsalEvent,
  RehearsalState,
  SupplierRecord,
} from '../../shared/rehearsal/events.ts';
import { oneLine } from './output.ts';

const names: Readonly<Record<Party, string>> = {
  requester: 'Requester',
  procurement: 'Coupa',
  marketplace: 'AWS Marketplace',
};
const marks = { pass: '✓', note: 'i', warning: '!', error: '✗' } as const;

/** An event as the lines that a person reads in the terminal; none for what another line says already. */
export function inWords(event: RehearsalEvent): string[] {
  switch (event.event) {
    case 'started':
      return [
        `Rehearsal: Coupa, ${event.scenario}. ${event.mode === 'test' ? 'TEST MODE: nothing is bought.' : 'Production (simulated): nothing is bought.'}`,
      ];
    case 'state':
      return stateInWords(event.state);
    case 'exchange':
      return exchangeInWords(event.exchange);
    case 'record':
      return [`    AWS Marketplace recorded: ${recordInWords(event.record)}`];
    case 'finding':
      return [
        `    ${marks[event.finding.severity]} ${oneLine(event.finding.message)}`,
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
      return [`  Approved. Order ${state.orderId} goes out.`];
    case 'requesting-setup':
    case 'ended':
      return [];
  }
}

function exchangeInWords({ from, to, request, answer, failure, elapsedMs }: Exchange): string[] {
  const sent = `  ${names[from]} → ${names[to]}  ${oneLine(request.document ?? request.method)}`;
  if (failure) return [sent, `  ${names[from]} ← ${names[to]}  no answer: ${oneLine(failure.message)}`];
  if (!answer) return [sent];
  const cxml = answer.cxmlStatus ? `, cXML ${answer.cxmlStatus.code} ${oneLine(answer.cxmlStatus.text)}` : '';
  return [sent, `  ${names[from]} ← ${names[to]}  HTTP ${answer.status}${cxml}  (${elapsedMs} ms)`];
}

function recordInWords(record: SupplierRecord): string {
  switch (record.kind) {
    case 'setup-accepted':
      return `session opened for ${oneLine(record.user)}`;
    case 'setup-refused':
    case 'order-refused':
      return `refused with ${record.status}: ${oneLine(record.reason)}`;
    case 'store-opened':
      return 'the store was opened';
    case 'cart-sent':
      return `cart of ${record.lines} ${record.lines === 1 ? 'line' : 'lines'} sent back, ${record.total} ${oneLine(record.currency)}`;
    case 'order-received':
      return `order ${oneLine(record.orderId)} received; subscriptions: ${record.subscriptions}, invoices: ${record.invoices}`;
  }
}
