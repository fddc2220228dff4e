import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** How a rehearsal came out. `unfinished`: the program or the simulator stopped before its end. */
export type Outcome = 'passed' | 'failed' | 'running' | 'unfinished';

/** The outcome from what is known: the verdict, and whether the rehearsal still goes on. */
export function outcomeOf(ok: boolean | undefined, goesOn: boolean): Outcome {
  if (ok !== undefined) return ok ? 'passed' : 'failed';
  return goesOn ? 'running' : 'unfinished';
}

/** The outcome as icon and word. */
export function OutcomeStatus({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome) {
    case 'passed':
      return <StatusIndicator type="success">Passed</StatusIndicator>;
    case 'failed':
      return <StatusIndicator type="error">Failed</StatusIndicator>;
    case 'running':
      return <StatusIndicator type="in-progress">Running</StatusIndicator>;
    case 'unfinished':
      return <StatusIndicator type="stopped">Did not end</StatusIndicator>;
  }
}
