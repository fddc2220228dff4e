/**
 * The PATH of the person's login shell. A program started from a desktop gets a shorter one, without the folders that AWS tools
 * and credential programs lie in.
 */
import { execFile } from 'node:child_process';
import type { AwsOutside } from './outside.ts';

const marker = '__workbench_path__';
const patienceMs = 5000;

/** Gives the PATH; asks the shell at the first call only. Falls back on the PATH of this process. */
export type PathSource = () => Promise<string>;

/** Makes the source for one computer. On Windows programs of the desktop have the full PATH already. */
export function loginShellPath(outside: AwsOutside): PathSource {
  let asked: Promise<string> | undefined;
  return () => {
    asked ??= askShell(outside);
    return asked;
  };
}

function askShell({ env, platform }: AwsOutside): Promise<string> {
  const own = env['PATH'] ?? env['Path'] ?? '';
  if (platform === 'win32') return Promise.resolve(own);
  const shell = env['SHELL'] ?? '';
  return new Promise((resolve) => {
    const child = execFile(
      shell.startsWith('/') ? shell : '/bin/sh',
      // What a shell's start files print stands before the marker. printenv writes the same in every shell, fish included.
      ['-i', '-l', '-c', `echo ${marker}; printenv PATH; echo ${marker}`],
      { env: { ...env }, timeout: patienceMs, killSignal: 'SIGKILL', maxBuffer: 1024 * 1024 },
      (_error, stdout) => {
        const [, found] = stdout.split(marker);
        resolve(found?.trim() || own);
      },
    );
    child.stdin?.end();
  });
}
