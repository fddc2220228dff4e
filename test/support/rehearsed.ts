import path from 'node:path';
import { expect } from 'vitest';
import { root } from '../../build/paths.mjs';
import { shopAsPlanned } from '../../electron/simulator/planned-shopper.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import type { WireDocument } from '../../electron/simulator/recorder.ts';
import { startRehearsal } from '../../electron/simulator/rehearsal.ts';
import type { RehearsalOptions } from '../../electron/simulator/run/options.ts';
import type { RehearsalEvent, Verdict } from '../../shared/rehearsal/events.ts';

export interface Rehearsed {
  readonly verdict: Verdict;
  readonly events: readonly RehearsalEvent[];
  readonly documents: readonly WireDocument[];
}

/**
 * One rehearsal by the real parties over HTTP, shopped and approved by itself. Simulated waits take no time; or they last,
 * and somebody presses Speed up all the while.
 */
export async function rehearse(
  choice: Pick<RehearsalOptions, 'system'> &
    Partial<Pick<RehearsalOptions, 'scenario' | 'fault' | 'edition' | 'mode' | 'until' | 'own' | 'external'>>,
  waits: 'skipped' | 'sped-up' = 'skipped',
): Promise<Rehearsed> {
  const events: RehearsalEvent[] = [];
  const documents: WireDocument[] = [];
  const bugs: unknown[] = [];
  const rehearsal = startRehearsal({
    id: choice.fault ?? choice.scenario ?? 'run',
    program: 'Test',
    outside: realOutside,
    mode: 'test',
    until: 'order',
    ...choice,
    assetsDir: path.join(root, 'electron/simulator/marketplace/assets'),
    skipWaits: waits === 'skipped',
    shopper: shopAsPlanned,
    emit: (event) => {
      events.push(event);
      if (event.event === 'state' && event.state.name === 'awaiting-approval')
        setImmediate(() => rehearsal.approve());
    },
    onDocument: (document) => documents.push(document),
    onBug: (error) => bugs.push(error),
  });
  let over = false;
  const press = () => {
    if (over) return;
    rehearsal.speedUp();
    setImmediate(press);
  };
  if (waits === 'sped-up') press();
  const verdict = await rehearsal.done;
  over = true;
  expect(bugs).toEqual([]);
  return { verdict, events, documents };
}
