import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { lifeCycleOf } from '../../../shared/procurement/readiness.ts';
import { stepOf, stepStateOf } from '../../../shared/procurement/steps/steps.ts';
import { code, value, world } from './world.ts';

describe('an integration', () => {
  it('begins as a draft in test mode with one connection that is not enabled', async () => {
    const { verbs, told } = world();
    const made = await value(verbs.create({ system: 'coupa', name: '' }));
    expect(made).toMatchObject({
      revision: 0,
      details: { name: 'Coupa', enableRedirect: true },
      mode: { is: 'test' },
      connections: [{ enabled: false }],
    });
    expect(lifeCycleOf(made)).toBe('draft');
    expect(told).toEqual([{ id: made.id, integration: made }]);
  });

  it('keeps what is typed, half finished and wrong, and says who changed which field', async () => {
    const { verbs } = world();
    const made = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    const changed = await value(
      verbs.changeFields({ id: made.id, expected: 0, changes: { punchoutUrl: 'http://x?a?b ' } }),
    );
    expect(changed.details.punchoutUrl).toBe('http://x?a?b ');
    expect(changed.history.at(-1)).toMatchObject({ who: 'riley', what: 'Changed Punchout URL.' });
  });

  it('takes no change that was made from an older state', async () => {
    const { verbs } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    await value(verbs.changeFields({ id, expected: 0, changes: { description: 'one' } }));
    expect(await code(verbs.changeFields({ id, expected: 0, changes: { description: 'two' } }))).toBe(
      'changed-elsewhere',
    );
    expect((await value(verbs.read({ id }))).details.description).toBe('one');
  });

  it('counts no revision for facts that the program adds', async () => {
    const { verbs, desk } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    const rehearsal = {
      id: 'r',
      at: '2027-01-15T09:00:00Z',
      ok: true,
      mode: 'test',
      real: false,
      scenario: 'create',
      reached: 'order',
      summary: 's',
    } as const;
    const after = await value(desk.recordRehearsal(id, rehearsal));
    expect(after.revision).toBe(0);
    expect(after.steps['rehearsal']).toMatchObject({ by: 'check', result: 'pass' });
  });

  it('goes live only when everything is proven, or with a reason that the history keeps', async () => {
    const { verbs } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    const refused = await verbs.goLive({ id, who: 'Riley Ng' });
    expect(!refused.ok && refused.error).toMatchObject({ code: 'not-proven' });
    expect(await code(verbs.goLive({ id, who: 'Riley Ng', reason: '  ' }))).toBe('not-proven');
    const live = await value(verbs.goLive({ id, who: 'Riley Ng', reason: 'The board waits.' }));
    expect(lifeCycleOf(live)).toBe('live');
    expect(live.live?.overruled?.unproven.join(' ')).toContain('never rehearsed');
    expect(live.history.map(({ what }) => what).join('\n')).toContain('The board waits.');
  });

  it('is what it was before when it is enabled again', async () => {
    const { verbs } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    const before = await value(verbs.goLive({ id, who: 'Riley', reason: 'r' }));
    const disabled = await value(verbs.disable({ id, who: 'Riley', reason: 'audit' }));
    expect(lifeCycleOf(disabled)).toBe('disabled');
    const { history: _a, ...again } = await value(verbs.enable({ id, who: 'Riley' }));
    const { history: _b, ...was } = before;
    expect(again).toEqual(was);
  });

  it('comes back after it was deleted, unless something else took its place', async () => {
    const { verbs, told } = world();
    const made = await value(verbs.create({ system: 'ariba', name: 'A' }));
    const { undo } = await value(verbs.forget({ id: made.id }));
    expect(told.at(-1)).toEqual({ id: made.id, integration: null });
    expect((await value(verbs.list(undefined))).integrations).toEqual([]);
    await value(verbs.undo({ undo }));
    expect((await value(verbs.list(undefined))).integrations).toEqual([made]);
    expect(await code(verbs.undo({ undo }))).toBe('nothing-to-undo');
  });

  it('remembers the name that the person gave', async () => {
    const { verbs } = world();
    const { id } = await value(verbs.create({ system: 'coupa', name: 'Buying' }));
    await value(verbs.proveByWord({ id, step: 'permissions', who: 'Riley Ng', note: '' }));
    expect((await value(verbs.list(undefined))).you).toBe('Riley Ng');
  });
});

describe('a shared secret', () => {
  const secret = 'correct horse battery ';

  async function withSecret() {
    const made = world();
    const { id, connections } = await value(made.verbs.create({ system: 'coupa', name: 'Buying' }));
    const connection = connections[0]?.id ?? '';
    const after = await value(made.verbs.setSecret({ id, connection, secret }));
    return { ...made, id, connection, after };
  }

  it('is nowhere in the integration, which says since when there is one and what looks wrong', async () => {
    const { after, memory, told } = await withSecret();
    expect(after.connections[0]?.secret?.doubts).toContain('outer-space');
    expect(JSON.stringify([after, memory.read(), told])).not.toContain('horse');
  });

  it('is told exactly as typed when the person looks at it', async () => {
    const { verbs, id, connection } = await withSecret();
    expect(await value(verbs.revealSecret({ id, connection }))).toEqual({ secret });
  });

  it('leaves the clipboard after a minute, unless something else was copied', async () => {
    const { verbs, id, connection, copied, minuteOver } = await withSecret();
    await value(verbs.copySecret({ id, connection }));
    expect(copied.at(-1)).toBe(secret);
    minuteOver();
    await expect.poll(() => copied.at(-1)).toBe('');
    await value(verbs.copySecret({ id, connection }));
    copied.push('something else');
    minuteOver();
    await new Promise(setImmediate);
    expect(copied.at(-1)).toBe('something else');
  });

  it('stays until the program ends where its integration was deleted, so that undo brings it back', async () => {
    const { verbs, id, connection, secrets, undo } = await withSecret();
    const { undo: token } = await value(verbs.forget({ id }));
    await value(verbs.undo({ undo: token }));
    secrets.dropAllOf(undo.before);
    expect(await value(verbs.revealSecret({ id, connection }))).toEqual({ secret });
    await value(verbs.forget({ id }));
    secrets.dropAllOf(undo.before);
    expect(await code(verbs.revealSecret({ id, connection }))).toBe('no-secret');
  });

  it('goes with its connection', async () => {
    const { verbs, id, connection, after } = await withSecret();
    await value(verbs.removeConnection({ id, expected: after.revision, connection }));
    expect(await code(verbs.revealSecret({ id, connection }))).toBe('no-secret');
  });
});

describe('the result of a step', () => {
  it('is undone by a change of what was checked', async () => {
    const { verbs, later } = world();
    const made: Integration = await value(verbs.create({ system: 'ariba', name: 'A' }));
    const { id } = made;
    const typed = await value(
      verbs.changeFields({
        id,
        expected: 0,
        changes: { awsAccountId: '123456789012', anid: 'AN01000000001', inOrganization: 'no' },
      }),
    );
    expect((await value(verbs.runCheck({ id, step: 'gather' }))).steps['gather']).toMatchObject({
      result: 'pass',
    });
    later(1);
    const wrong = await value(verbs.changeFields({ id, expected: typed.revision, changes: { anid: 'AN1' } }));
    const step = stepOf('ariba', 'gather');
    expect(step && stepStateOf(step, wrong)).toBe('check-again');
  });
});
