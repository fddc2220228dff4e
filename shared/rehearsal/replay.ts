import * as z from 'zod';
import { appErrorSchema } from '../errors.ts';
import { type Exchange, exchangeSchema } from './events.ts';

/** What became of a request that was sent again. Secrets are masked as in a record. */
export const replayedSchema = z.object({
  request: exchangeSchema.shape.request,
  answer: exchangeSchema.shape.answer,
  failure: appErrorSchema.optional(),
  elapsedMs: z.number(),
  /** Whether SAP Business Network passed it on, where that is who it was sent to. */
  passedOn: z.boolean().optional(),
  /** Of an order that changes another: how many recorded orders went before it. 0 where the record has none of that orderID. */
  sentFirst: z.int().optional(),
});
export type Replayed = z.infer<typeof replayedSchema>;

/** Whether a recorded exchange can be sent again: a cXML request to the supplier, or to the network for it. */
export function canReplay({ to, request }: Exchange): boolean {
  return (
    (to === 'marketplace' || to === 'network') &&
    (request.document === 'PunchOutSetupRequest' || request.document === 'OrderRequest')
  );
}

/** What of the answer differs from the recorded one before the documents are compared. */
export interface AnswerChange {
  readonly what: string;
  readonly before: string;
  readonly now: string;
}

/** The two status layers of both answers, where they differ. Empty where they say the same. */
export function answerChanges(recorded: Exchange, replayed: Replayed): AnswerChange[] {
  const rows: AnswerChange[] = [
    { what: 'HTTP status', before: httpOf(recorded), now: httpOf(replayed) },
    { what: 'cXML status', before: cxmlOf(recorded), now: cxmlOf(replayed) },
    {
      what: 'Document',
      before: recorded.answer?.document ?? 'none',
      now: replayed.answer?.document ?? 'none',
    },
  ];
  return rows.filter(({ before, now }) => before !== now);
}

type Answered = Pick<Exchange, 'answer' | 'failure'> | Replayed;

function httpOf({ answer, failure }: Answered): string {
  return answer ? String(answer.status) : (failure?.message ?? 'none');
}

function cxmlOf({ answer }: Answered): string {
  const status = answer?.cxmlStatus;
  return status ? `${status.code} ${status.text}`.trim() : 'none';
}
