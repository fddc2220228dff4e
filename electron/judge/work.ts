import { findDocuments } from '../../shared/cxml/extract/find.ts';
import type { FoundDocument } from '../../shared/cxml/extract/found.ts';
import type { CxmlFinding } from '../../shared/cxml/finding.ts';
import { judge } from '../../shared/cxml/judge.ts';
import type { DtdVerdict, Judgement } from '../../shared/cxml/judgement.ts';
import { type Reading, readBytes, readText } from '../../shared/cxml/read.ts';
import type { Said } from '../../shared/ipc/inspect.ts';
import { comparedOf } from './compared.ts';
import { diagnosesOfTexts, type Exchange, exchangesOf } from './diagnosing.ts';
import { formatChanges } from './format.ts';
import { readable, travelOf, withPlainLineEnds } from './found.ts';
import { maskAll } from './masking.ts';
import { type TaskInput, type TaskName, type TaskOutput, type Travel, tasks } from './protocol.ts';
import { rawOf } from './raw.ts';
import { reportOf } from './report.ts';
import { unpackBody } from './unpack.ts';
import { contextOf, judgedAs, viewOf } from './view.ts';

/** What the work needs of the outside. */
export interface Outside {
  readonly now: () => Date;
  /** The official DTDs' word on a document; nothing where none is installed. */
  readonly dtd: (reading: Reading) => Promise<readonly DtdVerdict[]>;
}

/** Does a task. The input is what crossed the border between the processes and is parsed here. Bugs throw. */
export async function work(task: TaskName, input: unknown, outside: Outside): Promise<unknown> {
  switch (task) {
    case 'inspect':
      return await inspect(tasks.inspect.input.parse(input), outside);
    case 'judge': {
      const { real, travel, hidden, show, said } = tasks.judge.input.parse(input);
      return judgedAs(await judgeEdited(real, travel, said, outside), real, hidden, show);
    }
    case 'view': {
      const { where, real, travel, show, said } = tasks.view.input.parse(input);
      const judgement = await judgeEdited(real, travel, said, outside);
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
      const { name, where, real, travel, said } = tasks.report.input.parse(input);
      return reportOf(name, where, await judgeEdited(real, travel, said, outside));
    }
  }
}

async function judgeReading(
  reading: Reading,
  travel: Travel,
  said: Said,
  outside: Outside,
  exchange?: Exchange,
): Promise<Judgement> {
  const { http, sentTo, encodedTwice } = travel;
  const context = contextOf(travel, said, outside.now());
  return judge(reading, context, await outside.dtd(reading), { http, sentTo, encodedTwice, exchange });
}

/** A text that was edited. What was wrong with the bytes that it came in is still said. */
async function judgeEdited(real: string, travel: Travel, said: Said, outside: Outside): Promise<Judgement> {
  const judgement = await judgeReading(readText(real), travel, said, outside);
  if (travel.encodingProblem === undefined) return judgement;
  const encoding: CxmlFinding = {
    rule: 'xml',
    severity: 'warning',
    code: 'bad-encoding',
    path: '',
    line: 1,
    column: 1,
    message: `As it came: ${travel.encodingProblem}`,
    fix: 'What is here is text, and right in any encoding. Let the sender write the bytes that the document promises.',
  };
  return { ...judgement, findings: [encoding, ...judgement.findings] };
}

async function inspect(
  { material, show, said }: TaskInput<'inspect'>,
  outside: Outside,
): Promise<TaskOutput<'inspect'>> {
  const finds = findDocuments(material, unpackBody);
  const read = finds.map((found) => ({
    found,
    reading: found.kind === 'document' ? readFound(found) : undefined,
  }));
  const exchanges = exchangesOf(read);
  const viewed: TaskOutput<'inspect'>['documents'] = [];
  for (const { found, reading } of read) {
    if (!reading) continue;
    const encodingProblem = reading.findings.find(({ code }) => code === 'bad-encoding')?.message;
    const travel = { ...travelOf(found), ...(encodingProblem !== undefined && { encodingProblem }) };
    const judgement = await judgeReading(reading, travel, said, outside, exchanges.get(found));
    // What is in no encoding has no text of its own; the person still sees it.
    const real = reading.text === '' ? readable(found.bytes) : withPlainLineEnds(reading.text);
    viewed.push(viewOf({ where: found.where, real, travel, show, judgement }));
  }
  const words = show ? (text: string) => text : maskAll;
  return {
    ...rawOf(readable(material), viewed, show),
    documents: viewed,
    diagnoses: diagnosesOfTexts(material, finds, exchanges).map((diagnosis) => ({
      ...diagnosis,
      evidence: diagnosis.evidence.map(words),
    })),
  };
}

function readFound({ bytes, context: { contentType } }: FoundDocument): Reading {
  return readBytes(bytes, contentType === undefined ? {} : { contentType });
}
