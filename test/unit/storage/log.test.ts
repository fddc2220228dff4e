import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CrashReports } from '../../../electron/storage/crash-reports.ts';
import { Log } from '../../../electron/storage/log.ts';

let folder = '';
let time = 0;
const now = () => new Date(time);
const redactions = { home: '/home/riley' };
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-log-'));
  time = Date.parse('2026-01-31T09:30:00.000Z');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const logIn = (more = {}) => new Log({ folder: path.join(folder, 'logs'), now, redactions, ...more });
const linesOf = (name = 'workbench.jsonl') =>
  readFileSync(path.join(folder, 'logs', name), 'utf8')
    .trimEnd()
    .split('\n');

describe('the log', () => {
  it('has one JSON object a line, whatever the text holds', () => {
    const log = logIn();
    log.note('two\nlines and "quotes"');
    log.refused('workbench:app.about: malformed input');
    log.bug(new Error('broken'));
    expect(linesOf().map((line) => JSON.parse(line))).toEqual([
      { at: '2026-01-31T09:30:00.000Z', level: 'note', text: 'two\nlines and "quotes"' },
      { at: '2026-01-31T09:30:00.000Z', level: 'refused', text: 'workbench:app.about: malformed input' },
      { at: '2026-01-31T09:30:00.000Z', level: 'bug', text: expect.stringMatching(/^Error: broken\n\s+at /) },
    ]);
  });

  it('has no secret, in the file and on standard error', () => {
    const log = logIn();
    log.bug('<SharedSecret>open sesame</SharedSecret> in /home/riley/x by ada@example.org');
    const written = vi.mocked(process.stderr.write).mock.calls.flat().join('');
    for (const text of [linesOf().join('\n'), written, log.tail(10)]) {
      expect(text).toContain('********');
      for (const secret of ['sesame', 'riley', 'ada@']) expect(text).not.toContain(secret);
    }
  });

  it('is readable by its user alone', () => {
    logIn().note('x');
    if (process.platform === 'win32') return;
    expect(statSync(path.join(folder, 'logs/workbench.jsonl')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'logs')).mode & 0o077).toBe(0);
  });

  it('keeps so many old files and no more', () => {
    const log = logIn({ maxBytes: 200, kept: 2 });
    for (let nth = 0; nth < 40; nth += 1) log.note(`line ${nth}`);
    expect(readdirSync(path.join(folder, 'logs')).sort()).toEqual([
      'workbench.1.jsonl',
      'workbench.2.jsonl',
      'workbench.jsonl',
    ]);
    const all = ['workbench.2.jsonl', 'workbench.1.jsonl', 'workbench.jsonl'].flatMap(linesOf);
    const numbers = all.map((line) => Number(/line (\d+)/.exec(line)?.[1]));
    expect(numbers.at(-1)).toBe(39);
    expect(numbers).toEqual(numbers.map((_, index) => 40 - numbers.length + index));
    for (const name of readdirSync(path.join(folder, 'logs')))
      expect(statSync(path.join(folder, 'logs', name)).size).toBeLessThan(300);
  });

  it('gives its end, and nothing where there is none', () => {
    const log = logIn();
    expect(log.tail(5)).toBe('');
    for (let nth = 0; nth < 10; nth += 1) log.note(`line ${nth}`);
    expect(
      log
        .tail(2)
        .split('\n')
        .map((line) => JSON.parse(line).text),
    ).toEqual(['line 8', 'line 9']);
  });

  it('that cannot be written stops nobody', () => {
    writeFileSync(path.join(folder, 'logs'), 'a file where the folder should be');
    const log = logIn();
    expect(() => log.bug('x')).not.toThrow();
    expect(log.tail(5)).toBe('');
    expect(vi.mocked(process.stderr.write)).toHaveBeenCalledWith('x\n');
  });
});

describe('crash reports', () => {
  const reports = () =>
    new CrashReports({
      folder: path.join(folder, 'crashes'),
      versions: 'Procurement Workbench 1',
      redactions,
      now,
      logTail: () => 'the end of the log',
    });

  it('are none after a start and an end as they should be', () => {
    const first = reports();
    first.begin();
    first.end();
    const second = reports();
    second.begin();
    expect(second.unseen()).toBeUndefined();
  });

  it('are one where the program was gone without a word, until the person has seen it', () => {
    reports().begin();
    const next = reports();
    next.begin();
    const unseen = next.unseen();
    expect(unseen).toMatchObject({ kind: 'program', at: '2026-01-31T09:30:00.000Z' });
    expect(next.text(unseen?.id ?? '')).toContain('the end of the log');
    next.markSeen();
    expect(next.unseen()).toBeUndefined();
    expect(readdirSync(path.join(folder, 'crashes')).filter((name) => name.endsWith('.json'))).toHaveLength(
      1,
    );
  });

  it('have what happened, without secrets', () => {
    const own = reports();
    own.write('main', 'Error: <SharedSecret>open sesame</SharedSecret>\n    at /home/riley/x.ts');
    const text = own.text(own.unseen()?.id ?? '') ?? '';
    expect(text).toContain('Procurement Workbench 1\nCrash: main\nTime: 2026-01-31T09:30:00.000Z');
    expect(text).not.toMatch(/sesame|riley/);
  });

  it('are ten at most, the newest', () => {
    const own = reports();
    for (let nth = 0; nth < 14; nth += 1) {
      time += 1000;
      own.write('window', `crash ${nth}`);
    }
    const names = readdirSync(path.join(folder, 'crashes'));
    expect(names).toHaveLength(10);
    expect(own.text(own.unseen()?.id ?? '')).toContain('crash 13');
  });

  it('are not given out by any other name, and a damaged one is none', () => {
    const own = reports();
    own.write('main', 'x');
    writeFileSync(path.join(folder, 'secret.json'), '{}');
    expect(own.text('../secret.json')).toBeUndefined();
    writeFileSync(path.join(folder, 'crashes/2099.new.json'), '{"kind":');
    expect(own.unseen()).toBeUndefined();
  });

  it('that cannot be written are no other crash', () => {
    writeFileSync(path.join(folder, 'crashes'), 'a file where the folder should be');
    const own = reports();
    for (const work of [
      () => own.begin(),
      () => own.write('main', 'x'),
      () => own.end(),
      () => own.markSeen(),
    ])
      expect(work).not.toThrow();
    expect(own.unseen()).toBeUndefined();
    expect(existsSync(path.join(folder, 'crashes'))).toBe(true);
  });
});
