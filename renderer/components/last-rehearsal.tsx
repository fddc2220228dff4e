import Link from '@cloudscape-design/components/link';
import type { Integration } from '../../shared/procurement/integration.ts';
import { formatMoment } from '../format/time.ts';
import { hrefOf } from '../shell/routes.ts';
import { words } from '../words/components.ts';
import { OutcomeStatus } from './outcome.tsx';

/** The last rehearsal of an integration with its outcome, as a link to its record. */
export function LastRehearsal({ integration }: { readonly integration: Integration }) {
  const last = integration.rehearsals.at(-1);
  if (!last) return words.lastRehearsal.neverRehearsed;
  return (
    <>
      <OutcomeStatus outcome={last.ok ? 'passed' : 'failed'} />{' '}
      <Link href={hrefOf({ page: 'kept-rehearsal', id: last.id })}>{formatMoment(last.at)}</Link>
    </>
  );
}
