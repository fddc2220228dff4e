import { randomFillSync } from 'node:crypto';
import type { Outside } from './outside.ts';

/** Drawn ahead, since each drawing is a call of the system: a setup request takes a handful of small ones. */
const pool = new Uint8Array(4096);
let used = pool.length;

/** Strong random bytes. What was given out is wiped from the pool: nothing here can repeat it. */
function randomBytes(count: number): Uint8Array {
  if (count > pool.length) return randomFillSync(new Uint8Array(count));
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const given = pool.slice(used, used + count);
  pool.fill(0, used, used + count);
  used += count;
  return given;
}

/** The machine's own clock and its strong randomness. */
export const realOutside: Outside = {
  now: () => new Date(),
  randomBytes: randomBytes,
};
