/** Gives the way free for the next piece of work: at once, or when it is its turn. */
export type TakeTurn = () => Promise<void> | undefined;

/**
 * Keeps the event loop free where many requests come at a time: Node reads all of them before it looks at anything else.
 * What is begun after `budgetMs` of one round of the loop waits for a later round, in order.
 */
export function takeTurns(budgetMs: number): TakeTurn {
  const waiting: (() => void)[] = [];
  let began: number | undefined;
  const nextRound = (): void => {
    const next = waiting.shift();
    began = next ? performance.now() : undefined;
    if (!next) return;
    setImmediate(nextRound);
    next();
  };
  return () => {
    const now = performance.now();
    if (began === undefined) {
      began = now;
      setImmediate(nextRound);
      return undefined;
    }
    if (waiting.length === 0 && now - began < budgetMs) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
}
