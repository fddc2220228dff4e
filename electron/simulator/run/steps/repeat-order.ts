import { fail } from '../../../../shared/errors.ts';
import type { RunContext } from '../context.ts';
import { Ended } from '../ended.ts';

/** Sends the last order once more, byte for byte, as a system does that never saw the answer. The answer has to be the first one. */
export async function repeatOrder({ memory, recorder, wire }: RunContext): Promise<void> {
  if (!memory.order) throw new Error('There is no order to send again');
  const { dispatch, answer: first } = memory.order;
  recorder.event({
    event: 'state',
    state: { name: 'exchanging', what: 'The same order goes out again, as if no answer had come.' },
  });
  const { document: second, exchange } = await wire.ask({ ...dispatch, attempt: 2 }, 'order');
  const same = second.payloadId === first.payloadId && second.timestamp === first.timestamp;
  if (same) {
    recorder.pass('same-answer', 'The repeated order got the answer of the first.', exchange);
    return;
  }
  const { error } = fail(
    'other-answer',
    'The repeated order got another answer than the first.',
    'A supplier has to answer a document whose payloadID it knows as before, and not process it again.',
  );
  recorder.finding({
    severity: 'error',
    code: error.code,
    message: error.message,
    fix: error.hint,
    exchange,
  });
  throw new Ended(error);
}
