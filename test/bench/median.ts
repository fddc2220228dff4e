/** The median of several runs after a warm-up, in milliseconds with three digits behind the point. */
export function medianMs(run: () => unknown, runs = 9, warmUp = 3): number {
  const [only = 0] = pairedMedianMs([run], runs, warmUp);
  return only;
}

/**
 * The medians of several things that are measured in turn (A B A B), so that what else the machine does meets all of
 * them alike. In milliseconds with three digits behind the point.
 */
export function pairedMedianMs(things: readonly (() => unknown)[], runs = 9, warmUp = 3): number[] {
  const times: number[][] = things.map(() => []);
  for (let count = -warmUp; count < runs; count += 1) {
    for (const [index, thing] of things.entries()) {
      const started = performance.now();
      thing();
      if (count >= 0) times[index]?.push(performance.now() - started);
    }
  }
  return times.map(
    (list) => Math.round((list.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0) * 1000) / 1000,
  );
}

/** A ratio with two digits behind the point. */
export function ratioOf(part: number, whole: number): number {
  return Math.round((part / whole) * 100) / 100;
}
