import { describe, expect, it } from 'vitest';
import { type FieldId, problemsOf } from '../../../shared/procurement/fields.ts';
import { integrationSchema } from '../../../shared/procurement/integration.ts';
import { lifeCycleOf } from '../../../shared/procurement/readiness.ts';
import { sampleIntegration } from '../../../shared/procurement/sample.ts';
import { systemSchema } from '../../../shared/rehearsal/events.ts';

const ids = { integration: 'i-1', connection: 'c-1' };
const act = { who: 'Riley', at: '2027-01-15T09:00:00Z' };

describe.each(systemSchema.options)('the sample of %s', (system) => {
  const sample = sampleIntegration(system, ids, act);
  /** That an ID is one of a test account is a warning, and right for a sample. */
  const wrong = (field: FieldId, value: string) =>
    problemsOf(field, value, { system }).filter(({ severity }) => severity === 'error');

  it('is an integration in test mode of which nothing is proven', () => {
    expect(integrationSchema.parse(sample)).toEqual(sample);
    expect(sample).toMatchObject({ mode: { is: 'test' }, steps: {}, rehearsals: [] });
    expect(lifeCycleOf(sample)).toBe('draft');
  });

  it('has values that the guide finds nothing wrong with', () => {
    const { details, connections } = sample;
    const fields = [
      'name',
      'description',
      'awsAccountId',
      'managementAccountId',
      'punchoutUrl',
      'orderUrl',
      'buyerDomain',
      'buyerIdentity',
      'supplierDomain',
      'supplierIdentity',
      ...(system === 'ariba' ? (['anid'] as const) : []),
    ] as const;
    for (const field of fields) {
      expect(details[field], field).not.toBe('');
      expect(wrong(field, details[field]), field).toEqual([]);
    }
    for (const connection of connections) {
      expect(wrong('buyerId', connection.buyerId)).toEqual([]);
      expect(wrong('supplierId', connection.supplierId)).toEqual([]);
    }
  });

  it('says in its name that it is one, and keeps no secret', () => {
    expect(sample.details.name).toContain('Sample');
    expect(sample.connections.some(({ secret }) => secret !== undefined)).toBe(false);
  });
});
