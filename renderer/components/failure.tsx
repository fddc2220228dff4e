import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { AppError } from '../../shared/errors.ts';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';

interface FailureProps {
  readonly error: AppError;
  /** Does what can help; the button is there only with it. */
  readonly onRetry?: (() => void) | undefined;
}

/** An expected failure where it occurred: what happened, what to do, and Retry where that can help. */
export function Failure({ error, onRetry }: FailureProps) {
  return (
    <div role="alert" data-testid="failure">
      <Alert
        type="error"
        header={error.message}
        {...(onRetry && { action: <Button onClick={onRetry}>{retryWords(error)}</Button> })}
      >
        {error.hint}
      </Alert>
    </div>
  );
}

/** What the button of a failure says: the act that can help, where the failure names one. */
function retryWords(error: AppError): string {
  switch (error.retry) {
    case 'restart-simulator':
      return words.failure.restart;
    case 'start-rehearsal':
      return words.failure.startAgain;
    case 'reload':
      return words.failure.reload;
    default:
      return common.retry;
  }
}
