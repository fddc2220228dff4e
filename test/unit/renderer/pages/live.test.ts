import { describe, expect, it } from 'vitest';
import {
  fromTranscript,
  phaseOf,
  takeEvent,
  worthResuming,
} from '../../../../renderer/pages/rehearsal/live.ts';
import type { RehearsalEvent } from '../../../../shared/rehearsal/events.ts';
import {
  type Fact,
  recorded,
  rehearsalId,
  untilDied,
  untilPassed,
  untilRefused,
  untilSetup,
  untilShopping,
} from '../recorded.ts';

const transcript = (facts: readonly Fact[]) => ({ id: rehearsalId, damaged: false, events: recorded(facts) });
const live = (facts: readonly Fact[]) => fromTranscript(transcript(facts));

describe('takeEvent', () => {
  const all = recorded(untilShopping);

  it('begins with a started event and follows it', () => {
    const seen = all.reduce<ReturnType<typeof takeEvent>>(takeEvent, undefined);
    expect(seen?.view.state?.name).toBe('shopping');
  });

  it('takes each event once', () => {
    const once = live(untilShopping);
    const twice = all.reduce<ReturnType<typeof takeEvent>>(takeEvent, once);
    expect(twice).toBe(once);
  });

  it('leaves out events of another rehearsal, but begins anew when that starts', () => {
    const other = recorded(untilSetup, 'other');
    const [first, second] = other;
    const now = live(untilShopping);
    expect(takeEvent(now, second as RehearsalEvent)).toBe(now);
    expect(takeEvent(now, first as RehearsalEvent)?.id).toBe('other');
  });
});

describe('fromTranscript', () => {
  it('adds the events that came in while it was fetched', () => {
    const all = recorded(untilShopping);
    const seen = fromTranscript({ id: rehearsalId, damaged: false, events: all.slice(0, 3) }, all.slice(2));
    expect(seen).toEqual(live(untilShopping));
  });
});

describe('phaseOf', () => {
  it.each([
    ['form', undefined, 'idle'],
    ['running', live(untilShopping), 'running'],
    ['broken', live(untilShopping), 'stopped'],
    ['broken', live(untilDied), 'stopped'],
    ['ended', live(untilDied), 'running'],
    ['ended', live(untilPassed), 'running'],
    ['ended', live(untilRefused), 'stopped'],
  ] as const)('is %s', (phase, what, simulator) => {
    expect(phaseOf(what, simulator)).toBe(phase);
  });
});

describe('worthResuming', () => {
  it('resumes what runs or broke off, and nothing that ended', () => {
    expect(worthResuming(transcript(untilShopping), 'running')).toBe(true);
    expect(worthResuming(transcript(untilDied), 'stopped')).toBe(true);
    expect(worthResuming(transcript(untilPassed), 'running')).toBe(false);
    expect(worthResuming(null, 'running')).toBe(false);
  });
});
