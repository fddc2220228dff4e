import { describe, expect, it } from 'vitest';
import { rehearsalValues } from '../../../electron/integrations/rehearsal-values.ts';
import { fail, ok } from '../../../shared/errors.ts';
import { draft } from '../procurement/integrations.ts';

const noSecret = () => fail('no-secret', 'There is no secret.', 'Enter it.');

describe('what a rehearsal of an integration is played with', () => {
  it('is nothing of its own where nothing was entered', () => {
    expect(rehearsalValues(draft('coupa'), noSecret)).toEqual(ok({}));
  });

  it('takes the identities of Purchase information before the IDs of the connection', () => {
    const one = draft('coupa');
    const details = { ...one.details, buyerDomain: 'DUNS', buyerIdentity: '123456789' };
    const connections = one.connections.map((connection) => ({
      ...connection,
      buyerId: 'acme-buyer',
      supplierId: 'aws-supplier',
    }));
    expect(rehearsalValues({ ...one, details, connections }, noSecret)).toEqual(
      ok({
        buyer: { domain: 'DUNS', identity: '123456789' },
        supplier: { domain: '', identity: 'aws-supplier' },
      }),
    );
  });

  it('takes the secret of the enabled connection, exactly as it was typed', () => {
    const one = draft('coupa');
    const [first] = one.connections;
    if (!first) throw new Error('A draft has a connection');
    const secret = { since: '2026-11-01T00:00:00.000Z', doubts: [] };
    const connections = [
      { ...first, secret },
      { ...first, id: 'c-second', enabled: true, secret },
    ];
    expect(rehearsalValues({ ...one, connections }, (id) => ok(`${id} & more `))).toEqual(
      ok({ sharedSecret: 'c-second & more ' }),
    );
    expect(rehearsalValues({ ...one, connections }, noSecret)).toMatchObject({
      error: { code: 'no-secret' },
    });
  });

  it('names a value that cannot be right, and does not rehearse with another in its place', () => {
    const one = draft('ariba');
    const details = { ...one.details, anid: 'AN123' };
    expect(rehearsalValues({ ...one, details }, noSecret)).toMatchObject({
      error: { code: 'value-not-usable', message: expect.stringContaining('SAP Ariba Network ID (ANID)') },
    });
  });
});
