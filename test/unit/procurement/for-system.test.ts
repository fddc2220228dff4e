import { describe, expect, it } from 'vitest';
import { entriesFor } from '../../../shared/procurement/diagnoses/for-system.ts';
import { faults } from '../../../shared/rehearsal/faults.ts';

const inAriba = faults.filter(({ systems }) => systems.includes('ariba'));

describe('the entry that a rehearsal ends in', () => {
  it.each(inAriba.map(({ name, diagnosis }) => [name, diagnosis] as const))(
    'sends nobody with SAP Ariba to a place in Coupa: %s',
    (_name, diagnosis) => {
      const [entry] = entriesFor([diagnosis], 'ariba');
      expect(entry?.id).toBe(diagnosis);
      for (const text of [entry?.cause, entry?.fix, entry?.where]) {
        if (!text?.includes('SAP Ariba')) expect(text).not.toContain('Coupa');
      }
    },
  );

  it('names the place where the difference is', () => {
    const whereOf = (system: 'ariba' | 'coupa') => entriesFor(['shared-secret-mismatch'], system)[0]?.where;
    expect(whereOf('coupa')).toContain('Coupa > Setup > Punchout Sites > Secret');
    expect(whereOf('ariba')).toContain('SAP Business Network');
  });

  it('keeps the order, and passes over what it does not know', () => {
    const ids = entriesFor(['timed-out', 'constructor', 'host-not-found'], 'ariba').map(({ id }) => id);
    expect(ids).toEqual(['timed-out', 'host-not-found']);
  });
});
