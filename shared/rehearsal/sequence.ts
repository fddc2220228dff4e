import { locale } from '../format/locale.ts';
import { formatMoney } from '../format/money.ts';
import type { Exchange, Party, RehearsalState, Requisition, SupplierRecord } from './events.ts';
import { exchangeFailed, requestLabel, statusDetail, statusLabel } from './exchange-words.ts';
import { type Cast, partyName } from './names.ts';
import { recordWords } from './record-words.ts';
import { lineCount } from './requisition.ts';
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
 * people and the parties did. What SAP Business Network passed on stands within the exchange that waited for it. While a
 * rehearsal goes on, the last step is what is waited for.
 */
export function sequenceOf(view: RehearsalView, goesOn: boolean): readonly SequenceStep[] {
  if (!view.started) return [];
  const known = new Set(view.exchanges.map(({ id }) => id));
  const steps: SequenceStep[] = [];
  // The supplier notes while it answers; the request, recorded once it was answered, comes first in the picture.
  let noted: SequenceStep[] = [];
  for (const moment of view.moments) {
    if (moment.kind === 'record' && moment.record.kind === 'started-in-store') {
      noted = recordSteps(moment.record, moment.seq);
      continue;
    }
    const held = noted;
    noted = [];
    if (moment.kind !== 'exchange') steps.push(...held);
    if (moment.kind === 'state')
      steps.push(...stateSteps(moment.state, moment.seq, view.started.supplier.builtIn));
    if (moment.kind === 'record') steps.push(...recordSteps(moment.record, moment.seq));
    if (moment.kind !== 'exchange') continue;
    const { exchange } = moment;
    // It stands within the other, which is recorded once its own answer has come.
    if (exchange.within !== undefined && known.has(exchange.within)) continue;
    steps.push(
      ...exchangeSteps(
        exchange,
        view.exchanges.filter(({ within }) => within === exchange.id),
      ),
      ...held,
    );
  }
  steps.push(...noted);
  if (goesOn) steps.push(...waitingFor(view));
  return steps;
}

/** What a step says, in a sentence: the text beside the picture and the spoken name of an arrow. */
export function sentenceOf(step: SequenceStep, cast: Cast): string {
  const detail = step.detail === '' ? '' : `, ${step.detail}`;
  if (step.kind === 'note') return `${partyName(step.at, cast)}: ${step.label}${detail}.`;
  const outcome = step.outcome === 'failed' ? ' Failed.' : step.outcome === 'waiting' ? ' Under way.' : '';
  const way = `${partyName(step.from, cast)} to ${partyName(step.to, cast)}`;
  return `${way}: ${step.label}${detail}.${outcome}`;
}

