import { randomBytes } from 'node:crypto';
import type { Outside } from './outside.ts';

/** The machine's own clock and its strong randomness. */
export const realOutside: Outside = {
  now: () => new Date(),
  randomBytes: (count) => randomBytes(count),
};
