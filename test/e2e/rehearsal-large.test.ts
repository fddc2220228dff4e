import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { returnLargeCart } from '../support/large-cart-run.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
});
afterAll(() => workbench.close());

// How long anybody waits meanwhile is measured by test/bench/large-cart.bench.ts.
it('a cart of 10,000 lines returns, is judged, and is shown a page at a time', async () => {
  const { shown } = await returnLargeCart(workbench, 10_000);
  expect(shown.answer).toContain('waits for approval');
  expect(shown.requisition).toContain('125,000.00');
  expect(shown.requisition).not.toContain('Seat 1000 ');
  expect(shown.found).toBe(1);
  expect(shown.message).toContain('part-1<');
});
