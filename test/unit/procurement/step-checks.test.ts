import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../shared/aws/checks.ts';
import { changeFields } from '../../../shared/procurement/changes.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { checkStep } from '../../../shared/procurement/step-checks.ts';
import { value, world } from '../integrations/world.ts';
import { day, draft, rehearsedOn } from './integrations.ts';

const act = { who: 'Riley', at: day('01-05') };

function said(
  id: CheckResult['id'],
  result: CheckResult['result'],
  more: Partial<CheckResult> = {},
): CheckResult {
  return {
    id,
    result,
    code: 'c',
    evidence: {},
    message: `${id} ${result}.`,
    fix: '',
    at: day('01-05'),
    durationMs: 1,
    ...more,
  };
}

const connection = {
  arn: 'arn',
  sellersOfRecord: [],
  invoiceUnitArns: [],
  hasTestEnvironment: false,
  detailed: true,
};

function coupaWith(buyerId: string, ...awsChecks: readonly CheckResult[]): Integration {
  const begun = draft('coupa');
  const [first] = begun.connections;
  return {
    ...begun,
    awsChecks: [...awsChecks],
    connections: first ? [{ ...first, buyerId, supplierId: 'AWS' }] : [],
  };
}

describe('the check of a step', () => {
  it('knows nothing before AWS was asked', () => {
    for (const check of ['management-account', 'permissions', 'portal-connections'] as const)
      expect(checkStep(check, draft('coupa')).result).toBe('unknown');
  });

  it.each([
    ['pass', 'pass'],
    ['advisory', 'pass'],
    ['fail', 'fail'],
    ['unknown', 'unknown'],
  ] as const)('says of permissions that AWS answers with %s: %s', (answer, result) => {
    const asked = { ...draft('coupa'), awsChecks: [said('permissions', answer)] };
    expect(checkStep('permissions', asked)).toMatchObject({ result, message: `permissions ${answer}.` });
  });

  it('refuses a management account that is not the one of the integration', () => {
    const awsChecks = [said('management-account', 'pass', { evidence: { accountId: '999988887777' } })];
    const named = changeFields(draft('coupa'), { awsAccountId: '111122223333' }, act);
    expect(checkStep('management-account', { ...named, awsChecks })).toMatchObject({
      result: 'fail',
      message: expect.stringContaining('999988887777'),
    });
    expect(checkStep('management-account', { ...draft('coupa'), awsChecks }).result).toBe('pass');
  });

  it('wants every connection of the integration in AWS', () => {
    const held = (buyerId: string) =>
      said('portal-connections', 'pass', { connections: [{ ...connection, buyerId, supplierId: 'AWS' }] });
    expect(checkStep('portal-connections', coupaWith('ACME', held('ACME'))).result).toBe('pass');
    expect(checkStep('portal-connections', coupaWith(' ACME ', held('ACME'))).result).toBe('pass');
    expect(checkStep('portal-connections', coupaWith('ACME', held('OTHER')))).toMatchObject({
      result: 'fail',
      message: 'AWS holds no portal connection with Buyer ID ACME and Supplier ID AWS.',
    });
    expect(
      checkStep('portal-connections', { ...coupaWith('ACME', held('ACME')), connections: [] }).result,
    ).toBe('fail');
  });

  it('wants all that AWS asks for at the start, the management account only within an organization', () => {
    const gathered = changeFields(
      draft('ariba'),
      { awsAccountId: '111122223333', anid: 'AN01000000001', inOrganization: 'no' },
      act,
    );
    expect(checkStep('gathered', gathered).result).toBe('pass');
    const within = changeFields(gathered, { inOrganization: 'yes' }, act);
    expect(checkStep('gathered', within)).toMatchObject({
      result: 'fail',
      message: 'Management account ID is empty.',
    });
    expect(checkStep('gathered', changeFields(gathered, { inOrganization: 'unknown' }, act)).result).toBe(
      'fail',
    );
    // A test account's ANID is right at this time.
    expect(checkStep('gathered', changeFields(gathered, { anid: 'AN01000000001-T' }, act)).result).toBe(
      'pass',
    );
  });

  it('takes a rehearsal only if the last one passed and nothing was changed after it', () => {
    const passed = rehearsedOn(draft('coupa'), '01-05');
    expect(checkStep('rehearsed', passed).result).toBe('pass');
    expect(checkStep('rehearsed', rehearsedOn(passed, '01-06', false)).result).toBe('fail');
    const changed = changeFields(
      passed,
      { orderUrl: 'https://o.example.com/' },
      { ...act, at: day('01-06') },
    );
    expect(checkStep('rehearsed', changed).result).toBe('fail');
    expect(checkStep('rehearsed', rehearsedOn(changed, '01-07')).result).toBe('pass');
  });
});

describe('answers of AWS', () => {
  it('tick the steps that rest on them, with their evidence, and open no step that somebody gave their word for', async () => {
    const { verbs, desk } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    await value(verbs.proveByWord({ id, step: 'permissions', who: 'Kim', note: '' }));
    const kept = await value(
      desk.recordAwsChecks(id, [
        said('identity', 'pass', { evidence: { accountId: '111122223333' } }),
        said('management-account', 'pass', { evidence: { accountId: '111122223333' } }),
        said('permissions', 'unknown'),
      ]),
    );
    expect(kept.steps['access']).toMatchObject({
      by: 'check',
      result: 'pass',
      evidence: { accountId: '111122223333' },
    });
    expect(kept.steps['permissions']).toMatchObject({ by: 'word', who: 'Kim' });
    expect(kept.steps).not.toHaveProperty('portal-connection');
    const proven = await value(desk.recordAwsChecks(id, [said('permissions', 'pass')]));
    expect(proven.steps['permissions']).toMatchObject({ by: 'check', result: 'pass' });
    expect(proven.awsChecks.map((check) => check.id)).toEqual([
      'identity',
      'management-account',
      'permissions',
    ]);
  });
});
