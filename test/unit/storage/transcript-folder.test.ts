import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TranscriptFolder } from '../../../electron/storage/transcript-folder.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import { wholeList } from '../../../shared/rehearsal/find.ts';
import type { Search } from '../../../shared/rehearsal/search.ts';
import {
  type Fact,
  recorded,
  untilPassed,
  untilRefused,
  untilShopping,
  untilStopped,
} from '../renderer/recorded.ts';

let home: string;
let place: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'workbench-transcripts-'));
  place = path.join(home, 'rehearsals');
});
afterEach(() => rmSync(home, { recursive: true }));

/** A run that started at `at`. */
function run(id: string, facts: readonly Fact[], at = '2026-11-23T15:30:12+00:00'): RehearsalEvent[] {
  return recorded(facts, id).map((event) => (event.event === 'started' ? { ...event, at } : event));
}

function write(folder: TranscriptFolder, id: string, events: readonly RehearsalEvent[]): void {
  const writer = folder.create(id);
  for (const event of events) writer.append(event);
  writer.close();
}

const all = { search: wholeList, skip: 0, limit: 100 };

async function idsOf(folder: TranscriptFolder, search: Search = wholeList): Promise<string[]> {
  return (await folder.find({ ...all, search }, [])).items.map(({ id }) => id);
}

const one = (token: Search['tokens'][number]): Search => ({ operation: 'and', tokens: [token] });

