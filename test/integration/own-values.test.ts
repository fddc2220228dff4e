import { describe, expect, it } from 'vitest';
import type { OwnValues } from '../../electron/simulator/own-values.ts';
import { readBytes, wholeDocument } from '../../shared/cxml/read.ts';
import { rehearse } from '../support/rehearsed.ts';
import { formsOf } from '../support/secret-search.ts';

const secret = 'Zq7 & horse/battery+staple=ñ';
const own: OwnValues = {
  buyer: { domain: 'DUNS', identity: 'acme-buyer' },
  supplier: { domain: '', identity: 'aws-supplier' },
  sharedSecret: secret,
};

describe.each(['coupa', 'ariba'] as const)('a rehearsal with values that were entered, %s', (system) => {
  it('travels under these identities and this secret, and passes', async () => {
    const { verdict, documents } = await rehearse({ system, own });
    expect(verdict).toMatchObject({ ok: true, reached: 'order' });
    const requests = documents.flatMap(({ bytes }) => {
      const whole = wholeDocument(readBytes(bytes));
      return whole.ok && 'header' in whole.value.document ? [whole.value.document.header] : [];
    });
    const [setup] = requests;
    expect(setup?.from).toContainEqual(expect.objectContaining({ domain: 'DUNS', identity: 'acme-buyer' }));
    expect(setup?.to).toContainEqual(expect.objectContaining({ identity: 'aws-supplier' }));
    const secrets = requests.flatMap(({ sender }) => sender.map((credential) => credential.secret));
    expect(secrets).toContain(secret);
  });

  it('keeps the secret out of every event, in every form', async () => {
    const { events } = await rehearse({ system, own });
    const told = JSON.stringify(events);
    for (const form of formsOf(secret)) expect(told).not.toContain(form);
  });
});
