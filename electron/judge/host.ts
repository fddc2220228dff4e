import { existsSync } from 'node:fs';
import type { DtdVerdict } from '../../shared/cxml/judgement.ts';
import type { Reading } from '../../shared/cxml/read.ts';
import { judgeByDtd } from './dtd/judge-by-dtd.ts';
import { openDtdLibrary } from './dtd/library.ts';
import { DtdValidation } from './dtd/validator.ts';
import { type JudgeAnswer, judgeRequestSchema } from './protocol.ts';
import { work } from './work.ts';

/**
 * Entry of the utility process in which documents are judged, so that a hostile or huge one can neither freeze nor crash
 * the window. It keeps no document between two questions. Its arguments: the folder of the official DTDs, and the
 * worker that runs them.
 */
const { parentPort, argv } = process;
const [dtdFolder = '', dtdWorkerFile = ''] = argv.slice(-2);

/** Less than the whole question may take, so that a slow DTD costs its own word and not the judgement, in milliseconds. */
const dtdLimit = 4000;
const validation = new DtdValidation(dtdWorkerFile, dtdLimit);

/** Opened anew each time: the person may install DTDs while this process runs. */
async function dtd(reading: Reading): Promise<readonly DtdVerdict[]> {
  const library = existsSync(dtdFolder) ? openDtdLibrary(dtdFolder) : undefined;
  return library?.ok ? await judgeByDtd(reading, library.value, validation) : [];
}

function answer(message: JudgeAnswer): void {
  parentPort.postMessage(message);
}

parentPort.on('message', ({ data }) => {
  const { request, task, input } = judgeRequestSchema.parse(data);
  work(task, input, { now: () => new Date(), dtd }).then(
    (output) => answer({ outcome: 'done', request, output }),
    (error: unknown) =>
      answer({
        outcome: 'bug',
        request,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
