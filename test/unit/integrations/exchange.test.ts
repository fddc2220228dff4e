import { describe, expect, it } from 'vitest';
import { code, value, world } from './world.ts';

const secret = 'correct horse & battery/+=';
const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];

/** A program with an integration and its secret, and what it exports. */
async function exporting(passphrase?: string) {
  const from = world();
  const made = await value(from.verbs.create({ system: 'coupa', name: 'Buying' }));
  const connection = made.connections[0]?.id ?? '';
  await value(from.verbs.setSecret({ id: made.id, connection, secret }));
  await value(
    from.verbs.proveByWord({
      id: made.id,
      step: 'permissions',
      who: 'Riley',
      note: 'by hand',
      screenshot: { name: 'shot.png', bytes: new Uint8Array([1]) },
    }),
  );
  await value(from.verbs.exportTo({ ids: [], ...(passphrase !== undefined && { passphrase }) }));
  const text = from.saved[0]?.text ?? '';
  return { from, id: made.id, connection, file: { name: 'integrations.json', text } };
}

describe('an export', () => {
  it('is JSON that says what it is, and holds no secret', async () => {
    const { file } = await exporting();
    expect(JSON.parse(file.text)).toMatchObject({
      kind: 'procurement-workbench-integrations',
      version: 1,
      program: 'Procurement Workbench 0.1.0',
      integrations: [{ details: { name: 'Buying' } }],
    });
    expect(file.text.split('\n').length).toBeGreaterThan(20);
    for (const form of forms) expect(file.text).not.toContain(form);
  });

  it('with a passphrase holds the secrets locked, and not the passphrase', async () => {
    const { file } = await exporting('a good passphrase');
    expect(JSON.parse(file.text).secrets.secrets).toHaveProperty(['i-000000000001/c-000000000002']);
    for (const form of [...forms, 'a good passphrase']) expect(file.text).not.toContain(form);
  });
});

