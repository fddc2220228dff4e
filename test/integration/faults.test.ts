import { describe, expect, it } from 'vitest';
import { shopAsPlanned } from '../../electron/simulator/planned-shopper.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { startRehearsal } from '../../electron/simulator/rehearsal.ts';
import type { ProcurementSystem, RehearsalEvent, Verdict } from '../../shared/rehearsal/events.ts';
import { type FaultName, faults } from '../../shared/rehearsal/faults.ts';
import { assetsDir } from './marketplace-support.ts';

/** One run with a failure, by the real parties over HTTP, shopped and approved by itself; simulated waits take no time. */
async function runWith(
  fault: FaultName,
  system: ProcurementSystem,
): Promise<{ verdict: Verdict; events: RehearsalEvent[] }> {
  const events: RehearsalEvent[] = [];
  const bugs: unknown[] = [];
  const rehearsal = startRehearsal({
    id: fault,
    program: 'Test',
    outside: realOutside,
    system,
    fault,
    mode: 'test',
    until: 'order',
    assetsDir,
    skipWaits: true,
    shopper: shopAsPlanned,
    emit: (event) => {
      events.push(event);
      if (event.event === 'state' && event.state.name === 'awaiting-approval')
        setImmediate(() => rehearsal.approve());
    },
    onBug: (error) => bugs.push(error),
  });
  const verdict = await rehearsal.done;
  expect(bugs).toEqual([]);
  return { verdict, events };
}

const table = faults.flatMap(({ name, systems, diagnosis }) =>
  systems.map((system) => ({ name, system, diagnosis })),
);

describe('a rehearsal with a failure ends in its diagnosis, by the evidence of the run', () => {
  it.each(table)('$name, $system → $diagnosis', async ({ name, system, diagnosis }) => {
    const { verdict } = await runWith(name, system);
    expect(verdict.diagnosis?.[0]).toBe(diagnosis);
    expect(verdict).toMatchObject({ ok: true });
  });
});
