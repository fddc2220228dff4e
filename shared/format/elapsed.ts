import { locale } from './locale.ts';

const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** How long something took: `34 ms`, `1.2 s`. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toLocaleString(locale(), oneDigit)} s`;
}
