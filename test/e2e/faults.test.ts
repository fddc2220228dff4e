import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readTranscript } from '../../electron/storage/transcripts.ts';
import { type LaunchOptions, launchWorkbench, type Workbench } from '../support/electron.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench | undefined;
const cleaning: (() => void)[] = [];
afterEach(async () => {
  await workbench?.close();
  workbench = undefined;
  for (const clean of cleaning.splice(0).reverse()) clean();
});

async function open(options: LaunchOptions = {}): Promise<{ running: Workbench; main: MainWindow }> {
  const running = await launchWorkbench(options);
  workbench = running;
  const main = new MainWindow(running.window);
  await main.loaded();
  return { running, main };
}

async function shopping(main: MainWindow, running: Workbench) {
  await main.goTo('Rehearsal');
  await main.startRehearsal();
  return await storeOf(running);
}

/** The one transcript of a user-data folder. */
function transcriptIn(userData: string) {
  const folder = path.join(userData, 'rehearsals');
  const file = readdirSync(folder).find((name) => name.endsWith('.jsonl'));
  if (file === undefined) throw new Error('No transcript');
  return { file: path.join(folder, file), ...readTranscript(readFileSync(path.join(folder, file), 'utf8')) };
}

/** A data folder on a disk of a few megabytes; undefined where this machine lets nobody make one. */
function smallDisk(megabytes: number): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  cleaning.push(() => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return status === 0 ? folder : undefined;
}

/** Fills a disk to its last byte. */
function fill(folder: string): string {
  const file = path.join(folder, 'filler');
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k', 'conv=notrunc', 'oflag=append'], {
    stdio: 'ignore',
  });
  spawnSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=1', 'count=70000', 'conv=notrunc', 'oflag=append'], {
    stdio: 'ignore',
  });
  return file;
}

describe('a disk that is full', () => {
  it('ends the rehearsal with words, keeps what was recorded, and leads on once there is room', async (context) => {
    const userData = smallDisk(96);
    if (userData === undefined) return context.skip('a small disk takes root on Linux');
    const { running, main } = await open({ userData });
    const store = await shopping(main, running);
    const before = transcriptIn(userData).events.length;
    expect(before).toBeGreaterThan(3);
    const filler = fill(userData);
    await requestApproval(store);
    const { ok, text } = await main.verdict();
    expect({ ok, text }).toEqual({ ok: false, text: expect.stringContaining('the disk is full') });
    expect(transcriptIn(userData).events.length).toBeGreaterThanOrEqual(before);
    const settings = await main.page.evaluate(() => window.workbench.settings.change({ theme: 'dark' }));
    expect(settings).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
    const refused = await main.page.evaluate(() =>
      window.workbench.rehearsal.start({ system: 'coupa', mode: 'test' }),
    );
    expect(refused.ok ? 'started' : refused.error.code).toMatch(/^(cannot-record|started)$/);

    rmSync(filler);
    const again = await main.page.evaluate(() => window.workbench.settings.change({ theme: 'dark' }));
    expect(again).toMatchObject({ ok: true, value: { theme: 'dark' } });
  });
});

describe('the clock', () => {
  it.each([
    ['forward by a day', 24 * 60 * 60 * 1000],
    ['back by a day', -24 * 60 * 60 * 1000],
  ])('may jump %s in the middle of a rehearsal', async (_how, by) => {
    const { running, main } = await open();
    const store = await shopping(main, running);
    await running.app.evaluate((_electron, ms) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...args: [] | [number]) {
          super(args.length === 0 ? Real.now() + ms : args[0]);
        }
        static override now() {
          return Real.now() + ms;
        }
      } as DateConstructor;
    }, by);
    await requestApproval(store);
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    const { events, damaged } = transcriptIn(running.userData);
    expect(damaged).toBe(false);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    await main.openLastRehearsal();
    expect((await main.verdict()).ok).toBe(true);
  });
});

describe('a computer that sleeps', () => {
  it('goes on with the rehearsal when it wakes', async (context) => {
    if (process.platform === 'win32') return context.skip('Windows stops no processes by a signal');
    const { running, main } = await open();
    const store = await shopping(main, running);
    // All processes stand still, as they do while a computer sleeps; none of them is told.
    const stopped = await running.app.evaluate(async ({ app }) => {
      const others = app.getAppMetrics().flatMap(({ pid, type }) => (type === 'Browser' ? [] : [pid]));
      for (const pid of others) process.kill(pid, 'SIGSTOP');
      return others;
    });
    const mainPid = running.app.process().pid ?? 0;
    process.kill(mainPid, 'SIGSTOP');
    // Standing still for a while is what is tried here.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (const pid of [mainPid, ...stopped]) process.kill(pid, 'SIGCONT');
    await requestApproval(store);
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
  });
});

describe('a transcript that was corrupted', () => {
  it('is listed as damaged, shows what can be read, and hides no other', async () => {
    const userData = mkdtempSync(path.join(os.tmpdir(), 'workbench-corrupt-'));
    cleaning.push(() => rmSync(userData, { recursive: true, force: true }));
    const first = await open({ userData });
    const store = await shopping(first.main, first.running);
    await requestApproval(store);
    await first.main.approve();
    await first.main.verdict();
    await first.running.close();
    const { file } = transcriptIn(userData);
    const lines = readFileSync(file, 'utf8').split('\n');
    const folder = path.dirname(file);
    writeFileSync(
      path.join(folder, '20200101-000000-00000000.jsonl'),
      [...lines.slice(0, 4), '{"event":"exch\0', ...lines.slice(5)].join('\n'),
    );
    writeFileSync(path.join(folder, '20200102-000000-00000000.jsonl'), Buffer.from([0xff, 0xfe, 0x00, 0x01]));
    mkdirSync(path.join(folder, '20200103-000000-00000000.jsonl'));

    const { main } = await open({ userData });
    const opened = await main.page.evaluate(async () => ({
      cut: await window.workbench.rehearsal.open({ id: '20200101-000000-00000000' }),
      noise: await window.workbench.rehearsal.open({ id: '20200102-000000-00000000' }),
      folder: await window.workbench.rehearsal.open({ id: '20200103-000000-00000000' }),
    }));
    expect(opened).toMatchObject({
      cut: { ok: true, value: { damaged: true } },
      noise: { ok: true, value: { damaged: true, events: [] } },
      folder: { ok: false, error: { code: 'unreadable-transcript' } },
    });
    expect(opened.cut.ok && opened.cut.value.events.length).toBe(4);
    expect(statSync(file).size).toBe(Buffer.byteLength(lines.join('\n')));
    // The damaged copy began at the same moment, so the list says nothing about which is which.
    await main.page.evaluate((id) => {
      window.location.hash = `#/rehearsal/${id}`;
    }, path.parse(file).name);
    expect((await main.verdict()).ok).toBe(true);
  });
});
