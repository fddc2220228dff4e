import { formatMoney } from '../format/money.ts';
import type { Exchange, Party, ProcurementSystem } from './events.ts';
import { exchangeFailed, requestLabel, statusDetail, statusLabel } from './exchange-words.ts';
import { partyName } from './names.ts';
import type { RehearsalView } from './view.ts';

/** One half of an exchange: what an arrow carries and the split panel shows. */
export interface MessageRef {
  readonly exchange: string;
  readonly part: 'request' | 'answer';
}

/** `waiting`: it is under way, or it is the person's turn. */
export type StepOutcome = 'done' | 'failed' | 'waiting';

/** An arrow between two parties. Without `message` nothing was sent that could be looked at. */
export interface ArrowStep {
  readonly kind: 'arrow';
  readonly id: string;
  readonly from: Party;
  readonly to: Party;
  readonly label: string;
  /** A second, smaller line; may be empty. */
  readonly detail: string;
  readonly line: 'solid' | 'dashed';
  readonly outcome: StepOutcome;
  readonly message?: MessageRef;
}

/** Something that happened at one party. */
export interface NoteStep {
  readonly kind: 'note';
  readonly id: string;
  readonly at: Party;
  readonly label: string;
  readonly detail: string;
}

export type SequenceStep = ArrowStep | NoteStep;

/**
 * The picture of a rehearsal, in order: every exchange as a request and its answer, and between them what the
 * people and the parties did. While a rehearsal goes on, the last step is what is waited for.
 */
export function sequenceOf(view: RehearsalView, goesOn: boolean): readonly SequenceStep[] {
  const system = view.started?.system;
  if (!system) return [];
  const steps: SequenceStep[] = [];
  for (const exchange of view.exchanges) {
    const document = exchange.request.document;
    if (document === 'OrderRequest' && !steps.some(({ id }) => id === 'approve'))
      steps.push(approval('done'));
    steps.push(...exchangeSteps(exchange));
    if (document === 'PunchOutSetupRequest' && storeHasOpened(view)) steps.push(storeOpens);
    if (document === 'PunchOutOrderMessage' && view.requisition) {
      steps.push(requisitionNote(view));
      if (view.state?.name === 'ordering') steps.push(approval('done'));
    }
  }
  if (goesOn) steps.push(...waitingFor(view));
  return steps;
}

/** What a step says, in a sentence: the text beside the picture and the spoken name of an arrow. */
export function sentenceOf(step: SequenceStep, system: ProcurementSystem): string {
  const detail = step.detail === '' ? '' : `, ${step.detail}`;
  if (step.kind === 'note') return `${partyName(step.at, system)}: ${step.label}${detail}.`;
  const outcome = step.outcome === 'failed' ? ' Failed.' : step.outcome === 'waiting' ? ' Under way.' : '';
  const way = `${partyName(step.from, system)} to ${partyName(step.to, system)}`;
  return `${way}: ${step.label}${detail}.${outcome}`;
}

function exchangeSteps(exchange: Exchange): SequenceStep[] {
  const failed = exchangeFailed(exchange);
  const request: ArrowStep = {
    kind: 'arrow',
    id: `${exchange.id}-request`,
    from: exchange.from,
    to: exchange.to,
    label: requestLabel(exchange),
    detail: exchange.failure ? exchange.failure.message : '',
    line: 'solid',
    outcome: exchange.failure ? 'failed' : 'done',
    message: { exchange: exchange.id, part: 'request' },
  };
  if (!exchange.answer) return [request];
  return [
    request,
    {
      kind: 'arrow',
      id: `${exchange.id}-answer`,
      from: exchange.to,
      to: exchange.from,
      label: statusLabel(exchange.answer),
      detail: statusDetail(exchange.answer, exchange.elapsedMs),
      line: 'dashed',
      outcome: failed ? 'failed' : 'done',
      message: { exchange: exchange.id, part: 'answer' },
    },
  ];
}

/** The view keeps no order between records and exchanges, but a cart or a shopping state only follows an open store. */
function storeHasOpened(view: RehearsalView): boolean {
  return (
    view.state?.name === 'shopping' ||
    view.records.some(({ kind }) => kind === 'store-opened' || kind === 'cart-sent') ||
    view.exchanges.some(({ request }) => request.document === 'PunchOutOrderMessage')
  );
}

const storeOpens: ArrowStep = {
  kind: 'arrow',
  id: 'store-opens',
  from: 'marketplace',
  to: 'requester',
  label: 'Store opens',
  detail: 'in the shopping window',
  line: 'solid',
  outcome: 'done',
};

function approval(outcome: StepOutcome): ArrowStep {
  return {
    kind: 'arrow',
    id: 'approve',
    from: 'requester',
    to: 'procurement',
    label: outcome === 'done' ? 'Approved' : 'Approve',
    detail: outcome === 'done' ? '' : 'your turn',
    line: 'solid',
    outcome,
  };
}

function requisitionNote(view: RehearsalView): NoteStep {
  const { number, lines, total, currency } = view.requisition ?? {
    number: '',
    lines: [],
    total: '0',
    currency: '',
  };
  return {
    kind: 'note',
    id: 'requisition',
    at: 'procurement',
    label: `Requisition ${number}`,
    detail: `${lines.length} ${lines.length === 1 ? 'line' : 'lines'} · ${formatMoney(total, currency)}`,
  };
}

function waitingFor(view: RehearsalView): SequenceStep[] {
  const waiting = (id: string, from: Party, to: Party, label: string, detail: string): ArrowStep => ({
    kind: 'arrow',
    id: `waiting-${id}`,
    from,
    to,
    label,
    detail,
    line: 'solid',
    outcome: 'waiting',
  });
  const sent = (document: string) => view.exchanges.some(({ request }) => request.document === document);
  switch (view.state?.name) {
    case 'requesting-setup':
      return sent('PunchOutSetupRequest')
        ? []
        : [waiting('setup', 'procurement', 'marketplace', 'PunchOutSetupRequest', 'under way')];
    case 'shopping':
      return sent('PunchOutOrderMessage')
        ? []
        : [waiting('cart', 'requester', 'procurement', 'PunchOutOrderMessage', 'follows Request approval')];
    case 'awaiting-approval':
      return [approval('waiting')];
    case 'ordering':
      return sent('OrderRequest')
        ? []
        : [waiting('order', 'procurement', 'marketplace', 'OrderRequest', 'under way')];
    default:
      return [];
  }
}
