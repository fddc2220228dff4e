import type { Mode, Party, Stage, StartedEvent } from './events.ts';
import type { ProcurementSystem } from './systems.ts';

const systemNames: Readonly<Record<ProcurementSystem, string>> = {
  coupa: 'Coupa',
  ariba: 'SAP Ariba',
};

/** A procurement system's name as its vendor writes it. */
export function systemName(system: ProcurementSystem): string {
  return systemNames[system];
}

/** What the names of the parties follow: the event that started a rehearsal, or the system alone before there is one. */
export interface Cast {
  readonly system: ProcurementSystem;
  readonly supplier?: { readonly name: string };
}

/** A party's name in a rehearsal. At a real address the supplier is its host: who answers there is not known. */
export function partyName(party: Party, { system, supplier }: Cast): string {
  switch (party) {
    case 'requester':
      return 'Requester';
    case 'procurement':
      return systemName(system);
    case 'network':
      return 'SAP Business Network';
    case 'marketplace':
      return supplier?.name ?? 'AWS Marketplace';
  }
}

const modeNames: Readonly<Record<Mode, string>> = { test: 'Test mode', production: 'Production' };

/** A mode in AWS Marketplace's spelling. */
export function modeName(mode: Mode): string {
  return modeNames[mode];
}

const stageNames: Readonly<Record<Stage, string>> = {
  setup: 'Session opened',
  cart: 'Cart returned',
  order: 'Order answered',
};

/** What reaching a stage proved. */
export function stageName(stage: Stage): string {
  return stageNames[stage];
}

/** Who takes part in a rehearsal of `system`, from left to right: each talks to its neighbour most. */
export function partiesOf(system: ProcurementSystem): readonly Party[] {
  return system === 'ariba'
    ? ['requester', 'procurement', 'network', 'marketplace']
    : ['requester', 'procurement', 'marketplace'];
}

/** Who took part in a rehearsal: at a real address nobody plays SAP Business Network. */
export function partiesIn({ system, network }: Pick<StartedEvent, 'system' | 'network'>): readonly Party[] {
  return partiesOf(system).filter((party) => party !== 'network' || network !== undefined);
}
