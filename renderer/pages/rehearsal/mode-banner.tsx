import Alert from '@cloudscape-design/components/alert';
import type { Mode } from '../../../shared/rehearsal/events.ts';

/** Says, above everything else of a run, what its mode means for money. */
export function ModeBanner({ mode }: { readonly mode: Mode }) {
  if (mode === 'test') {
    return (
      <Alert type="info" header="TEST MODE: nothing is bought" data-testid="mode-banner">
        Orders are received and answered. No subscription and no invoice is made.
      </Alert>
    );
  }
  return (
    <Alert type="warning" header="TEST MODE IS OFF: this would buy" data-testid="mode-banner">
      AWS Marketplace is simulated, so nothing is bought here. A live integration would subscribe and invoice.
    </Alert>
  );
}
