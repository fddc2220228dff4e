import { judge } from '../../shared/cxml/judge.ts';
import type { JudgeContext, Judgement } from '../../shared/cxml/judgement.ts';
import { foundIn, textOfBytes } from './found.ts';
import { formatChanges } from './format.ts';
import { hide, maskAll, sensitiveParts } from './masking.ts';
import { type Inspected, type TaskInput, type TaskOutput, type Travel, tasks, type Viewed } from './protocol.ts';
import { reportOf } from './report.ts';
import { contextOf, editedContext, judgedAs, viewOf } from './view.ts';

/** More of the opened text than this is not shown as it came. */
const maxRaw = 200_000;

/** What the work needs of the outside. */
export interface Outside {
  readonly now: () => Date;
}

/** Does a task. The input is what crossed the border between the processes and is parsed here. Bugs throw. */
export function work(task: keyof typeof tasks, input: unknown, outside: Outside): unknown {
  switch (task) {
    case 'inspect':
      return inspect(tasks.inspect.input.parse(input), outside);
    case 'judge': {
      const { real, travel, hidden, show, mode } = tasks.judge.input.parse(input);
      return judgedAs(judgeText(real, travel, mode, outside), real, hidden, show);
    }
    case 'view': {
      const { where, real, travel, show, mode } = tasks.view.input.parse(input);
      return viewOf({ where, real, travel, show, judgement: judgeText(real, travel, mode, outside) });
    }
    case 'format': {
      const changes = formatChanges(tasks.format.input.parse(input).text);
      return changes === undefined ? null : [...changes];
    }
    case 'report': {
      const { name, where, real, travel, mode } = tasks.report.input.parse(input);
      return reportOf(name, where, judgeText(real, travel, mode, outside));
    }
  }
}

function judgeText(real: string, travel: Travel, mode: JudgeContext['mode'], outside: Outside): Judgement {
  return judge(new TextEncoder().encode(real), editedContext(travel, mode, outside.now()));
}

function inspect({ bytes, show, mode }: TaskInput<'inspect'>, outside: Outside): TaskOutput<'inspect'> {
  const { found, headers, documents, diagnoses } = foundIn(bytes);
  const viewed = documents.map(({ where, bytes: own, travel }) =>
    viewOf({
      where,
      real: textOfBytes(own, travel.contentType),
      travel,
      show,
      judgement: judge(own, contextOf(travel, mode, outside.now())),
    }),
  );
  const words = show ? (text: string) => text : maskAll;
  return {
    found,
    headers: headers.map(([name, value]) => maskedHeader(name, value, show)),
    ...rawOf(bytes, viewed, show),
    documents: viewed,
    diagnoses: diagnoses.map((diagnosis) => ({ ...diagnosis, evidence: diagnosis.evidence.map(words) })),
  };
}

function maskedHeader(name: string, value: string, show: boolean): [string, string] {
  if (show) return [name, value];
  const line = maskAll(`${name}: ${value}`);
  return [name, line.slice(name.length + 2)];
}

/**
 * The beginning of what was opened, as it came. A document may be in it in base64 or percent-encoded; what it hides is
 * looked for in those forms too.
 */
function rawOf(
  bytes: Uint8Array,
  documents: readonly Viewed[],
  show: boolean,
): Pick<Inspected, 'raw' | 'rawOmitted'> {
  const text = textOfBytes(bytes, undefined);
  const beginning = text.slice(0, maxRaw);
  const rawOmitted = text.length - beginning.length;
  if (show) return { raw: beginning, rawOmitted };
  const parts = sensitiveParts(text.slice(0, maxRaw + 1000)).filter(({ from }) => from < maxRaw);
  const masked = hide(text.slice(0, Math.max(maxRaw, parts.at(-1)?.to ?? 0)), parts).text;
  return { raw: maskKnown(masked, knownOf(documents)), rawOmitted };
}
