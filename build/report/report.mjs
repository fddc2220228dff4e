/**
 * Adding up what the test runners reported. A runner that left no report, or a report without a test, has failed.
 */
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ name: string, message: string }} Problem
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {object} Report
 * @property {boolean} finished whether the runner came to its end
 * @property {number} passed
 * @property {Problem[]} failed
 * @property {Skipped[]} skipped
 */

/**
 * Reads the report of one run and makes failures of what a report cannot say.
 * @param {string} suite its name for people
 * @param {string} file
 * @param {number} exitCode the runner's
 * @returns {Report}
 */
export function readReport(suite, file, exitCode) {
  const report = parse(file);
  if (!report) return failedRun(suite, `the runner ended with ${exitCode} and left no report`);
  const failed = [...report.failed];
  const ran = report.passed + report.failed.length + report.skipped.length;
  if (!report.finished) failed.push({ name: suite, message: 'the run was interrupted' });
  else if (ran === 0) failed.push({ name: suite, message: 'no test was run' });
  // A runner can fail after its last test, say when it cannot close.
  else if (exitCode !== 0 && failed.length === 0)
    failed.push({ name: suite, message: `the runner ended with ${exitCode}` });
  return { ...report, failed };
}

/**
 * The report of a run that did not happen or did not end as runs do.
 * @param {string} name
 * @param {string} message
 * @returns {Report}
 */
function failedRun(name, message) {
  return { finished: false, passed: 0, failed: [{ name, message }], skipped: [] };
}

/**
 * Adds reports up.
 * @param {readonly Report[]} reports
 * @returns {Report}
 */
export function addUp(reports) {
  return {
    finished: reports.every(({ finished }) => finished),
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.flatMap(({ failed }) => failed),
    skipped: reports.flatMap(({ skipped }) => skipped),
  };
}

/**
 * The end of a test run as text: what was skipped and why, what failed, and the line that counts.
 * @param {Report} report
 * @returns {string}
 */
export function summary(report) {
  const lines = [];
  if (report.skipped.length > 0) {
    lines.push('Skipped:', ...report.skipped.map(({ name, reason }) => `  ${name}: ${reason}`), '');
  }
  if (report.failed.length > 0) {
    lines.push(
      'Failed:',
      ...report.failed.map(({ name, message }) => `  ${name}: ${firstLine(message)}`),
      '',
    );
  }
  const skipped = report.skipped.length > 0 ? `, ${report.skipped.length} skipped` : '';
  return [...lines, `${report.passed} passed, ${report.failed.length} failed${skipped}`].join('\n');
}

/**
 * @param {string} text
 * @returns {string}
 */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? '';
}

/**
 * @param {string} file
 * @returns {Report | undefined}
 */
function parse(file) {
  try {
    const { finished, passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'));
    return {
      finished: finished === true,
      passed: Number(passed),
      failed: [...failed],
      skipped: [...skipped],
    };
  } catch {
    return undefined;
  }
}
