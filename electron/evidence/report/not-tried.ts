import type { Mode } from '../../../shared/rehearsal/events.ts';
import { stageSchema, systemSchema } from '../../../shared/rehearsal/events.ts';
import { modeName, stageName, systemName } from '../../../shared/rehearsal/names.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';

/** A scenario that could have been run, as far as a report names it. */
export interface KnownScenario {
  readonly name: string;
  readonly title: string;
}

const modes: readonly Mode[] = ['test', 'production'];

/**
 * What the runs leave open, in sentences. Evidence that does not say what it does not show would be read as showing
 * everything.
 */
export function notTried(runs: readonly RehearsalView[], known: readonly KnownScenario[]): string[] {
  const begun = runs.flatMap(({ started }) => started ?? []);
  const simulated = begun.some(({ supplier }) => supplier.builtIn);
  const used = new Set(begun.map(({ scenario }) => scenario));
  const open = known.filter(({ name }) => !used.has(name));
  return [
    ...(simulated
      ? [
          'The real AWS Marketplace: its part was simulated on this computer, so no account, contract or price of it was involved.',
        ]
      : []),
    'The real procurement system: this program wrote its messages. Its users, approvals, budgets and accounting were not involved.',
    'Invoices and payment.',
    ...missing(
      systemSchema.options,
      begun.map(({ system }) => system),
    ).map((system) => `${systemName(system)}: no run with this procurement system.`),
    ...missing(
      modes,
      begun.map(({ mode }) => mode),
    ).map((mode) => `${modeName(mode)}: no run in this mode.`),
    ...runs.flatMap(unreached),
    ...(open.length > 0 ? [`Scenarios: ${open.map(({ title }) => title).join('; ')}.`] : []),
  ];
}

function missing<T>(all: readonly T[], used: readonly T[]): T[] {
  return all.filter((one) => !used.includes(one));
}

/** The stages that a run was to prove and did not. */
function unreached({ started, verdict }: RehearsalView): string[] {
  if (!started) return [];
  const all = stageSchema.options;
  const reached = verdict?.reached === undefined ? 0 : all.indexOf(verdict.reached) + 1;
  const left = all.slice(reached, all.indexOf(started.until) + 1);
  if (left.length === 0) return [];
  return [
    `${systemName(started.system)}, ${started.scenario}: not reached: ${left.map(stageName).join(', ')}.`,
  ];
}
