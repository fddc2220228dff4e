/**
 * Writes what became of every test into one JSON file, for `npm test` to count. Vitest's own JSON report leaves out
 * why a test was skipped, and errors outside tests.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, SerializedError, TestModule, TestRunEndReason, TestSuite } from 'vitest/node';
import type { Problem, Report, Skipped } from './report.mjs';

/** The environment variable that names the file. Without it nothing is written. */
const fileVariable = 'WORKBENCH_TEST_REPORT';

/** Vitest reporter; see the head of this file. */
export default class WorkbenchReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const file = process.env[fileVariable];
    if (!file) return;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(reportOf(modules, errors, reason), null, 2)}\n`);
  }
}

function reportOf(
  modules: readonly TestModule[],
  errors: readonly SerializedError[],
  reason: TestRunEndReason,
): Report {
  const failed: Problem[] = errors.map((error) => ({ name: 'outside of any test', message: error.message }));
  const skipped: Skipped[] = [];
  let passed = 0;
  for (const module of modules) {
    failed.push(...errorsOf(module, module.relativeModuleId));
    for (const suite of module.children.allSuites()) failed.push(...errorsOf(suite, suite.fullName));
    for (const test of module.children.allTests()) {
      const name = `${module.relativeModuleId} > ${test.fullName}`;
      const result = test.result();
      if (result.state === 'passed') passed += 1;
      else if (result.state === 'skipped')
        skipped.push({ name, reason: result.note ?? reasonFromMode(test.options.mode) });
      else failed.push({ name, message: result.errors?.[0]?.message ?? 'did not come to an end' });
    }
  }
  return { finished: reason !== 'interrupted', passed, failed, skipped };
}

/** Errors of a file or group, as when its set-up throws: Vitest calls its tests skipped, but nobody meant to skip them. */
function errorsOf(group: TestModule | TestSuite, name: string): Problem[] {
  return group.errors().map((error) => ({ name, message: error.message }));
}

function reasonFromMode(mode: string | undefined): string {
  if (mode === 'todo') return 'still to be written';
  return mode === 'skip'
    ? 'no reason given'
    : 'the set-up of its group failed, or another test was selected with "only"';
}
