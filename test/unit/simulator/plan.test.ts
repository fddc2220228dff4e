import { describe, expect, it } from 'vitest';
import { reachBeyond } from '../../../electron/simulator/reach.ts';
import type { ExternalSupplier } from '../../../electron/simulator/run/options.ts';
import { planOf } from '../../../electron/simulator/run/plan.ts';

const elsewhere: ExternalSupplier = {
  setupUrl: 'https://shop.example/punchout',
  orderUrl: 'https://shop.example/orders',
  buyer: { domain: 'NetworkID', identity: 'b' },
  supplier: { domain: 'NetworkID', identity: 's' },
  sharedSecret: 'kept-out-of-sight',
};
const beyond: ExternalSupplier = { ...elsewhere, reach: reachBeyond('shop.example', undefined) };

describe('the mode of a run', () => {
  it('is what was chosen, and test where nothing was', () => {
    expect(planOf({ scenario: 'create', mode: 'production' })).toMatchObject({
      mode: 'production',
      notes: [],
    });
    expect(planOf({}).mode).toBe('test');
  });

  it.each([
    ['production', 'production', 'test'],
    ['go-live', 'test', 'production'],
  ] as const)(
    'is decided by the scenario %s: %s, and it says so where %s was chosen',
    (scenario, mode, other) => {
      expect(planOf({ scenario, mode: undefined })).toMatchObject({ mode, notes: [] });
      expect(planOf({ scenario, mode })).toMatchObject({ mode, notes: [] });
      expect(planOf({ scenario, mode: other })).toMatchObject({ mode, notes: [{ code: 'mode-decided' }] });
      expect(planOf({ scenario, mode: other, external: elsewhere })).toMatchObject({
        mode,
        notes: [{ code: 'mode-decided' }],
      });
    },
  );

  it('is decided by a failure that is about one', () => {
    const { mode, notes } = planOf({ fault: 'test-mode-left-on', mode: 'test' });
    expect({ mode, notes }).toMatchObject({
      mode: 'production',
      notes: [{ message: expect.stringContaining('“Test mode left on” decides the mode.') }],
    });
  });

  it('is never anything but the chosen one at a real address', () => {
    expect(planOf({ scenario: 'production', mode: 'test', external: beyond })).toMatchObject({
      mode: 'test',
      notes: [],
    });
    expect(planOf({ scenario: 'production', external: beyond }).mode).toBe('test');
  });
});
