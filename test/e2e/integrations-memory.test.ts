import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Result } from '../../shared/errors.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { filesWith } from '../support/secret-search.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

/** Two people's profiles, what they save for each other, and every word that the program said meanwhile. */
const secret = 'Zq7 & horse/battery+staple=ñ';
const passphrase = 'a passphrase for travelling';

let place: string;
let workbench: Workbench | undefined;
let said = '';
beforeAll(() => {
  place = mkdtempSync(path.join(os.tmpdir(), 'workbench-integrations-'));
});
afterEach(close);
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function close(): Promise<void> {
  said += workbench?.stderr() ?? '';
  await workbench?.close();
  workbench = undefined;
}

async function open(profile: string): Promise<Workbench> {
  await close();
  workbench = await launchWorkbench({ userData: path.join(place, profile) });
  return workbench;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Answers the system’s dialogs with a file of the common place. */
async function answerDialogs({ app }: Workbench, name: string): Promise<string> {
  const filePath = path.join(place, name);
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, filePath);
  return filePath;
}

let id = '';
let connection = '';

it('keeps what was typed and proven over a restart; a secret stays where there is safe storage, or under a passphrase', async () => {
  const first = await open('one');
  const made = value(
    await first.window.evaluate(() =>
      window.workbench.integrations.create({ system: 'coupa', name: 'Buying' }),
    ),
  );
  id = made.id;
  connection = made.connections[0]?.id ?? '';
  const changed = value(
    await first.window.evaluate(
      (of) =>
        window.workbench.integrations.changeFields({
          id: of,
          expected: 0,
          changes: { punchoutUrl: ' http://half typed', description: 'x'.repeat(10_240) },
        }),
      id,
    ),
  );
  value(
    await first.window.evaluate((input) => window.workbench.integrations.setSecret(input), {
      id,
      connection,
      secret,
    }),
  );
  value(
    await first.window.evaluate(
      (of) =>
        window.workbench.integrations.proveByWord({ id: of, step: 'permissions', who: 'Riley', note: 'n' }),
      id,
    ),
  );
  const state = value(await first.window.evaluate(() => window.workbench.secretStore.state()));
  if (state.keeps === 'session')
    value(
      await first.window.evaluate(
        (chosen) => window.workbench.secretStore.choosePassphrase({ passphrase: chosen }),
        passphrase,
      ),
    );

  const again = await open('one');
  const list = value(await again.window.evaluate(() => window.workbench.integrations.list()));
  expect(list).toMatchObject({ memory: { is: 'sound' }, you: 'Riley' });
  expect(list.integrations[0]?.details).toEqual(changed.details);
  expect(list.integrations[0]?.steps['permissions']).toMatchObject({ by: 'word', who: 'Riley' });
  const locked = value(await again.window.evaluate(() => window.workbench.secretStore.state()));
  if (locked.keeps === 'passphrase') {
    expect(locked.locked).toBe(true);
    value(
      await again.window.evaluate(
        (chosen) => window.workbench.secretStore.unlock({ passphrase: chosen }),
        passphrase,
      ),
    );
  }
  expect(
    value(
      await again.window.evaluate((of) => window.workbench.integrations.revealSecret(of), {
        id,
        connection,
      }),
    ),
  ).toEqual({ secret });
  if (process.platform !== 'win32')
    for (const file of ['integrations.json', 'secrets.json'])
      expect(statSync(path.join(place, 'one', file)).mode & 0o777, file).toBe(0o600);

  // What goes to the next profile, and what colleagues read.
  await answerDialogs(again, 'travel.json');
  value(
    await again.window.evaluate(
      (chosen) => window.workbench.integrations.exportTo({ ids: [], passphrase: chosen }),
      passphrase,
    ),
  );
  for (const format of ['html', 'md', 'pdf'] as const) {
    const file = await answerDialogs(again, `dossier.${format}`);
    value(
      await again.window.evaluate((input) => window.workbench.integrations.dossier(input), { id, format }),
    );
    expect(readFileSync(file).length).toBeGreaterThan(2000);
  }
  expect(readFileSync(path.join(place, 'dossier.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

it('brings an export to another profile, secrets under their passphrase, and takes it back', async () => {
  const other = await open('two');
  await answerDialogs(other, 'travel.json');
  const preview = value(await other.window.evaluate(() => window.workbench.integrations.previewImport({})));
  expect(preview).toMatchObject({ secrets: 'locked', items: [{ id, is: 'new' }] });
  const token = preview?.token ?? '';
  value(
    await other.window.evaluate((unlock) => window.workbench.integrations.previewImport({ unlock }), {
      token,
      passphrase,
    }),
  );
  const { undo } = value(
    await other.window.evaluate(
      (of) => window.workbench.integrations.importFrom({ token: of, how: 'merge' }),
      token,
    ),
  );
  const reveal = () =>
    other.window.evaluate((of) => window.workbench.integrations.revealSecret(of), { id, connection });
  expect(value(await reveal())).toEqual({ secret });
  value(await other.window.evaluate((of) => window.workbench.integrations.undo({ undo: of }), undo));
  const list = value(await other.window.evaluate(() => window.workbench.integrations.list()));
  expect(list.integrations).toEqual([]);
  expect((await reveal()).ok).toBe(false);
});

it('tells the window of a file that it cannot read, and brings the last good backup back', async () => {
  const file = path.join(place, 'one', 'integrations.json');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, good.slice(0, -20));
  const damaged = await open('one');
  const { memory, integrations } = value(
    await damaged.window.evaluate(() => window.workbench.integrations.list()),
  );
  expect(integrations).toEqual([]);
  if (memory.is !== 'unreadable') throw new Error(memory.is);
  const refused = await damaged.window.evaluate(() =>
    window.workbench.integrations.create({ system: 'ariba', name: 'New' }),
  );
  expect(!refused.ok && refused.error.code).toBe('unreadable-integrations');
  expect(readFileSync(file, 'utf8')).toBe(good.slice(0, -20));
  const restored = value(
    await damaged.window.evaluate(
      (backup) => window.workbench.integrations.restoreBackup({ file: backup }),
      memory.lastGood?.file ?? '',
    ),
  );
  expect(restored.integrations.map((one) => one.id)).toEqual([id]);
});

it('notes a rehearsal that was run for an integration, and ticks its step', async () => {
  const one = await open('one');
  const main = new MainWindow(one.window);
  await main.loaded();
  await main.goTo('Rehearsal');
  value(
    await one.window.evaluate(
      (of) => window.workbench.rehearsal.start({ system: 'coupa', mode: 'test', integration: of }),
      id,
    ),
  );
  await requestApproval(await storeOf(one));
  await main.approve();
  expect((await main.verdict()).ok).toBe(true);
  const rehearsed = value(
    await one.window.evaluate((of) => window.workbench.integrations.read({ id: of }), id),
  );
  expect(rehearsed.rehearsals).toMatchObject([{ ok: true, mode: 'test', real: false, reached: 'order' }]);
  expect(rehearsed.steps['rehearsal']).toMatchObject({ by: 'check', result: 'pass' });
});

it('puts a secret on the clipboard only when asked, and ends all the same while it is there', async () => {
  const one = await open('one');
  const state = value(await one.window.evaluate(() => window.workbench.secretStore.state()));
  if (state.keeps === 'passphrase')
    value(
      await one.window.evaluate(
        (chosen) => window.workbench.secretStore.unlock({ passphrase: chosen }),
        passphrase,
      ),
    );
  const clipboard = () => one.app.evaluate(async (electron) => await electron.clipboard.readText());
  expect(await clipboard()).not.toBe(secret);
  const { clearedAfterMs } = value(
    await one.window.evaluate((of) => window.workbench.integrations.copySecret(of), { id, connection }),
  );
  expect(clearedAfterMs).toBe(60_000);
  expect(await clipboard()).toBe(secret);
  const ended = new Promise((resolve) => one.app.process().once('exit', resolve));
  await one.app.evaluate(({ app }) => app.quit());
  expect(await ended).toBe(0);
});

it('has left no secret in any file or line that it wrote, whatever the form', async () => {
  await close();
  expect(existsSync(path.join(place, 'one', 'secrets.json'))).toBe(true);
  expect(filesWith(place, [secret, passphrase])).toEqual([]);
  expect(said).not.toContain('horse');
  expect(said).not.toContain(passphrase);
});
