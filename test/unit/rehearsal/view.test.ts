import { describe, expect, it } from 'vitest';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { foldEvents } from '../../../shared/rehearsal/view.ts';

const base = { at: '2026-01-31T09:30:00+00:00', rehearsal: 'r' };
const events: RehearsalEvent[] = [
  { event: 'state', seq: 0, ...base, state: { name: 'requesting-setup' } },
  { event: 'finding', seq: 1, ...base, finding: { severity: 'pass', code: 'a', message: 'm', fix: '' } },
  {
    event: 'state',
    seq: 2,
    ...base,
    state: {
      name: 'awaiting-approval',
      requisition: { number: '1', currency: 'USD', total: '1.00', lines: [] },
    },
  },
  { event: 'record', seq: 3, ...base, record: { kind: 'store-opened' } },
  { event: 'state', seq: 4, ...base, state: { name: 'ended' } },
  { event: 'verdict', seq: 5, ...base, ok: true, reached: 'order', summary: 's', meaning: 'm' },
];

describe('the view of a rehearsal', () => {
  it('is the fold of its events', () => {
    const view = foldEvents(events);
    expect(view.state).toEqual({ name: 'ended' });
    expect(view.requisition?.number).toBe('1');
    expect(view.findings).toHaveLength(1);
    expect(view.records).toEqual([{ kind: 'store-opened' }]);
    expect(view.verdict).toEqual({ ok: true, reached: 'order', summary: 's', meaning: 'm' });
  });

  it('takes an event once, so that fetching and listening may overlap', () => {
    const overlapping = [...events.slice(0, 4), ...events.slice(1)];
    expect(foldEvents(overlapping)).toEqual(foldEvents(events));
  });
});
