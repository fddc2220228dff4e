import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { networkUser } from '../network/server.ts';
import type { RehearsalOptions } from './options.ts';
import type { Material, Parties } from './parties.ts';
import type { Plan } from './plan.ts';

/** What the first event of a run says: what is played, and who the parties are. */
export function startedEvent(
  { program, system, fault, until, external }: RehearsalOptions,
  { name, mode, edition }: Plan,
  { buyer, supplier }: Material,
  { networkUrl, supplierName, supplierUrls, context }: Parties,
): Omit<StartedEvent, 'seq' | 'at' | 'rehearsal'> {
  return {
    event: 'started',
    format: 2,
    program,
    system,
    scenario: name,
    ...(fault && { fault }),
    mode,
    edition,
    until,
    buyer: { name: context.preset.name, ...buyer },
    ...(networkUrl !== undefined && {
      network: { name: 'SAP Business Network', ...networkUser, url: networkUrl },
    }),
    supplier: { name: supplierName, ...supplier, ...supplierUrls, builtIn: !external },
  };
}
