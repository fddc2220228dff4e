import type { Mode } from '../../../shared/rehearsal/events.ts';
import { stageSchema, systemSchema } from '../../../shared/rehearsal/events.ts';
import { faults } from '../../../shared/rehearsal/faults.ts';
import { modeName, stageName, systemName } from '../../../shared/rehearsal/names.ts';
import { runTitle } from '../../../shared/rehearsal/run-title.ts';
import { scenarios } from '../../../shared/rehearsal/scenarios.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';

const modes: readonly Mode[] = ['test', 'production'];

/**
 * What the runs leave open, in sentences. Evidence that does not say what it does not show would be read as showing
 * everything.
 */
export function notTried(runs: readonly RehearsalView[]): string[] {
  const begun = runs.flatMap(({ started }) => started ?? []);
  const simulated = begun.some(({ supplier }) => supplier.builtIn);
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
    ...listed(
      'Scenarios',
      notRun(
        scenarios,
        begun.map(({ scenario }) => scenario),
      ),
    ),
    ...listed(
      'Failures',
      notRun(
        faults,
        begun.flatMap(({ fault }) => fault ?? []),
      ),
    ),
  ];
}

function notRun(
  all: readonly { readonly name: string; readonly title: string }[],
  run: readonly string[],
): string[] {
  return all.filter(({ name }) => !run.includes(name)).map(({ title }) => title);
}

function listed(what: string, titles: readonly string[]): string[] {
  return titles.length === 0 ? [] : [`${what}: ${titles.join('; ')}.`];
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
    `${systemName(started.system)}, ${runTitle(started)}: not reached: ${left.map(stageName).join(', ')}.`,
  ];
}
