import '../../support/without-electron.ts';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptBackups } from '../../../electron/storage/backups.ts';
import { IntegrationsFile } from '../../../electron/storage/integrations.ts';
import { migrations } from '../../../electron/storage/migrations.ts';
import { draft } from '../procurement/integrations.ts';

let folder: string;
let clock: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-integrations-'));
  clock = Date.parse('2027-01-04T09:00:00Z');
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => new Date(clock);
const open = (steps = migrations) => new IntegrationsFile(folder, now, steps);
const file = () => path.join(folder, 'integrations.json');
const named = (name: string) => ({ ...draft('coupa'), details: { ...draft('coupa').details, name } });
const namesIn = (memory: IntegrationsFile) => memory.read().integrations.map(({ details }) => details.name);
const ok = (result: { ok: boolean }) => expect(result.ok).toBe(true);

describe('the integrations’ file', () => {
  it('is made by the first change, and readable by this user alone', () => {
    const memory = open();
    expect(memory.read()).toEqual({ integrations: [] });
    expect(readdirSync(folder)).toEqual([]);
    ok(memory.write({ person: 'Riley', integrations: [named('one')] }));
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(open().read()).toEqual({ person: 'Riley', integrations: [named('one')] });
  });

  it('keeps what is half finished and wrong exactly as it was typed', () => {
    const typed = ` ••••\n<script>\u0000 ${'x'.repeat(10_240)}`;
    ok(open().write({ integrations: [named(typed)] }));
    expect(namesIn(open())).toEqual([typed]);
  });

  it('stays as it was where it cannot be written, and so does what is told', () => {
    const memory = open();
    ok(memory.write({ integrations: [named('one')] }));
    const place = folder;
    folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-integrations-'));
    rmSync(place, { recursive: true });
    // A file where the folder was: nothing can be written in it, whoever runs this.
    writeFileSync(place, '');
    const result = memory.write({ integrations: [named('two')] });
    expect(!result.ok && result.error.code).toBe('cannot-save');
    expect(namesIn(memory)).toEqual(['one']);
    rmSync(place);
  });
});

