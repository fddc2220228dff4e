/** The median of several runs after a warm-up, in milliseconds with three digits behind the point. */
export function medianMs(run: () => unknown, runs = 9, warmUp = 3): number {
  const times: number[] = [];
  for (let count = -warmUp; count < runs; count += 1) {
    const started = performance.now();
    run();
    if (count >= 0) times.push(performance.now() - started);
  }
  return Math.round((times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0) * 1000) / 1000;
}
