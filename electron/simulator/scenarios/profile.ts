import { recordsOf } from '../run/expectations.ts';
import type { Scenario } from './scenario.ts';

export const profile: Scenario = {
  steps: [{ do: 'profile' }],
  expects: [
    {
      code: 'profile-sent',
      holds: (facts) => recordsOf(facts, 'profile-sent').length === 1,
      good: 'AWS Marketplace recorded the question, and nothing else.',
      bad: 'AWS Marketplace did not record that it was asked.',
    },
  ],
  ending: {
    summary: 'AWS Marketplace answered with its profile.',
    meaning: 'It is there, and it takes the credentials. Nothing was bought.',
  },
};