describe('a file that cannot be read', () => {
  const damages: readonly (readonly [string, string])[] = [
    ['cut off', '{"version":1,"integrations":[{"id":"i-1'],
    ['empty', ''],
    ['no JSON', 'integrations'],
    ['another JSON', '[1,2]'],
    ['without its version', '{"integrations":[]}'],
    ['of another shape', '{"version":1,"integrations":[{"id":"i-1"}]}'],
  ];

  it.each(damages)('%s: is left as it is, and nothing can be changed', (_name, text) => {
    writeFileSync(file(), text);
    const memory = open();
    expect(memory.state().is).toBe('unreadable');
    expect(memory.write({ integrations: [] }).ok).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  it.each(damages)('%s: is kept beside when the person starts empty', (_name, text) => {
    writeFileSync(file(), text);
    const memory = open();
    ok(memory.startEmpty());
    expect(memory.state()).toEqual({ is: 'sound' });
    const aside = readdirSync(folder).find((name) => name.includes('unreadable')) ?? '';
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe(text);
    expect(namesIn(open())).toEqual([]);
  });

  it('offers the last good backup, which brings everything back', () => {
    const first = open();
    ok(first.write({ integrations: [named('one')] }));
    clock += 3_600_000;
    ok(first.write({ integrations: [named('two')] }));
    clock += 3_600_000;
    ok(first.write({ integrations: [named('three')] }));
    const newest = first.backups()[0]?.file ?? '';
    writeFileSync(path.join(folder, 'backups', newest), 'damaged as well');
    writeFileSync(file(), '{');
    const memory = open();
    const state = memory.state();
    if (state.is !== 'unreadable') throw new Error(state.is);
    expect(state.lastGood).toMatchObject({ integrations: 1 });
    ok(memory.restore(state.lastGood?.file ?? ''));
    expect(namesIn(open())).toEqual(['one']);
    expect(readdirSync(folder).some((name) => name.includes('unreadable'))).toBe(true);
  });

  it('does not quote what stands in it', () => {
    writeFileSync(file(), 'a private text that is no JSON');
    const state = open().state();
    expect(state.is === 'unreadable' && JSON.stringify(state.error)).not.toContain('private');
  });
});

describe('data of a newer version', () => {
  const text = '{"version":99,"integrations":"another shape"}';

  it('is refused in plain words and not touched, whatever is asked', () => {
    writeFileSync(file(), text);
    const memory = open();
    const state = memory.state();
    expect(state).toMatchObject({ is: 'newer', error: { code: 'newer-data' } });
    for (const result of [memory.write({ integrations: [] }), memory.startEmpty(), memory.restore('x')])
      expect(result.ok).toBe(false);
    expect(readFileSync(file(), 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['integrations.json']);
  });
});

describe('migrations', () => {
  const steps = [
    // 1 to 2: the person was called by another name.
    ({ who, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, person: who }),
    // 2 to 3: capitals.
    (old: Readonly<Record<string, unknown>>) => ({ ...old, person: String(old['person']).toUpperCase() }),
  ];
  const old = JSON.stringify({ version: 1, who: 'riley', integrations: [] });

  it('run in their order, once, and write the newest version', () => {
    writeFileSync(file(), old);
    expect(open(steps).read()).toEqual({ person: 'RILEY', integrations: [] });
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      version: 3,
      person: 'RILEY',
      integrations: [],
    });
    expect(open(steps).read().person).toBe('RILEY');
  });

  it('begin where the file is', () => {
    writeFileSync(file(), JSON.stringify({ version: 2, person: 'riley', integrations: [] }));
    expect(open(steps).read().person).toBe('RILEY');
  });

  it('leave a backup of the file as it was before', () => {
    writeFileSync(file(), old);
    const [backup] = open(steps).backups();
    expect(readFileSync(path.join(folder, 'backups', backup?.file ?? ''), 'utf8')).toBe(old);
  });

  it('open an older backup as well', () => {
    writeFileSync(file(), old);
    const memory = open(steps);
    ok(memory.write({ integrations: [named('one')] }));
    ok(memory.restore(memory.backups().at(-1)?.file ?? ''));
    expect(open(steps).read()).toEqual({ person: 'RILEY', integrations: [] });
  });

  it('that lead to something else leave the file as it is', () => {
    writeFileSync(file(), old);
    const wrong = open([() => ({ integrations: 'nothing' })]);
    expect(wrong.state().is).toBe('unreadable');
    expect(readFileSync(file(), 'utf8')).toBe(old);
  });
});

describe('backups', () => {
  it('are made before the first change of an hour, and the ten newest are kept', () => {
    const memory = open();
    for (let n = 0; n < 30; n += 1) {
      ok(memory.write({ integrations: [named(`${n}`)] }));
      clock += 30 * 60_000;
    }
    const kept = memory.backups();
    expect(kept).toHaveLength(keptBackups);
    expect(kept.map(({ at }) => at)).toEqual(
      kept
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    // The half hours between have none.
    ok(memory.restore(kept[1]?.file ?? ''));
    expect(namesIn(memory)).toEqual(['26']);
  });

  it('are made before a backup is restored', () => {
    const memory = open();
    ok(memory.write({ integrations: [named('one')] }));
    ok(memory.write({ integrations: [named('two')] }));
    ok(memory.restore(memory.backups()[0]?.file ?? ''));
    expect(namesIn(memory)).toEqual(['one']);
    ok(memory.restore(memory.backups()[0]?.file ?? ''));
    expect(namesIn(memory)).toEqual(['two']);
  });

  it('take no path for a name', () => {
    mkdirSync(path.join(folder, 'backups'));
    writeFileSync(path.join(folder, 'secret.json'), '{"version":1,"integrations":[]}');
    const memory = open();
    for (const name of ['../secret.json', 'secret.json', '..', ''])
      expect(memory.restore(name).ok, name).toBe(false);
  });

  it('sweep what a killed program left half written', () => {
    ok(open().write({ integrations: [named('one')] }));
    const left = path.join(folder, 'integrations.json.tmp-1234567890abcdef');
    writeFileSync(left, '{');
    chmodSync(left, 0o600);
    expect(namesIn(open())).toEqual(['one']);
    expect(readdirSync(folder)).toEqual(['integrations.json']);
  });
});
