import Alert from '@cloudscape-design/components/alert';
import type { Mode } from '../../../shared/rehearsal/events.ts';

interface ModeBannerProps {
  readonly mode: Mode;
  /** The real host that the rehearsal is aimed at; absent for a simulated supplier. */
  readonly host?: string | undefined;
}

/** Says, above everything else of a run, what its mode means for money. */
export function ModeBanner({ mode, host }: ModeBannerProps) {
  if (host !== undefined) return <RealModeBanner mode={mode} host={host} />;
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

/** What becomes of a document at a real host is that host's; the program knows only what it sends. */
function RealModeBanner({ mode, host }: { readonly mode: Mode; readonly host: string }) {
  if (mode === 'test') {
    return (
      <Alert type="info" header={`TEST MODE at ${host}, which is not simulated`} data-testid="mode-banner">
        Every document says deploymentMode test. What {host} makes of it is not known here.
      </Alert>
    );
  }
  return (
    <Alert type="warning" header={`PRODUCTION at ${host}: an order buys`} data-testid="mode-banner">
      {host} is not simulated. Every document says deploymentMode production.
    </Alert>
  );
}
