import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/aws/checks.ts';
import { fieldsByAws, tellingResults } from '../../../shared/procurement/aws-facts.ts';
import { changeFields, newIntegration } from '../../../shared/procurement/changes.ts';

const act = { who: 'Riley', at: '2026-01-31T12:00:00.000Z' };
const fresh = newIntegration('coupa', { integration: 'i-1', connection: 'c-1' }, 'Acme', act);

function answer(given: Partial<CheckResult>): CheckResult {
  return {
    id: 'management-account',
    result: 'pass',
    code: 'management-account',
    evidence: {},
    message: 'm',
    fix: '',
    at: act.at,
    durationMs: 1,
    ...given,
  };
}

const management = { accountId: '111122223333', managementAccountId: '111122223333' };

describe('fields that AWS fills in', () => {
  it.each<[string, Partial<CheckResult>, object]>([
    [
      'the management account',
      { evidence: management },
      { awsAccountId: '111122223333', managementAccountId: '111122223333', inOrganization: 'yes' },
    ],
    [
      'a member account: not its own ID',
      {
        result: 'fail',
        code: 'member-account',
        evidence: { accountId: '444455556666', managementAccountId: '111122223333' },
      },
      { managementAccountId: '111122223333', inOrganization: 'yes' },
    ],
    [
      'no organization',
      { code: 'no-organization', evidence: { accountId: '111122223333' } },
      { awsAccountId: '111122223333', inOrganization: 'no' },
    ],
    ['no answer', { result: 'unknown', code: 'timed-out' }, {}],
    ['another check', { id: 'identity', evidence: management }, {}],
  ])('%s', (_what, given, fields) => {
    expect(fieldsByAws(fresh, [answer(given)])).toEqual(fields);
  });

  it('leave what a person typed', () => {
    const typed = changeFields(fresh, { awsAccountId: '999988887777', inOrganization: 'no' }, act);
    expect(fieldsByAws(typed, [answer({ evidence: management })])).toEqual({
      managementAccountId: '111122223333',
    });
  });
});

describe('results that tell more than what is kept', () => {
  const unknown = answer({ result: 'unknown', code: 'timed-out' });
  it.each<[string, CheckResult[], CheckResult[], number]>([
    ['an answer takes the place of an answer', [answer({})], [answer({ result: 'fail' })], 1],
    ['an unknown does not', [answer({})], [unknown], 0],
    ['an unknown takes the place of an unknown', [unknown], [unknown], 1],
    ['an unknown is kept where there is nothing', [], [unknown], 1],
  ])('%s', (_what, awsChecks, results, count) => {
    expect(tellingResults({ ...fresh, awsChecks }, results)).toHaveLength(count);
  });
});
