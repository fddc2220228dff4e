import { fail } from '../../../shared/errors.ts';
import type { Marketplace } from '../marketplace/server.ts';
import type { RunContext } from './context.ts';
import { Ended } from './ended.ts';

/** The built-in AWS Marketplace, whose settings a scenario can change. A supplier elsewhere has none: the run ends. */
export function builtIn({ parties }: RunContext): Marketplace {
  if (parties.marketplace) return parties.marketplace;
  throw new Ended(
    fail(
      'needs-built-in',
      'This scenario changes settings of AWS Marketplace, and the supplier of this run is elsewhere.',
      'Rehearse it with the built-in AWS Marketplace.',
    ).error,
  );
}
