import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  faultsOf,
  firstChoice,
  modeOf,
  scenariosOf,
  withFault,
  withoutIntegration,
  withSystem,
} from '../../../../renderer/pages/rehearsal/choice.ts';
import { rehearsalChoiceSchema } from '../../../../shared/ipc/rehearsal.ts';
import type { StartedEvent } from '../../../../shared/rehearsal/events.ts';
import { recorded, untilPassed } from '../recorded.ts';

function started(changes: Partial<StartedEvent> = {}): StartedEvent {
  const [event] = recorded(untilPassed);
  if (event?.event !== 'started') throw new Error('Not started');
  return { ...event, ...changes };
}

describe('the choice of a rehearsal', () => {
  it('is one that main takes, for each system, scenario and failure', () => {
    for (const system of ['coupa', 'ariba'] as const) {
      const choice = withSystem(firstChoice, system);
      expect(rehearsalChoiceSchema.safeParse(choice).success).toBe(true);
      for (const { name } of scenariosOf(system))
        expect(rehearsalChoiceSchema.safeParse({ ...choice, scenario: name }).success).toBe(true);
      for (const { name } of faultsOf(system)) {
        const faulty = withFault(choice, name);
        expect(rehearsalChoiceSchema.safeParse(faulty).success).toBe(true);
        // Which scenario shows it, the failure says.
        expect(faulty.scenario).toBeUndefined();
      }
    }
  });

  it('of a run can be made again, without what this program no longer has', () => {
    expect(choiceOf(started({ edition: 'line-types', fault: 'wrong-secret' }))).toEqual({
      system: 'coupa',
      mode: 'test',
      scenario: 'create',
      edition: 'line-types',
      fault: 'wrong-secret',
    });
    expect(choiceOf(started({ scenario: 'of-another-version', fault: 'of-another-version' }))).toEqual({
      system: 'coupa',
      mode: 'test',
    });
  });

  it('has the mode that its scenario is about, else the one that the person chose', () => {
    expect(modeOf({ ...firstChoice, mode: 'test', scenario: 'production' })).toBe('production');
    expect(modeOf({ ...firstChoice, mode: 'production', scenario: 'go-live' })).toBe('test');
    for (const mode of ['test', 'production'] as const) {
      expect(modeOf({ ...firstChoice, mode })).toBe(mode);
      expect(modeOf(withFault({ ...firstChoice, mode }, 'wrong-secret'))).toBe(mode);
    }
  });

  it('goes without its integration to another system', () => {
    const choice = withoutIntegration({ ...firstChoice, integration: '0123456789abcdef' });
    expect(choice).toEqual(firstChoice);
  });
});
