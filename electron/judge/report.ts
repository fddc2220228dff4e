import type { CxmlFinding } from '../../shared/cxml/finding.ts';
import type { Diagnosis, Judgement } from '../../shared/cxml/judgement.ts';
import { maskAll } from './masking.ts';

const verdicts: Readonly<Record<Judgement['verdict'], string>> = {
  valid: 'no errors',
  invalid: 'has errors',
  unknown: 'not judged in full',
};

/** The most findings that a report lists; it says how many follow. */
const maxListed = 100;

/**
 * What is said of a document, as Markdown for an e-mail or a ticket. Secrets and e-mail addresses are masked whatever
 * the window shows.
 */
export function reportOf(name: string, where: string, judgement: Judgement): string {
  const { type, version, verdict, summary, findings, advisories, diagnoses } = judgement;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const lines = [
    `# ${type}: ${verdicts[verdict]}`,
    '',
    `- Document: ${[name, where].filter((part) => part !== '').join(', ')}`,
    `- cXML version: ${version ?? 'not named'}`,
    ...judgement.dtd.map(
      (dtd) => `- Official DTD ${dtd.module} ${dtd.version}: ${dtd.valid ? 'valid' : 'not valid'}`,
    ),
    ...(summary === '' ? [] : ['', summary]),
    ...section('Errors', errors.map(findingLine)),
    ...section('Warnings and notes', others.map(findingLine)),
    ...section('What fits', diagnoses.map(diagnosisLine)),
    ...section(
      'On arrival',
      advisories.map(
        ({ platform, line, message, fix, source, confidence }) =>
          `- ${platform === undefined ? '' : `${platformName(platform)}, `}line ${line}: ${message} ${fix} (${source}, ${confidence})`,
      ),
    ),
  ];
  return `${maskAll(lines.join('\n'))}\n`;
}

function platformName(platform: 'coupa' | 'ariba'): string {
  return platform === 'coupa' ? 'Coupa' : 'SAP Ariba';
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.length - maxListed;
  return ['', `## ${title}`, '', ...lines.slice(0, maxListed), ...(left > 0 ? [`- and ${left} more`] : [])];
}

function findingLine({ severity, line, column, message, fix, path }: CxmlFinding): string {
  return `- ${severity} at line ${line}, column ${column}${path === '' ? '' : ` (\`${path}\`)`}: ${message}${fix === '' ? '' : ` Fix: ${fix}`}`;
}

function diagnosisLine({ symptom, cause, fix, where, evidence, source, confidence }: Diagnosis): string {
  return [
    `- ${symptom}`,
    `  - Cause: ${cause}`,
    `  - Fix: ${fix}${where === '' ? '' : ` (${where})`}`,
    `  - Evidence: ${evidence.join('; ')}`,
    `  - Source: ${source} (${confidence})`,
  ].join('\n');
}
