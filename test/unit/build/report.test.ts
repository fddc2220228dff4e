import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';
import { addUp, readReport, summary } from '../../../build/report/report.mjs';
import { temporaryFolder } from './archives.ts';

function written(content: unknown): string {
  const file = path.join(temporaryFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('a report', () => {
  test('of a good run counts as it is', () => {
    const report = { finished: true, passed: 3, failed: [], skipped: [{ name: 'a', reason: 'b' }] };
    expect(readReport('unit', written(report), 0)).toEqual(report);
  });

  test('that is not there is one failure', () => {
    const file = path.join(temporaryFolder(), 'absent.json');
    expect(readReport('unit', file, 137)).toMatchObject({
      passed: 0,
      failed: [{ name: 'unit', message: 'the runner ended with 137 and left no report' }],
    });
  });

  test('without a test is one failure', () => {
    const file = written({ finished: true, passed: 0, failed: [], skipped: [] });
    expect(readReport('unit', file, 0).failed).toEqual([{ name: 'unit', message: 'no test was run' }]);
  });

  test('of a run that was interrupted keeps what passed and fails', () => {
    const file = written({ finished: false, passed: 3, failed: [], skipped: [] });
    expect(readReport('unit', file, 130)).toMatchObject({
      passed: 3,
      failed: [{ message: 'the run was interrupted' }],
    });
  });

  test('of a runner that failed after the last test fails', () => {
    const file = written({ finished: true, passed: 3, failed: [], skipped: [] });
    expect(readReport('unit', file, 1).failed).toEqual([
      { name: 'unit', message: 'the runner ended with 1' },
    ]);
  });
});

describe('the last line', () => {
  const good = { finished: true, passed: 2, failed: [], skipped: [] };
  const bad = { finished: true, passed: 1, failed: [{ name: 'a', message: 'b\nc' }], skipped: [] };
  const partial = { finished: true, passed: 0, failed: [], skipped: [{ name: 'd', reason: 'no folder' }] };

  test('counts what passed and failed', () => {
    expect(summary(addUp([good]))).toBe('2 passed, 0 failed');
    expect(summary(addUp([good, bad]))).toBe('Failed:\n  a: b\n\n3 passed, 1 failed');
  });

  test('names what was skipped, with the reason before it', () => {
    expect(summary(addUp([good, partial]))).toBe('Skipped:\n  d: no folder\n\n2 passed, 0 failed, 1 skipped');
  });
});

describe('the reporter', () => {
  const source = `import { beforeAll, describe, expect, test } from 'vitest';
    test('passes', () => {});
    test('fails', () => expect(1).toBe(2));
    test('skips', (context) => context.skip('not on this machine'));
    test.skip('skips without a word', () => {});
    test.todo('to do');
    describe('group', () => {
      beforeAll(() => { throw new Error('no set-up'); });
      test('in it', () => {});
    });`;

  /** Runs Vitest as the suites do, on a project of its own. */
  function reportOf(files: Record<string, string>) {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'tests'));
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(folder, 'tests', name), content);
    const file = path.join(folder, 'report.json');
    const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
    const reporter = path.join(root, 'build/report/vitest-reporter.ts');
    const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter', reporter], {
      cwd: folder,
      env: { ...process.env, WORKBENCH_TEST_REPORT: file },
      encoding: 'utf8',
    });
    return readReport('unit', file, status ?? 1);
  }

  test('tells failures, also outside of tests, from tests skipped for a reason', { timeout: 30_000 }, () => {
    const report = reportOf({
      'mixed.test.js': source,
      'broken.test.js': 'throw new Error("does not load");',
    });
    expect(report.passed).toBe(1);
    expect(report.failed.map(({ name, message }) => `${name}: ${message.split('\n')[0]}`).sort()).toEqual([
      'group: no set-up',
      'tests/broken.test.js: does not load',
      'tests/mixed.test.js > fails: expected 1 to be 2 // Object.is equality',
    ]);
    expect(report.skipped).toEqual([
      { name: 'tests/mixed.test.js > skips', reason: 'not on this machine' },
      { name: 'tests/mixed.test.js > skips without a word', reason: 'no reason given' },
      { name: 'tests/mixed.test.js > to do', reason: 'still to be written' },
      {
        name: 'tests/mixed.test.js > group > in it',
        reason: 'the set-up of its group failed, or another test was selected with "only"',
      },
    ]);
  });

  test('leaves no report when the runner crashes, which counts as a failure', { timeout: 30_000 }, () => {
    const report = reportOf({ '../vitest.config.js': 'process.exit(7);', 'fine.test.js': source });
    expect(report.passed).toBe(0);
    expect(report.failed).toEqual([{ name: 'unit', message: 'the runner ended with 7 and left no report' }]);
  });
});