/** A request, what it led to, and its answer. */
function exchangeSteps(exchange: Exchange, within: readonly Exchange[]): SequenceStep[] {
  const failed = exchangeFailed(exchange);
  const again = exchange.attempt !== undefined && exchange.attempt > 1 ? `attempt ${exchange.attempt}` : '';
  const request: ArrowStep = {
    kind: 'arrow',
    id: `${exchange.id}-request`,
    from: exchange.from,
    to: exchange.to,
    label: requestLabel(exchange),
    detail: exchange.failure ? exchange.failure.message : again,
    line: 'solid',
    outcome: exchange.failure ? 'failed' : 'done',
    message: { exchange: exchange.id, part: 'request' },
  };
  const inner = within.flatMap((one) => exchangeSteps(one, []));
  if (!exchange.answer) return [request, ...inner];
  return [
    request,
    ...inner,
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

/** What the people and the procurement system did on reaching a state. */
function stateSteps(state: RehearsalState, seq: number, simulated: boolean): SequenceStep[] {
  switch (state.name) {
    case 'requesting-setup': {
      const what = reopeningWords[state.operation ?? 'create'];
      return what === undefined ? [] : [arrow(`reopen-${seq}`, 'requester', 'procurement', what, '')];
    }
    case 'shopping':
      return [
        arrow(
          `store-opens-${seq}`,
          'marketplace',
          'requester',
          'Store opens',
          simulated ? 'in the shopping window' : 'in a browser',
        ),
      ];
    case 'awaiting-approval':
      return [requisitionNote(state.requisition, seq)];
    case 'ordering':
      // Sent again, nobody has to approve it again.
      if (state.attempt !== undefined) return [];
      return [
        arrow(
          `approve-${seq}`,
          'requester',
          'procurement',
          orderingWords[state.action ?? 'new'] ?? 'Approved',
          '',
        ),
      ];
    case 'waiting':
      return [note(`waits-${seq}`, 'procurement', `Waits ${durationOf(state.seconds)}`, state.reason)];
    default:
      return [];
  }
}

/** What the supplier did that no message shows. */
function recordSteps(record: SupplierRecord, seq: number): SequenceStep[] {
  switch (record.kind) {
    case 'signed-in':
    case 'started-in-store':
    case 'subscription':
    case 'connection':
    case 'test-mode': {
      const { title, details } = recordWords(record);
      return [note(`record-${seq}`, 'marketplace', title, details[0] ?? '')];
    }
    default:
      return [];
  }
}

const reopeningWords: Readonly<Record<string, string>> = {
  edit: 'Opens the cart to edit it',
  inspect: 'Opens the cart to look at it',
};

const orderingWords: Readonly<Record<string, string>> = {
  new: 'Approved',
  update: 'Changes the order',
  delete: 'Cancels the order',
};

function arrow(id: string, from: Party, to: Party, label: string, detail: string): ArrowStep {
  return { kind: 'arrow', id, from, to, label, detail, line: 'solid', outcome: 'done' };
}

function note(id: string, at: Party, label: string, detail: string): NoteStep {
  return { kind: 'note', id, at, label, detail };
}

function requisitionNote(requisition: Requisition, seq: number): NoteStep {
  const { number, total, currency } = requisition;
  const count = lineCount(requisition);
  return note(
    `requisition-${seq}`,
    'procurement',
    `Requisition ${number}`,
    `${count.toLocaleString(locale())} ${count === 1 ? 'line' : 'lines'} · ${formatMoney(total, currency)}`,
  );
}

/** A wait in words: `1 hour`, `5 minutes`, `30 seconds`. */
export function durationOf(seconds: number): string {
  const [amount, unit] =
    seconds >= 3600 && seconds % 3600 === 0
      ? [seconds / 3600, 'hour']
      : seconds >= 60 && seconds % 60 === 0
        ? [seconds / 60, 'minute']
        : [seconds, 'second'];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** What is due in the present state and has not come yet. */
function waitingFor(view: RehearsalView): SequenceStep[] {
  const waiting = (id: string, from: Party, to: Party, label: string, detail: string): ArrowStep => ({
    ...arrow(`waiting-${id}`, from, to, label, detail),
    outcome: 'waiting',
  });
  const hub: Party = view.started?.network === undefined ? 'marketplace' : 'network';
  const since = view.moments.findLastIndex(({ kind }) => kind === 'state');
  const sent = (document: string) =>
    view.moments
      .slice(since + 1)
      .some((moment) => moment.kind === 'exchange' && moment.exchange.request.document === document);
  switch (view.state?.name) {
    case 'requesting-setup':
      return sent('PunchOutSetupRequest')
        ? []
        : [waiting('setup', 'procurement', hub, 'PunchOutSetupRequest', 'under way')];
    case 'shopping':
      return sent('PunchOutOrderMessage')
        ? []
        : [
            waiting(
              'cart',
              'requester',
              'procurement',
              'PunchOutOrderMessage',
              view.started?.supplier.builtIn === false
                ? 'follows when the cart is returned'
                : 'follows Request approval',
            ),
          ];
    case 'awaiting-approval':
      return [waiting('approve', 'requester', 'procurement', 'Approve', 'your turn')];
    case 'ordering':
      return sent('OrderRequest') ? [] : [waiting('order', 'procurement', hub, 'OrderRequest', 'under way')];
    default:
      return [];
  }
}
