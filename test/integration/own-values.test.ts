import { describe, expect, it } from 'vitest';
import type { OwnValues } from '../../electron/simulator/own-values.ts';
import { shopAsPlanned } from '../../electron/simulator/planned-shopper.ts';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { startRehearsal } from '../../electron/simulator/rehearsal.ts';
import { readText, wholeDocument } from '../../shared/cxml/read.ts';
import type { ProcurementSystem, RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { formsOf } from '../support/secret-search.ts';
import { assetsDir } from './marketplace-support.ts';

const secret = 'Zq7 & horse/battery+staple=ñ';
const own: OwnValues = {
  buyer: { domain: 'DUNS', identity: 'acme-buyer' },
  supplier: { domain: '', identity: 'aws-supplier' },
  sharedSecret: secret,
};

async function rehearse(system: ProcurementSystem) {
  const events: RehearsalEvent[] = [];
  const documents: string[] = [];
  const bugs: unknown[] = [];
  const rehearsal = startRehearsal({
    id: 'own',
    program: 'Test',
    outside: realOutside,
    system,
    own,
    mode: 'test',
    until: 'order',
    assetsDir,
    skipWaits: true,
    shopper: shopAsPlanned,
    emit: (event) => {
      events.push(event);
      if (event.event === 'state' && event.state.name === 'awaiting-approval')
        setImmediate(() => rehearsal.approve());
    },
    onDocument: ({ bytes }) => documents.push(new TextDecoder().decode(bytes)),
    onBug: (error) => bugs.push(error),
  });
  const verdict = await rehearsal.done;
  expect(bugs).toEqual([]);
  return { verdict, events, documents };
}

describe.each(['coupa', 'ariba'] as const)('a rehearsal with values that were entered, %s', (system) => {
  it('travels under these identities and this secret, and passes', async () => {
    const { verdict, documents } = await rehearse(system);
    expect(verdict).toMatchObject({ ok: true, reached: 'order' });
    const requests = documents.flatMap((text) => {
      const whole = wholeDocument(readText(text));
      return whole.ok && 'header' in whole.value.document ? [whole.value.document.header] : [];
    });
    const [setup] = requests;
    expect(setup?.from).toContainEqual(expect.objectContaining({ domain: 'DUNS', identity: 'acme-buyer' }));
    expect(setup?.to).toContainEqual(expect.objectContaining({ identity: 'aws-supplier' }));
    const secrets = requests.flatMap(({ sender }) => sender.map((credential) => credential.secret));
    expect(secrets).toContain(secret);
  });

  it('keeps the secret out of every event, in every form', async () => {
    const { events } = await rehearse(system);
    const told = JSON.stringify(events);
    for (const form of formsOf(secret)) expect(told).not.toContain(form);
  });
});
