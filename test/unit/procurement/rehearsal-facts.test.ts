import { expect, it } from 'vitest';
import { rehearsalFacts } from '../../../shared/procurement/rehearsal-facts.ts';
import { checkStep } from '../../../shared/procurement/step-checks.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { draft } from './integrations.ts';

const party = { name: 'n', domain: 'NetworkID', identity: 'i' };
const started: Extract<RehearsalEvent, { event: 'started' }> = {
  event: 'started',
  seq: 0,
  at: '2027-01-05T09:00:00+00:00',
  rehearsal: 'r',
  format: 2,
  program: 'p',
  system: 'coupa',
  scenario: 'create',
  mode: 'test',
  until: 'order',
  buyer: party,
  supplier: { ...party, setupUrl: 'http://127.0.0.1:1/', orderUrl: 'http://127.0.0.1:1/', builtIn: true },
};
const verdict: Extract<RehearsalEvent, { event: 'verdict' }> = {
  event: 'verdict',
  seq: 1,
  at: '2027-01-05T09:10:00+00:00',
  rehearsal: 'r',
  ok: true,
  reached: 'order',
  summary: 's',
  meaning: 'm',
};

it('keeps what an integration has to know of a rehearsal', () => {
  expect(rehearsalFacts('r', [started, verdict])).toEqual({
    id: 'r',
    at: verdict.at,
    ok: true,
    mode: 'test',
    real: false,
    scenario: 'create',
    reached: 'order',
    summary: 's',
  });
});

it('keeps nothing of a failure that was brought about, of a stopped run, and of one without a verdict', () => {
  const stopped = { ...verdict, ok: false, error: { code: 'stopped', message: 'm', hint: 'h' } };
  expect(rehearsalFacts('r', [{ ...started, fault: 'wrong-secret' }, verdict])).toBeUndefined();
  expect(rehearsalFacts('r', [started, stopped])).toBeUndefined();
  expect(rehearsalFacts('r', [started])).toBeUndefined();
});

it('proves the integration only where it went as far as an order', () => {
  const { reached: _order, ...short } = rehearsalFacts('r', [started, verdict]) ?? { ok: false };
  const full = rehearsalFacts('r', [started, verdict]);
  if (!full) throw new Error('no facts');
  expect(checkStep('rehearsed', { ...draft('coupa'), rehearsals: [full] }).result).toBe('pass');
  const cart = { ...full, ...short, id: 'r2', at: '2027-01-06T09:00:00Z', reached: 'cart' as const };
  expect(checkStep('rehearsed', { ...draft('coupa'), rehearsals: [cart] }).result).toBe('unknown');
  expect(checkStep('rehearsed', { ...draft('coupa'), rehearsals: [full, cart] }).result).toBe('pass');
});
