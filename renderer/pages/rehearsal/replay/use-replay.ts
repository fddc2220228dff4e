import { useEffect, useState } from 'react';
import { type AppError, fail } from '../../../../shared/errors.ts';
import type { Exchange } from '../../../../shared/rehearsal/events.ts';
import { type FaultDescription, recordedFault } from '../../../../shared/rehearsal/faults.ts';
import type { Replayed } from '../../../../shared/rehearsal/replay.ts';
import { workbench } from '../../../bridge.ts';
import { words } from '../../../words/rehearsal.ts';

/** A message of a record, and what it was recorded under. */
export interface RecordedExchange {
  readonly exchange: Exchange;
  /** The failure that it was recorded under. */
  readonly fault: FaultDescription | undefined;
}

/** One exchange of a record, or why it is not there. */
export function useRecordedExchange(id: string, exchangeId: string) {
  const [recorded, setRecorded] = useState<RecordedExchange>();
  const [error, setError] = useState<AppError>();
  useEffect(() => {
    const load = async () => {
      const opened = await workbench.rehearsal.open({ id });
      if (!opened.ok) {
        setError(opened.error);
        return;
      }
      const { events } = opened.value;
      const started = events.find((event) => event.event === 'started');
      const found = events.find((event) => event.event === 'exchange' && event.exchange.id === exchangeId);
      if (found?.event === 'exchange')
        setRecorded({ exchange: found.exchange, fault: recordedFault(started?.fault) });
      else setError(fail('no-message', words.useReplay.noMessage, words.useReplay.noMessageHint).error);
    };
    void load();
  }, [id, exchangeId]);
  return { recorded, error };
}

/** Sends the request and keeps what came of the last time. */
export function useReplay(id: string, exchange: string) {
  const [replayed, setReplayed] = useState<Replayed>();
  const [error, setError] = useState<AppError>();
  const [sending, setSending] = useState(false);
  const send = async (text: string | undefined) => {
    setSending(true);
    const answer = await workbench.rehearsal.replay({ id, exchange, ...(text !== undefined && { text }) });
    setSending(false);
    setReplayed(answer.ok ? answer.value : undefined);
    setError(answer.ok ? undefined : answer.error);
  };
  return { replayed, error, sending, send: (text: string | undefined) => void send(text) };
}
