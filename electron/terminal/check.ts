import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultMaxBytes } from '../../shared/cxml/guard.ts';
import type { Judgement } from '../../shared/cxml/judgement.ts';
import { type DtdJudge, judgeDocument } from '../judge/judge-document.ts';
import { type ExitCode, exitCodes, oneLine, type Terminal, UsageError } from './output.ts';

interface CheckOptions {
  readonly json: boolean;
  /** Folder of official DTDs; absent judges by the built-in grammar alone. */
  readonly dtdFolder: string | undefined;
  readonly dtdWorkerFile: string;
}

/**
 * The command `check FILE… [--dtd DIR] [--json]`; the environment variable CXML_DTD_DIR stands in for --dtd. Throws
 * UsageError, or what parseArgs throws, where it is called wrongly.
 */
export async function checkCommand(
  args: string[],
  dtdWorkerFile: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, dtd: { type: 'string' } },
  });
  if (positionals.length === 0) throw new UsageError('Name at least one file.');
  const dtdFolder = values.dtd ?? process.env['CXML_DTD_DIR'];
  const options = { json: values.json === true, dtdFolder: dtdFolder || undefined, dtdWorkerFile };
  return await check(positionals, options, terminal);
}

/** Judges files. Exit 1 where one has errors, 3 where a file or the DTDs could not be read at all. */
async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const dtd = await openDtds(options, terminal);
  if (dtd === 'unreadable') return exitCodes.couldNotRun;
  let code: ExitCode = exitCodes.expected;
  try {
    for (const file of files) {
      const bytes = readFile(file);
      if (typeof bytes === 'string') {
        if (options.json)
          terminal.out(JSON.stringify({ file, error: { code: 'cannot-read', message: bytes } }));
        terminal.err(`${file}: ${bytes}`);
        code = exitCodes.couldNotRun;
        continue;
      }
      const judgement = await judgeDocument(bytes, {}, dtd);
      const wrong = judgement.findings.some(({ severity }) => severity === 'error');
      if (wrong && code === exitCodes.expected) code = exitCodes.failed;
      if (options.json) terminal.out(inJson(file, judgement));
      else for (const line of inWords(file, judgement)) terminal.out(line);
    }
  } finally {
    await dtd?.validation.close();
  }
  return code;
}

type Explained = Omit<Judgement, 'outline'>;

function inJson(file: string, { type, version, verdict, findings, ...rest }: Explained): string {
  return JSON.stringify({ file, type, version, verdict, findings, ...rest });
}

function inWords(
  file: string,
  { type, version, verdict, summary, findings, dtd, diagnoses }: Explained,
): string[] {
  const judges = dtd.length === 0 ? '' : `  (DTD ${dtd.map((one) => one.version).join(', ')})`;
  return [
    `${verdict.padEnd(8)}${oneLine(type)}${version === null ? '' : ` ${oneLine(version)}`}  ${file}${judges}`,
    ...(summary === '' ? [] : [`  ${oneLine(summary)}`]),
    ...findings.flatMap(({ severity, line, column, message, fix }) => [
      `  ${severity} ${line}:${column}  ${oneLine(message)}`,
      ...(fix === '' ? [] : [`  ${' '.repeat(severity.length)} do: ${oneLine(fix)}`]),
    ]),
    ...diagnoses.slice(0, 3).map(({ cause, fix }) => `  fits: ${oneLine(cause)} ${oneLine(fix)}`),
  ];
}

/** Loaded only where there are DTDs to run: the thread and its protocol are as much as all the rest. */
async function openDtds(
  { dtdFolder, dtdWorkerFile }: CheckOptions,
  terminal: Terminal,
): Promise<DtdJudge | undefined | 'unreadable'> {
  if (dtdFolder === undefined) return undefined;
  const [{ openDtdLibrary }, { DtdValidation }] = await Promise.all([
    import('../judge/dtd/library.ts'),
    import('../judge/dtd/validator.ts'),
  ]);
  const library = openDtdLibrary(dtdFolder);
  if (library.ok) return { library: library.value, validation: new DtdValidation(dtdWorkerFile) };
  terminal.err(`${library.error.message} ${library.error.hint}`);
  return 'unreadable';
}

/** The bytes, or in words why there are none. A file above the limit is not read into memory. */
function readFile(file: string): Uint8Array | string {
  try {
    const { size } = statSync(file);
    if (size > 4 * defaultMaxBytes) return `${size} bytes are too many to judge.`;
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