describe('the folder of transcripts', () => {
  it('lists what it keeps, newest first, whatever the offset of their times, a part at a time', async () => {
    const folder = new TranscriptFolder(place);
    write(folder, 'a', run('a', untilPassed, '2026-01-31T09:30:00+00:00'));
    write(folder, 'b', run('b', untilRefused, '2026-01-31T11:00:00+02:00'));
    write(folder, 'c', run('c', untilStopped, '2026-02-01T00:00:00Z'));
    expect(await folder.find(all, [])).toMatchObject({
      matching: 3,
      total: 3,
      items: [
        { id: 'c', result: 'unfinished', damaged: false },
        { id: 'a', result: 'passed', reached: 'order', startedAt: '2026-01-31T09:30:00.000Z' },
        { id: 'b', result: 'failed', startedAt: '2026-01-31T09:00:00.000Z' },
      ],
    });
    const part = await folder.find({ ...all, skip: 1, limit: 1 }, []);
    expect(part).toMatchObject({ matching: 3, items: [{ id: 'a' }] });
  });

  it('shows damaged records as damaged and leaves them where they are', async () => {
    const folder = new TranscriptFolder(place);
    write(folder, 'cut', run('cut', untilPassed));
    const file = path.join(place, 'cut.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
    const rubbish = path.join(place, 'rubbish.jsonl');
    writeFileSync(rubbish, 'not JSON\n');
    utimesSync(rubbish, new Date('2026-11-30T00:00:00Z'), new Date('2026-11-30T00:00:00Z'));
    expect((await folder.find(all, [])).items).toMatchObject([
      { id: 'rubbish', damaged: true, result: 'unfinished', startedAt: '2026-11-30T00:00:00.000Z' },
      { id: 'cut', damaged: true, system: 'coupa', result: 'unfinished' },
    ]);
    expect(await idsOf(folder, one({ property: 'result', operator: '=', value: 'damaged' }))).toHaveLength(2);
    expect(folder.open('rubbish')).toEqual({ ok: true, value: { id: 'rubbish', damaged: true, events: [] } });
    expect(readdirSync(place)).toHaveLength(2);
  });

  it('finds by system, scenario, mode, result, date and text', async () => {
    const folder = new TranscriptFolder(place);
    // At noon the day is the same in most zones.
    write(folder, 'a', run('a', untilPassed, '2026-01-31T12:00:00+00:00'));
    write(folder, 'b', run('b', untilRefused, '2026-02-02T12:00:00+00:00'));
    const searches: [Search['tokens'][number], string[]][] = [
      [{ property: 'system', operator: '=', value: 'Coupa' }, ['b', 'a']],
      [{ property: 'scenario', operator: ':', value: 'CREA' }, ['b', 'a']],
      [{ property: 'mode', operator: '!=', value: 'test' }, []],
      [{ property: 'result', operator: '=', value: 'failed' }, ['b']],
      [{ property: 'result', operator: '!=', value: 'failed' }, ['a']],
      [{ property: 'started', operator: '<=', value: '2026-01-31' }, ['a']],
      [{ property: 'started', operator: '>', value: '2026-01-31' }, ['b']],
      [{ property: 'started', operator: '=', value: '2026-02-02' }, ['b']],
      [{ operator: ':', value: 'po-1001' }, ['a']],
      [{ operator: ':', value: 'prod-ami-appserver' }, ['a']],
      [{ operator: ':', value: 'cXML 401' }, ['b']],
      [{ operator: ':', value: '1795447812.4471@coupa.example' }, ['b', 'a']],
      [{ operator: '!:', value: 'shared secret' }, ['a']],
    ];
    for (const [token, ids] of searches)
      expect(await idsOf(folder, one(token)), JSON.stringify(token)).toEqual(ids);
    const tokens: Search['tokens'] = [
      { property: 'result', operator: '=', value: 'failed' },
      { operator: ':', value: 'po-1001' },
    ];
    expect(await idsOf(folder, { operation: 'and', tokens })).toEqual([]);
    expect(await idsOf(folder, { operation: 'or', tokens })).toEqual(['b', 'a']);
  });

  it('does not read a transcript twice: the next start goes by the index while the file is the same', async () => {
    const first = new TranscriptFolder(place);
    write(first, 'a', run('a', untilPassed));
    const file = path.join(place, 'a.jsonl');
    const written = new Date('2026-11-23T15:31:00Z');
    utimesSync(file, written, written);
    await first.find(all, []);
    // A change that leaves size and time: what is listed came from the index.
    writeFileSync(file, readFileSync(file, 'utf8').replace('"scenario":"create"', '"scenario":"CREATE"'));
    utimesSync(file, written, written);
    const unread = await new TranscriptFolder(place).find(all, []);
    expect(unread.items[0]?.scenario).toBe('create');
    // A change that shows is read.
    appendFileSync(file, '{"event":"unheard-of"}\n');
    expect((await new TranscriptFolder(place).find(all, [])).items[0]).toMatchObject({
      scenario: 'CREATE',
      damaged: true,
    });
  });

  it('lists the same without its index, with a wrong one, and with an older one', async () => {
    const folder = new TranscriptFolder(place);
    write(folder, 'a', run('a', untilPassed));
    write(folder, 'b', run('b', untilRefused));
    const expected = await folder.find(all, []);
    const index = `${place}.index.jsonl`;
    for (const text of [undefined, 'rubbish', '{"index":"rehearsals","version":0}\n{"id":"zz"}\n', '']) {
      if (text === undefined) rmSync(index);
      else writeFileSync(index, text);
      expect(await new TranscriptFolder(place).find(all, [])).toEqual(expected);
    }
  });

  it('lists what was copied into the folder, and no longer what was taken out', async () => {
    const folder = new TranscriptFolder(place);
    write(folder, 'a', run('a', untilPassed));
    expect(await idsOf(folder)).toEqual(['a']);
    writeFileSync(
      path.join(place, 'b.jsonl'),
      run('b', untilRefused, '2026-12-01T00:00:00Z')
        .map((event) => `${JSON.stringify(event)}\n`)
        .join(''),
    );
    expect(await idsOf(folder)).toEqual(['b', 'a']);
    rmSync(path.join(place, 'a.jsonl'));
    expect(await idsOf(folder)).toEqual(['b']);
  });

  it('lists one that is being written as it is told, and reads its file not before its end', async () => {
    const folder = new TranscriptFolder(place);
    const writer = folder.create('now');
    for (const event of run('now', untilShopping)) writer.append(event);
    expect(await idsOf(folder)).toEqual([]);
    writer.close();
    expect(await idsOf(folder)).toEqual(['now']);
  });

  it('deletes what it is told to and nothing else, never one that is being written', async () => {
    const folder = new TranscriptFolder(place);
    for (const id of ['a', 'b', 'c']) write(folder, id, run(id, untilPassed));
    const writer = folder.create('now');
    expect(folder.remove(['a', 'c', 'now', 'gone-already'])).toEqual({ ok: true, value: { removed: 2 } });
    writer.close();
    expect(readdirSync(place).sort()).toEqual(['b.jsonl', 'now.jsonl']);
    expect(() => folder.remove(['../settings'])).toThrow();
  });

  it('says what is wrong with a name that it does not have, and takes no path for a name', () => {
    const folder = new TranscriptFolder(place);
    const missing = folder.open('nothing');
    expect(!missing.ok && missing.error.code).toBe('no-transcript');
    expect(() => folder.open('../secrets')).toThrow();
  });
});
