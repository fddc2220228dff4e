import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { returnLargeCart } from '../support/large-cart-run.ts';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await launchWorkbench();
});
afterAll(() => workbench.close());

it('a cart of 10,000 lines returns, is judged, and is shown a page at a time', async () => {
  const { shown, busy } = await returnLargeCart(workbench, 10_000);
  // Said and not judged: what else the machine does decides it too. test/bench/large-cart.bench.ts sets it beside idle loops.
  const { main, page } = busy;
  process.stdout.write(
    `10,000 lines: 99 % of waits up to ${main.p99} ms in main, ${page.p99} ms in the window\n`,
  );
  expect(shown.answer).toContain('waits for approval');
  expect(shown.requisition).toContain('125,000.00');
  expect(shown.requisition).not.toContain('Seat 1000 ');
  expect(shown.found).toBe(1);
  expect(shown.message).toContain('part-1<');
});
