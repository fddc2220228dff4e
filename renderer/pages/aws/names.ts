import type { CheckResult } from '../../../shared/aws/checks.ts';
import type { Profile, ProfileKind, ProfileProblem } from '../../../shared/aws/profiles.ts';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/aws.ts';

/** What kind of credentials a profile gives. */
export function kindName(kind: ProfileKind): string {
  return words.names.kinds[kind];
}

/** When the credentials end; undefined where that is not known before they are used. */
export function expiryOf({ expires, expired }: Profile): string | undefined {
  if (expires === undefined) return undefined;
  const when = formatMoment(expires);
  return expired ? words.names.ended({ when }) : words.names.until({ when });
}

/** The file and the line, as editors and terminals take it. */
export function placeOf({ file, line }: Pick<ProfileProblem, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** How many results of each kind there are, worst first: "1 failed, 4 passed". */
export function tally(results: readonly Pick<CheckResult, 'result'>[]): string {
  return (['fail', 'advisory', 'unknown', 'pass'] as const)
    .map((kind) => [results.filter(({ result }) => result === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => words.names.tally[kind]({ count }))
    .join(', ');
}

/** Names of evidence as people read them; what is not here is shown by its own name. */
const evidenceNames: Readonly<Record<string, string>> = words.names.evidence;

export function evidenceName(name: string): string {
  return evidenceNames[name] ?? name;
}
