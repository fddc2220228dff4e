import Alert from '@cloudscape-design/components/alert';
import type { Mode } from '../../../shared/rehearsal/events.ts';
import { words } from '../../words/rehearsal.ts';

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
      <Alert type="info" header={words.modeBanner.testTitle} data-testid="mode-banner">
        {words.modeBanner.test}
      </Alert>
    );
  }
  return (
    <Alert type="warning" header={words.modeBanner.productionTitle} data-testid="mode-banner">
      {words.modeBanner.production}
    </Alert>
  );
}

/** What becomes of a document at a real host is that host's; the program knows only what it sends. */
function RealModeBanner({ mode, host }: { readonly mode: Mode; readonly host: string }) {
  if (mode === 'test') {
    return (
      <Alert type="info" header={words.modeBanner.realTestTitle({ host })} data-testid="mode-banner">
        {words.modeBanner.realTest({ host })}
      </Alert>
    );
  }
  return (
    <Alert type="warning" header={words.modeBanner.realProductionTitle({ host })} data-testid="mode-banner">
      {words.modeBanner.realProduction({ host })}
    </Alert>
  );
}
