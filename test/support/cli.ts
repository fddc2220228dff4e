import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../build/paths.mjs';

/** The built command line program. */
export const cliFile = path.join(root, 'out/app/cli.js');

/** What a command printed and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Each line of standard output, parsed. Throws where one is no JSON. */
  readonly lines: () => Record<string, unknown>[];
}

/** Starts the built command line program in a process of its own. */
export function startCli(
  args: readonly string[],
  env: Record<string, string> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [cliFile, ...args], { env: { ...process.env, ...env } });
}

/** Runs a command to its end. */
export async function runCli(args: readonly string[], env: Record<string, string> = {}): Promise<Finished> {
  return await finished(startCli(args, env));
}

/** Collects what a process prints until it ends. */
async function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err, lines: () => parseLines(out) };
}

function parseLines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The lines of a running process, parsed, as they come. */
export async function* linesOf(
  child: ChildProcessWithoutNullStreams,
): AsyncGenerator<Record<string, unknown>> {
  let held = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    held += String(chunk);
    const lines = held.split('\n');
    held = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}
