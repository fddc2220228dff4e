import { fail } from '../../../shared/errors.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';
import { requisitionOf } from '../buyer/requisition.ts';
import type { Became, Step } from '../scenarios/scenario.ts';
import type { Returned } from './cart-return.ts';
import { hold } from './checks.ts';
import type { Memory, RunContext } from './context.ts';
import { Ended } from './ended.ts';

/**
 * Makes of the requisition what a session asks for: Status 204 and `inspect` leave it, an edited cart takes its place, and
 * an empty one deletes its lines, or makes none (cXML User's Guide, PunchOutOrderMessage).
 */
export function settle(run: RunContext, step: Extract<Step, { do: 'punchout' }>, back: Returned): void {
  const { memory, recorder } = run;
  const before = memory.requisition;
  if (back.kind === 'unchanged')
    recorder.pass('left-unchanged', 'Status 204 came back: the session ended and the cart stays as it was.');
  else if (step.operation === 'inspect')
    recorder.pass(
      'inspect-ignored',
      `${back.message.items.length} lines came back from looking and were ignored: the requisition stays as it was.`,
    );
  else takeOver(run, step.operation, back.message);
  if (memory.requisition)
    recorder.event({
      event: 'state',
      state: { name: 'awaiting-approval', requisition: memory.requisition },
    });
  if (step.expect === undefined) return;
  const became = whatBecame(before, memory.requisition);
  hold(run, {
    holds: became === step.expect,
    code: `requisition-${step.expect}`,
    good: words[step.expect],
    bad: `It was to be so: ${words[step.expect]} It is otherwise: ${words[became]}`,
    fix: 'Start the scenario again, and do in the store exactly what it asks for.',
  });
}

function takeOver({ memory }: RunContext, operation: string, message: NonNullable<Memory['cart']>): void {
  const edits = operation === 'edit' && memory.requisition !== undefined;
  if (!edits && message.items.length === 0) return;
  if (!edits) memory.requisitions += 1;
  const requisition = requisitionOf(
    message,
    (edits ? memory.requisition?.number : undefined) ?? String(memory.requisitions),
  );
  if (!requisition) {
    throw new Ended(
      fail(
        'not-a-number',
        'A quantity in the cart is not a number.',
        'The supplier has to send quantities as decimals.',
      ).error,
    );
  }
  memory.cart = message;
  memory.requisition = requisition;
}

function whatBecame(before: Requisition | undefined, after: Requisition | undefined): Became {
  if (!after) return 'none';
  if (after.lines.length === 0) return 'emptied';
  return before && JSON.stringify(before) === JSON.stringify(after) ? 'same' : 'changed';
}

const words: Readonly<Record<Became, string>> = {
  changed: 'The requisition has changed.',
  same: 'The requisition is as it was.',
  emptied: 'The empty cart deleted the lines of the requisition.',
  none: 'There is no requisition.',
};
