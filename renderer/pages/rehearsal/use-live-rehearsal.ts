import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type AppError, fail, type Result } from '../../../shared/errors.ts';
import type { RehearsalChoice, SimulatorState } from '../../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { emptyView } from '../../../shared/rehearsal/view.ts';
import { workbench } from '../../bridge.ts';
import { words } from '../../words/rehearsal.ts';
import { choiceOf } from './choice.ts';
import { fromTranscript, type LiveRehearsal, type Phase, phaseOf, takeEvent, worthResuming } from './live.ts';

/** Something the person asked for that goes on or did not work, shown where it was asked. */
export interface Attempt {
  readonly verb: 'start' | 'approve' | 'stop' | 'show-store' | 'speed-up' | 'restart' | 'load';
  /** Absent while it goes on. */
  readonly error?: AppError;
}

/** What the Rehearsal page knows and can do. */
export interface Rehearsing {
  /** False until the page knows whether a rehearsal goes on. */
  readonly loaded: boolean;
  readonly live: LiveRehearsal | undefined;
  readonly phase: Phase;
  readonly simulator: SimulatorState;
  readonly attempt: Attempt | undefined;
  readonly start: (choice: RehearsalChoice) => void;
  readonly approve: () => void;
  readonly stop: () => void;
  readonly showStore: () => void;
  /** Ends a simulated wait now. */
  readonly speedUp: () => void;
  readonly restart: () => void;
  /** Does what the failed attempt's error names as help; absent where it names nothing. */
  readonly retry: (() => void) | undefined;
  /** Back to the start form; what was recorded is kept. */
  readonly startOver: () => void;
}

/** The simulator's state where no rehearsal goes on and that is known: then the start form is there at once. */
let idleAs: SimulatorState | undefined;
let isWatched = false;

function rememberIdle(state: SimulatorState): void {
  idleAs = state;
  if (isWatched) return;
  isWatched = true;
  const forget = () => {
    idleAs = undefined;
  };
  workbench.rehearsal.watchEvents(forget);
  workbench.simulator.watchState(forget);
}

/** Follows the rehearsal that goes on. Main owns the truth; this is a reader of its stream. */
export function useLiveRehearsal(): Rehearsing {
  const [live, setLive] = useState<LiveRehearsal>();
  const [simulator, setSimulator] = useState<SimulatorState>(idleAs ?? 'idle');
  const [loaded, setLoaded] = useState(idleAs !== undefined);
  const [attempt, setAttempt] = useState<Attempt>();
  /** Events that came in before the transcript so far; undefined once it is there. */
  const early = useRef<RehearsalEvent[] | undefined>([]);

  const load = useCallback(async () => {
    const [current, state] = await Promise.all([workbench.rehearsal.current(), workbench.simulator.state()]);
    const since = early.current ?? [];
    early.current = undefined;
    if (state.ok) setSimulator(state.value);
    const simulatorState = state.ok ? state.value : 'idle';
    const transcript = current.ok ? current.value : null;
    const resumes = transcript && worthResuming(transcript, simulatorState);
    if (current.ok && state.ok && !resumes && since.length === 0) rememberIdle(simulatorState);
    if (resumes) setLive(fromTranscript(transcript, since));
    else setLive(since.reduce<LiveRehearsal | undefined>(takeEvent, undefined));
    const failed = [current, state].find((answer) => !answer.ok);
    setAttempt(failed && !failed.ok ? { verb: 'load', error: failed.error } : undefined);
    setLoaded(true);
  }, []);

  useEffect(() => {
    early.current = [];
    const endEvents = workbench.rehearsal.watchEvents((event) => {
      if (early.current) early.current.push(event);
      // In pieces, between which the window answers: a requisition may have 10,000 lines.
      else startTransition(() => setLive((now) => takeEvent(now, event)));
    });
    const endStates = workbench.simulator.watchState((state) => startTransition(() => setSimulator(state)));
    void load();
    return () => {
      endEvents();
      endStates();
    };
  }, [load]);

  const id = live?.id;
  const verbs = useMemo(() => {
    /** Runs a verb and keeps its failure; gives the answer on for what follows a success. */
    const attemptTo = async <T>(verb: Attempt['verb'], ask: () => Promise<Result<T>>): Promise<Result<T>> => {
      setAttempt({ verb });
      const answer = await ask();
      startTransition(() => setAttempt(answer.ok ? undefined : { verb, error: answer.error }));
      return answer;
    };
    const ofThis =
      (verb: 'approve' | 'stop' | 'showStore' | 'speedUp') => async (): Promise<Result<undefined>> =>
        id === undefined
          ? fail(
              'no-rehearsal',
              words.useLiveRehearsal.noneGoesOn,
              words.useLiveRehearsal.noneGoesOnHint,
              'start-rehearsal',
            )
          : workbench.rehearsal[verb]({ id });
    return {
      start: async (choice: RehearsalChoice) => {
        const answer = await attemptTo('start', () => workbench.rehearsal.start(choice));
        if (!answer.ok) return;
        const started = answer.value.id;
        setLive((now) => (now?.id === started ? now : { id: started, view: emptyView }));
      },
      approve: () => attemptTo('approve', ofThis('approve')),
      stop: () => attemptTo('stop', ofThis('stop')),
      speedUp: () => attemptTo('speed-up', ofThis('speedUp')),
      showStore: () => attemptTo('show-store', ofThis('showStore')),
      restart: async () => {
        const answer = await attemptTo('restart', () => workbench.simulator.restart());
        if (answer.ok) setLive(undefined);
      },
    };
  }, [id]);

  const startOver = useCallback(() => {
    setLive(undefined);
    setAttempt(undefined);
  }, []);

  const retry = () => {
    switch (attempt?.error?.retry) {
      case 'restart-simulator':
        return () => void verbs.restart();
      case 'start-rehearsal': {
        const started = live?.view.started;
        // A real address is reached only after its host was confirmed, which is done in the form.
        const again = started && realHostOf(started) === undefined ? started : undefined;
        return () => (again ? void verbs.start(choiceOf(again)) : startOver());
      }
      case 'reload':
        return () => window.location.reload();
      case undefined:
        return attempt?.verb === 'load' ? () => void load() : undefined;
    }
  };

  return {
    loaded,
    live,
    phase: phaseOf(live, simulator),
    simulator,
    attempt,
    start: (choice) => void verbs.start(choice),
    approve: () => void verbs.approve(),
    stop: () => void verbs.stop(),
    showStore: () => void verbs.showStore(),
    speedUp: () => void verbs.speedUp(),
    restart: () => void verbs.restart(),
    retry: retry(),
    startOver,
  };
}