describe('an import', () => {
  it('is shown before anything is changed', async () => {
    const { file, id } = await exporting();
    const to = world();
    to.choose(file);
    const preview = await value(to.verbs.previewImport({}));
    expect(preview).toMatchObject({
      file: 'integrations.json',
      items: [{ id, name: 'Buying', is: 'new', differences: [] }],
      missing: [],
      secrets: 'none',
    });
    expect(to.memory.read().integrations).toEqual([]);
  });

  it('on another profile brings the values, steps and history, and no claim of a secret that is not there', async () => {
    const { file, from, id } = await exporting();
    const to = world();
    to.choose(file);
    const preview = await value(to.verbs.previewImport({}));
    await value(to.verbs.importFrom({ token: preview?.token ?? '', how: 'merge' }));
    const here = await value(to.verbs.read({ id }));
    const there = await value(from.verbs.read({ id }));
    expect(here.details).toEqual(there.details);
    expect(here.steps['permissions']).toMatchObject({ by: 'word', note: 'by hand' });
    expect(here.steps['permissions']).not.toHaveProperty('screenshot');
    expect(here.connections[0]?.secret).toBeUndefined();
    expect(here.history.at(-1)?.what).toBe('Brought in from the file integrations.json.');
  });

  it('brings secrets along under the passphrase alone', async () => {
    const { file, id, connection } = await exporting('a good passphrase');
    const to = world();
    to.choose(file);
    const locked = await value(to.verbs.previewImport({}));
    expect(locked?.secrets).toBe('locked');
    const token = locked?.token ?? '';
    expect(await code(to.verbs.previewImport({ unlock: { token, passphrase: 'another' } }))).toBe(
      'wrong-passphrase',
    );
    const open = await value(to.verbs.previewImport({ unlock: { token, passphrase: 'a good passphrase' } }));
    expect(open?.secrets).toBe('open');
    await value(to.verbs.importFrom({ token, how: 'merge' }));
    expect(await value(to.verbs.revealSecret({ id, connection }))).toEqual({ secret });
    expect((await value(to.verbs.read({ id }))).connections[0]?.secret).toBeDefined();
  });

  it('without the passphrase brings the rest', async () => {
    const { file, id, connection } = await exporting('a good passphrase');
    const to = world();
    to.choose(file);
    const locked = await value(to.verbs.previewImport({}));
    await value(to.verbs.importFrom({ token: locked?.token ?? '', how: 'merge' }));
    expect(await code(to.verbs.revealSecret({ id, connection }))).toBe('no-secret');
    expect((await value(to.verbs.read({ id }))).connections[0]?.secret).toBeUndefined();
  });

  it('says what differs, and which state is the newer one', async () => {
    const { file, from, id } = await exporting();
    from.later(1);
    const { revision } = await value(from.verbs.read({ id }));
    await value(
      from.verbs.changeFields({
        id,
        expected: revision,
        changes: { buyerDomain: 'DUNS', mode: 'production' },
      }),
    );
    from.choose(file);
    const preview = await value(from.verbs.previewImport({}));
    expect(preview?.items[0]).toMatchObject({ is: 'different', differences: ['Buyer domain', 'Test mode'] });
    expect(preview?.items[0]?.changedHere ?? '').toSatisfy(
      (here: string) => here > (preview?.items[0]?.changedInFile ?? ''),
    );
  });

  it('that merges keeps what the file does not have; one that replaces does not', async () => {
    for (const how of ['merge', 'replace'] as const) {
      const { file, id } = await exporting();
      const to = world();
      await value(to.verbs.create({ system: 'ariba', name: 'Other 1' }));
      const other = await value(to.verbs.create({ system: 'ariba', name: 'Other 2' }));
      to.choose(file);
      const preview = await value(to.verbs.previewImport({}));
      // The first one here has the same ID as the file's: both programs began to count.
      expect(preview?.missing).toEqual([{ id: other.id, name: 'Other 2' }]);
      await value(to.verbs.importFrom({ token: preview?.token ?? '', how }));
      expect(to.memory.read().integrations.map((one) => one.id)).toEqual(
        how === 'merge' ? [id, other.id] : [id],
      );
    }
  });

  it('keeps the secret that is here where the file brings none', async () => {
    const { file, from, id, connection } = await exporting();
    const { revision } = await value(from.verbs.read({ id }));
    await value(from.verbs.changeFields({ id, expected: revision, changes: { description: 'x' } }));
    from.choose(file);
    const preview = await value(from.verbs.previewImport({}));
    await value(from.verbs.importFrom({ token: preview?.token ?? '', how: 'replace' }));
    expect(await value(from.verbs.revealSecret({ id, connection }))).toEqual({ secret });
    expect((await value(from.verbs.read({ id }))).connections[0]?.secret).toBeDefined();
  });

  it('is taken back as a whole, secrets included', async () => {
    const { file, id, connection } = await exporting('p');
    const to = world();
    const mine = await value(to.verbs.create({ system: 'coupa', name: 'Mine' }));
    expect(mine.id).toBe(id);
    await value(to.verbs.setSecret({ id, connection, secret: 'my own secret' }));
    const before = to.memory.read().integrations;
    to.choose(file);
    const preview = await value(to.verbs.previewImport({}));
    const token = preview?.token ?? '';
    await value(to.verbs.previewImport({ unlock: { token, passphrase: 'p' } }));
    const { undo } = await value(to.verbs.importFrom({ token, how: 'replace' }));
    expect(await value(to.verbs.revealSecret({ id, connection }))).toEqual({ secret });
    await value(to.verbs.undo({ undo }));
    expect(to.memory.read().integrations).toEqual(before);
    expect(await value(to.verbs.revealSecret({ id, connection }))).toEqual({ secret: 'my own secret' });
  });

  it('is not taken back over what was changed since', async () => {
    const { file, id } = await exporting();
    const to = world();
    to.choose(file);
    const preview = await value(to.verbs.previewImport({}));
    const { undo } = await value(to.verbs.importFrom({ token: preview?.token ?? '', how: 'merge' }));
    const { revision } = await value(to.verbs.read({ id }));
    await value(to.verbs.changeFields({ id, expected: revision, changes: { description: 'new' } }));
    expect(await code(to.verbs.undo({ undo }))).toBe('changed-since');
    expect((await value(to.verbs.read({ id }))).details.description).toBe('new');
  });

  const sound = {
    kind: 'procurement-workbench-integrations',
    version: 1,
    program: 'p',
    exportedAt: '2027-01-15T09:00:00Z',
  };
  it.each([
    ['no JSON', 'integrations', 'no-export'],
    ['another JSON', '{"kind":"something"}', 'no-export'],
    ['more than is known', JSON.stringify({ ...sound, integrations: [], extra: 1 }), 'no-export'],
    ['a newer version', JSON.stringify({ ...sound, version: 9, integrations: [] }), 'newer-data'],
    ['a damaged integration', JSON.stringify({ ...sound, integrations: [{ id: 'i-1' }] }), 'damaged-export'],
    [
      'an ID that is a path',
      JSON.stringify({ ...sound, integrations: [{ id: '../../secrets' }] }),
      'damaged-export',
    ],
  ])('of %s is refused', async (_name, text, expected) => {
    const to = world();
    to.choose({ name: 'f.json', text });
    expect(await code(to.verbs.previewImport({}))).toBe(expected);
  });

  it('is nothing where the dialog was closed', async () => {
    const to = world();
    expect(await value(to.verbs.previewImport({}))).toBeNull();
  });
});
