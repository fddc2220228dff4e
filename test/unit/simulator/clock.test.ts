import { describe, expect, it } from 'vitest';
import { startClock } from '../../../electron/simulator/clock.ts';

const start = new Date('2026-11-24T09:00:00Z');
const outside = { now: () => start, randomBytes: (count: number) => new Uint8Array(count) };
const hour = 3_600_000;
const passed = (now: Date) => now.getTime() - start.getTime();

describe('a clock that skips waits', () => {
  it('lets an hour pass at once, and it is an hour later', async () => {
    const clock = startClock(outside, true);
    await clock.sleep(hour);
    expect(passed(clock.now())).toBe(hour);
  });

  it('meets a deadline on the way to a later moment, at its own time', async () => {
    const clock = startClock(outside, true);
    const expiredAt = new Promise<number>((resolve) => {
      clock.deadline(60_000, () => resolve(passed(clock.now())));
    });
    const over = new AbortController();
    const slow = clock.sleep(hour, over.signal);
    expect(await expiredAt).toBe(60_000);
    over.abort();
    await slow;
    expect(passed(clock.now())).toBe(60_000);
  });

  it('is not moved by a deadline alone, so that a slow machine makes nobody late', async () => {
    const clock = startClock(outside, true);
    let expired = false;
    const { cancel } = clock.deadline(60_000, () => {
      expired = true;
    });
    clock.speedUp();
    await new Promise((resolve) => setImmediate(resolve));
    expect({ expired, passed: passed(clock.now()) }).toEqual({ expired: false, passed: 0 });
    cancel();
  });

  it('wakes several sleepers in the order of their times', async () => {
    const clock = startClock(outside, true);
    const woken: string[] = [];
    await Promise.all([
      clock.sleep(2 * hour).then(() => woken.push('later')),
      clock.sleep(hour).then(() => woken.push('sooner')),
    ]);
    expect(woken).toEqual(['sooner', 'later']);
    expect(passed(clock.now())).toBe(2 * hour);
  });
});

describe('a clock that runs with the real one', () => {
  it('waits until a person speeds it up', async () => {
    const clock = startClock(outside, false);
    let woken = false;
    const sleeping = clock.sleep(hour).then(() => {
      woken = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(woken).toBe(false);
    clock.speedUp();
    await sleeping;
    expect(passed(clock.now())).toBe(hour);
  });

  it('ends the pause that a person sees at one press, past what is due before', async () => {
    const clock = startClock(outside, false);
    const sooner = [clock.sleep(60_000), new Promise<void>((expired) => clock.deadline(90_000, expired))];
    const pause = clock.pause(hour);
    clock.speedUp();
    await Promise.all([...sooner, pause]);
    expect(passed(clock.now())).toBe(hour);
  });

  it('is put forward for everybody: what was due a moment later is due in a moment', async () => {
    const clock = startClock(outside, false);
    const late = new Promise<void>((expired) => clock.deadline(hour + 5, expired));
    const sleeping = clock.sleep(hour);
    clock.speedUp();
    await Promise.all([sleeping, late]);
    expect(passed(clock.now())).toBe(hour);
  });

  it('ends a wait early, without an error and without time passing, where it is called off', async () => {
    const clock = startClock(outside, false);
    const over = new AbortController();
    const sleeping = clock.sleep(hour, over.signal);
    over.abort();
    await sleeping;
    await clock.sleep(hour, over.signal);
    expect(passed(clock.now())).toBe(0);
  });
});
