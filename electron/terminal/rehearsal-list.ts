import { type FaultName, faults, notBroughtAbout } from '../../shared/rehearsal/faults.ts';
import { systemName } from '../../shared/rehearsal/names.ts';
import {
  fixedEditionWords,
  fixedModeWords,
  type ScenarioName,
  scenarios,
} from '../../shared/rehearsal/scenarios.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { type ExitCode, exitCodes, type Terminal } from './output.ts';

/** What there is to rehearse: a line for each scenario and each failure. */
export function listRehearsals(json: boolean, terminal: Terminal): ExitCode {
  if (json) {
    for (const { name, title, shows, systems, edition = null, mode = null } of scenarios)
      terminal.out(
        JSON.stringify({ kind: 'scenario', name, title, shows, systems, edition, mode, diagnosis: null }),
      );
    for (const { name, title, shows, systems, diagnosis } of faults)
      terminal.out(JSON.stringify({ kind: 'fault', name, title, shows, systems, diagnosis }));
    return exitCodes.expected;
  }
  terminal.out('Scenarios (--scenario NAME):');
  for (const scenario of scenarios) {
    const words = [scenario.shows, fixedModeWords(scenario), fixedEditionWords(scenario)].filter(
      (one) => one !== undefined,
    );
    terminal.out(line(scenario.name, words.join(' '), scenario.systems));
  }
  terminal.out('');
  terminal.out('Failures (--fault NAME), each with the entry of the failure catalogue that it ends in:');
  for (const { name, shows, systems, diagnosis } of faults)
    terminal.out(`${line(name, shows, systems)}  → ${diagnosis}`);
  terminal.out('');
  terminal.out('Entries of the failure catalogue that are not brought about, and why:');
  for (const { diagnosis, why } of notBroughtAbout) terminal.out(`  ${diagnosis.padEnd(28)} ${why}`);
  return exitCodes.expected;
}

function line(name: string, shows: string, systems: readonly ProcurementSystem[]): string {
  const only = systems.length === 1 ? ` (${systems.map(systemName).join()} only)` : '';
  return `  ${name.padEnd(24)} ${shows}${only}`;
}

/** One run to be made. */
export interface PlannedRun {
  readonly system: ProcurementSystem;
  readonly scenario: ScenarioName | undefined;
  readonly fault: FaultName | undefined;
}

/**
 * The runs that were asked for: each scenario and each failure for each system it applies to. Empty where what was named
 * does not apply to the system.
 */
export function planRuns(asked: {
  readonly systems: readonly ProcurementSystem[];
  readonly scenario: ScenarioName | 'all' | undefined;
  readonly fault: FaultName | 'all' | undefined;
}): PlannedRun[] {
  const { systems, scenario, fault } = asked;
  const wanted = <T extends { name: string; systems: readonly ProcurementSystem[] }>(
    all: readonly T[],
    name: string,
  ) =>
    systems.flatMap((system) =>
      all
        .filter((one) => (name === 'all' || one.name === name) && one.systems.includes(system))
        .map((one) => ({ system, one })),
    );
  if (fault === undefined)
    return wanted(scenarios, scenario ?? 'create').map(({ system, one }) => ({
      system,
      scenario: one.name,
      fault: undefined,
    }));
  const single = scenario === 'all' ? undefined : scenario;
  const runs: PlannedRun[] = wanted(faults, fault).map(({ system, one }) => ({
    system,
    scenario: single,
    fault: one.name,
  }));
  return scenario === 'all' ? [...planRuns({ systems, scenario, fault: undefined }), ...runs] : runs;
}
