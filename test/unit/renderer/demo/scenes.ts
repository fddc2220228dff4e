import type { RehearsalSummary, Transcript } from '../../../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../../../shared/rehearsal/events.ts';
import { themeSchema } from '../../../../shared/settings.ts';
import type { FakeWorld } from '../fake-bridge.ts';
import {
  recorded,
  rehearsalId,
  untilApproval,
  untilDied,
  untilOrdering,
  untilPassed,
  untilRefused,
  untilSetup,
  untilShopping,
  untilStopped,
  untilUnreachable,
} from '../recorded.ts';

const transcriptOf = (events: RehearsalEvent[], id = rehearsalId, damaged = false): Transcript => ({
  id,
  damaged,
  events,
});

const summary = (id: string, startedAt: string, words: string, ok?: boolean): RehearsalSummary => ({
  id,
  startedAt,
  system: 'coupa',
  scenario: 'create',
  mode: 'test',
  summary: words,
  damaged: id === 'damaged',
  result: ok === undefined ? 'unfinished' : ok ? 'passed' : 'failed',
  ...(ok && { reached: 'order' as const }),
});

const list = [
  summary(
    'passed',
    '2026-11-23T15:30:12Z',
    'Session, cart and purchase order went through: 2 lines, 62,400.00 USD.',
    true,
  ),
  summary('refused', '2026-11-22T09:12:00Z', 'AWS Marketplace refused the session.', false),
  summary('damaged', '2026-11-21T17:45:00Z', 'Ended while the requester was shopping.'),
];

const kept = [
  transcriptOf(recorded(untilPassed, 'passed'), 'passed'),
  transcriptOf(recorded(untilRefused, 'refused'), 'refused'),
  transcriptOf(recorded(untilShopping, 'damaged'), 'damaged', true),
  transcriptOf(recorded(untilUnreachable, 'unreachable'), 'unreachable'),
];

const running: Readonly<Record<string, RehearsalEvent[]>> = {
  setup: recorded(untilSetup),
  shopping: recorded(untilShopping),
  approval: recorded(untilApproval),
  ordering: recorded(untilOrdering),
  stopped: recorded(untilDied),
};

/** What the faked main process knows in a scene. */
export function sceneOf(name: string, theme: string | null): FakeWorld {
  const events = running[name];
  return {
    settings: {
      theme: themeSchema.catch('light').parse(theme),
      density: 'comfortable',
      keepRehearsals: 'all',
      secretAgeDays: 365,
      updates: true,
    },
    simulator: name === 'stopped' ? 'stopped' : events ? 'running' : 'idle',
    current: events ? transcriptOf(events) : null,
    kept,
    list: name === 'empty' ? [] : list,
    onStart: recorded(name === 'refusing' ? untilRefused : untilApproval),
    onApprove: recorded(untilPassed).slice(untilApproval.length),
    onStop: recorded(untilStopped).slice(-1),
    copied: [],
  };
}
