import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';

/** A run as a test report names it. */
export interface JunitCase {
  /** `coupa, create` or `coupa, wrong-secret`. */
  readonly name: string;
  readonly suite: string;
  readonly seconds: number;
  readonly verdict: Extract<RehearsalEvent, { event: 'verdict' }>;
}

/** Runs as a JUnit report, which build servers read. A text from outside stands in it without characters XML has no place for. */
export function junitReport(cases: readonly JunitCase[]): string {
  const suites = [...new Set(cases.map(({ suite }) => suite))];
  const total = `tests="${cases.length}" failures="${failures(cases)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Procurement Workbench" ${total}>\n${suites
    .map((suite) => {
      const own = cases.filter((one) => one.suite === suite);
      return `  <testsuite name="${escaped(suite)}" tests="${own.length}" failures="${failures(own)}">\n${own.map(testCase).join('')}  </testsuite>\n`;
    })
    .join('')}</testsuites>\n`;
}

function testCase({ name, suite, seconds, verdict }: JunitCase): string {
  const open = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}" time="${seconds.toFixed(3)}"`;
  if (verdict.ok) return `${open}/>\n`;
  const code = verdict.error?.code ?? 'failed';
  const words = `${verdict.summary}\n${verdict.meaning}\n${verdict.error?.hint ?? ''}`;
  return `${open}>\n      <failure type="${escaped(code)}" message="${escaped(verdict.summary)}">${escaped(words)}</failure>\n    </testcase>\n`;
}

function failures(cases: readonly JunitCase[]): number {
  return cases.filter(({ verdict }) => !verdict.ok).length;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
