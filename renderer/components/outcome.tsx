import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { words } from '../words/components.ts';

/** How a rehearsal came out. `unfinished`: the program or the simulator stopped before its end. */
export type Outcome = 'passed' | 'failed' | 'running' | 'unfinished';

/** The outcome from what is known: the record's, unless the rehearsal still goes on. */
export function outcomeOf(result: RehearsalSummary['result'], goesOn: boolean): Outcome {
  return goesOn ? 'running' : result;
}

/** The outcome as icon and word. */
export function OutcomeStatus({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome) {
    case 'passed':
      return <StatusIndicator type="success">{words.outcome.passed}</StatusIndicator>;
    case 'failed':
      return <StatusIndicator type="error">{words.outcome.failed}</StatusIndicator>;
    case 'running':
      return <StatusIndicator type="in-progress">{words.outcome.running}</StatusIndicator>;
    case 'unfinished':
      return <StatusIndicator type="stopped">{words.outcome.didNotEnd}</StatusIndicator>;
  }
}
