import type { FoundDocument } from '../../shared/cxml/extract/found.ts';
import { judge } from '../../shared/cxml/judge.ts';
import type { DtdVerdict, JudgeContext, Judgement } from '../../shared/cxml/judgement.ts';
import { type Reading, readBytes, readText } from '../../shared/cxml/read.ts';
import { comparedOf } from './compared.ts';
import { diagnosesOfTexts, type Exchange, exchangesOf, withDiagnoses } from './diagnosing.ts';
import { formatChanges } from './format.ts';
import { foundIn, readable, travelOf, withPlainLineEnds } from './found.ts';
import { maskAll } from './masking.ts';
import { type TaskInput, type TaskName, type TaskOutput, type Travel, tasks } from './protocol.ts';
import { rawOf } from './raw.ts';
import { reportOf } from './report.ts';
import { contextOf, judgedAs, viewOf } from './view.ts';

/** What the work needs of the outside. */
export interface Outside {
  readonly now: () => Date;
  /** The official DTDs' word on a document; nothing where none is installed. */
  readonly dtd: (reading: Reading) => Promise<readonly DtdVerdict[]>;
}

type Mode = JudgeContext['mode'];

/** Does a task. The input is what crossed the border between the processes and is parsed here. Bugs throw. */
export async function work(task: TaskName, input: unknown, outside: Outside): Promise<unknown> {
  switch (task) {
    case 'inspect':
      return await inspect(tasks.inspect.input.parse(input), outside);
    case 'judge': {
      const { real, travel, hidden, show, mode } = tasks.judge.input.parse(input);
      return judgedAs(await judgeReading(readText(real), travel, mode, outside), real, hidden, show);
    }
    case 'view': {
      const { where, real, travel, show, mode } = tasks.view.input.parse(input);
      const judgement = await judgeReading(readText(real), travel, mode, outside);
      return viewOf({ where, real, travel, show, judgement });
    }
    case 'format': {
      const changes = formatChanges(tasks.format.input.parse(input).text);
      return changes === undefined ? null : [...changes];
    }
    case 'compare': {
      const { one, other, show } = tasks.compare.input.parse(input);
      return comparedOf(one, other, show);
    }
    case 'report': {
      const { name, where, real, travel, mode } = tasks.report.input.parse(input);
      return reportOf(name, where, await judgeReading(readText(real), travel, mode, outside));
    }
  }
}

async function judgeReading(
  reading: Reading,
  travel: Travel,
  mode: Mode,
  outside: Outside,
  exchange?: Exchange,
): Promise<Judgement> {
  const context = contextOf(travel, mode, outside.now());
  const judgement = judge(reading, context, await outside.dtd(reading));
  return withDiagnoses(judgement, reading, { travel, context, exchange });
}

async function inspect(
  { material, show, mode }: TaskInput<'inspect'>,
  outside: Outside,
): Promise<TaskOutput<'inspect'>> {
  const { documents, texts } = foundIn(material);
  const read = documents.map((found) => ({ found, reading: readFound(found) }));
  const exchanges = exchangesOf(read);
  const viewed: TaskOutput<'inspect'>['documents'] = [];
  for (const { found, reading } of read) {
    const travel = travelOf(found);
    const judgement = await judgeReading(reading, travel, mode, outside, exchanges.get(found));
    // What is in no encoding has no text of its own; the person still sees it.
    const real = reading.text === '' ? readable(found.bytes) : withPlainLineEnds(reading.text);
    viewed.push(viewOf({ where: found.where, real, travel, show, judgement }));
  }
  const words = show ? (text: string) => text : maskAll;
  return {
    ...rawOf(readable(material), viewed, show),
    documents: viewed,
    diagnoses: diagnosesOfTexts(material, documents, texts).map((diagnosis) => ({
      ...diagnosis,
      evidence: diagnosis.evidence.map(words),
    })),
  };
}

function readFound({ bytes, context: { contentType } }: FoundDocument): Reading {
  return readBytes(bytes, contentType === undefined ? {} : { contentType });
}
