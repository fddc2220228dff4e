import { describe, expect, it } from 'vitest';
import { disable, goLive, remove } from '../../../shared/procurement/acts.ts';
import { changeFields } from '../../../shared/procurement/changes.ts';
import {
  lifeCycleOf,
  lifeCycleWords,
  nextStepOf,
  remindersOf,
  unprovenOf,
} from '../../../shared/procurement/readiness.ts';
import { day, draft, rehearsedOn, throughStages, withWord } from './integrations.ts';

const act = (date: string) => ({ who: 'Riley', at: day(date) });
const on = (date: string) => new Date(day(date));

describe('the life cycle', () => {
  it.each(['coupa', 'ariba'] as const)('follows the steps of %s and the acts of people', (system) => {
    const begun = draft(system);
    const inAws = throughStages(begun, 'aws');
    const inSystem = throughStages(inAws, 'procurement-system');
    const rehearsed = rehearsedOn(inSystem, '01-06');
    const live = goLive(rehearsed, undefined, act('01-07'));
    const off = disable(live, '', act('01-08'));
    const gone = remove(off, '', act('01-09'));
    expect([begun, inAws, inSystem, rehearsed, live, off, gone].map(lifeCycleOf)).toEqual([
      'draft',
      'set-up-in-aws',
      'set-up-in-procurement-system',
      'rehearsed',
      'live',
      'disabled',
      'removed',
    ]);
    expect(lifeCycleWords(inSystem)).toBe(system === 'coupa' ? 'Set up in Coupa' : 'Set up in SAP Ariba');
  });

  it('falls back when a value is changed after the rehearsal', () => {
    const rehearsed = rehearsedOn(throughStages(draft('coupa'), 'aws', 'procurement-system'), '01-06');
    const changed = changeFields(rehearsed, { buyerIdentity: 'other' }, act('01-07'));
    expect(lifeCycleOf(changed)).toBe('set-up-in-procurement-system');
    expect(lifeCycleOf(changeFields(rehearsed, { description: 'other' }, act('01-07')))).toBe('rehearsed');
  });
});

describe('the next step', () => {
  it('is the first that is not proven', () => {
    expect(nextStepOf(draft('coupa'))?.id).toBe('access');
    expect(nextStepOf(withWord(draft('coupa'), 'access'))?.id).toBe('permissions');
  });

  it('passes over one that waits for somebody else, to what can be done meanwhile', () => {
    const asked = withWord(draft('ariba'), 'gather', 'permissions', 'aws-integration', 'request-to-aws');
    const waiting = {
      ...asked,
      steps: {
        ...asked.steps,
        'instructions-from-aws': {
          by: 'waiting',
          since: '2027-01-05',
          remindOn: '2027-01-12',
          note: '',
        } as const,
      },
    };
    expect(nextStepOf(waiting)?.id).toBe('commodities');
  });

  it('is none where all is proven', () => {
    const all = throughStages(draft('coupa'), 'aws', 'procurement-system', 'rehearsal', 'live');
    expect(nextStepOf(all)).toBeUndefined();
  });
});

describe('reminders', () => {
  const about = (id: string, integration: Parameters<typeof remindersOf>[0], date: string) =>
    remindersOf(integration, on(date), 365).find((reminder) => reminder.id === id)?.loudness;

  it('of test mode get louder after the go-live date', () => {
    const dated = changeFields(draft('coupa'), { goLiveOn: '2027-02-01' }, act('01-04'));
    expect(about('test-mode', dated, '01-31')).toBe('note');
    expect(about('test-mode', dated, '02-01')).toBe('warning');
    expect(about('test-mode', dated, '02-07')).toBe('warning');
    expect(about('test-mode', dated, '02-08')).toBe('alarm');
  });

  it('of test mode are loudest where it is live, and end when it is off', () => {
    const live = goLive(draft('coupa'), undefined, act('01-05'));
    expect(about('test-mode', live, '01-05')).toBe('alarm');
    expect(about('test-mode', changeFields(live, { mode: 'production' }, act('01-05')), '01-06')).toBe(
      undefined,
    );
  });

  it('of a secret begin after a year and get louder after two', () => {
    const [connection] = draft('coupa').connections;
    const kept = {
      ...draft('coupa'),
      connections: connection ? [{ ...connection, secret: { since: day('01-04'), doubts: [] } }] : [],
    };
    const years = (year: number) =>
      remindersOf(kept, new Date(`${year}-01-05T09:00:00Z`), 365).find(({ id }) => id === 'secret-c-1')
        ?.loudness;
    expect([2027, 2028, 2029].map(years)).toEqual([undefined, 'warning', 'alarm']);
  });

  it('say that production was never rehearsed', () => {
    const production = changeFields(draft('coupa'), { mode: 'production' }, act('01-04'));
    expect(about('never-rehearsed', production, '01-05')).toBe('warning');
    expect(about('never-rehearsed', rehearsedOn(production, '01-05'), '01-06')).toBe(undefined);
  });
});

describe('what stands against going live', () => {
  it('is nothing where all is proven, test mode is off and confirmed so', () => {
    const [connection] = draft('coupa').connections;
    const all = {
      ...rehearsedOn(
        throughStages(draft('coupa'), 'aws', 'procurement-system', 'rehearsal', 'live'),
        '01-06',
      ),
      mode: { is: 'production', since: day('01-06') } as const,
      confirmations: { 'test-mode': { says: 'off', who: 'Riley', at: day('01-06'), note: '' } as const },
      connections: connection
        ? [{ ...connection, enabled: true, secret: { since: day('01-04'), doubts: [] } }]
        : [],
      awsChecks: [
        {
          id: 'identity',
          result: 'pass',
          code: 'signed-in',
          evidence: {},
          message: 'm',
          fix: '',
          at: day('01-06'),
          durationMs: 1,
        } as const,
      ],
    };
    expect(unprovenOf(all)).toEqual([]);
    expect(unprovenOf({ ...all, rehearsals: [] }).map(({ id }) => id)).toEqual(['rehearsal']);
    expect(unprovenOf({ ...all, awsChecks: [] }).map(({ id }) => id)).toEqual(['aws-checks']);
    expect(unprovenOf({ ...all, confirmations: {} }).map(({ id }) => id)).toEqual(['test-mode-unconfirmed']);
    expect(unprovenOf({ ...all, connections: [] }).map(({ id }) => id)).toEqual(['connection']);
  });
});
