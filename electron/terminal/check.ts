import { readFileSync, statSync } from 'node:fs';
import { checkDocument } from '../../shared/cxml/check.ts';
import { defaultMaxBytes } from '../../shared/cxml/guard.ts';
import { type ExitCode, exitCodes, oneLine, type Terminal } from './output.ts';

/** Judges files. Exit 1 where one has errors, 3 where one could not be read at all. */
export function check(files: readonly string[], json: boolean, terminal: Terminal): ExitCode {
  let code: ExitCode = exitCodes.expected;
  for (const file of files) {
    const bytes = readFile(file);
    if (typeof bytes === 'string') {
      if (json) terminal.out(JSON.stringify({ file, error: { code: 'cannot-read', message: bytes } }));
      terminal.err(`${file}: ${bytes}`);
      code = exitCodes.couldNotRun;
      continue;
    }
    const { type, version, verdict, findings } = checkDocument(bytes);
    if (verdict === 'invalid' && code === exitCodes.expected) code = exitCodes.failed;
    if (json) {
      terminal.out(JSON.stringify({ file, type, version, verdict, findings }));
      continue;
    }
    terminal.out(
      `${verdict.padEnd(8)}${oneLine(type)}${version === null ? '' : ` ${oneLine(version)}`}  ${file}`,
    );
    for (const { severity, line, column, message, fix } of findings) {
      terminal.out(`  ${severity} ${line}:${column}  ${oneLine(message)}`);
      if (fix !== '') terminal.out(`  ${' '.repeat(severity.length)} do: ${oneLine(fix)}`);
    }
  }
  return code;
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
