import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { concatBytes } from '../../shared/cxml/extract/bytes.ts';
import { type AppError, fail, ok, type Result } from '../../shared/errors.ts';
import { maxMaterialBytes } from '../../shared/ipc/inspect.ts';

/** A file as it is inspected. Where it is, is not said. */
interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Files that were asked for: those that could be read, and why others could not. */
export interface ReadFiles {
  readonly files: readonly ReadFile[];
  readonly refused: readonly AppError[];
}

/** Reads files, each of them whole or not at all: regular ones of at most 20 MB. */
export async function readFiles(paths: readonly string[]): Promise<ReadFiles> {
  const files: ReadFile[] = [];
  const refused: AppError[] = [];
  for (const path of paths) {
    const file = await readOne(path);
    if (file.ok) files.push(file.value);
    else refused.push(file.error);
  }
  return { files, refused };
}

async function readOne(path: string): Promise<Result<ReadFile>> {
  const name = (basename(path) || path).slice(0, 255);
  try {
    // Without O_NONBLOCK, which Windows does not have, opening a pipe waits for somebody to write to it.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const about = await file.stat();
      if (!about.isFile()) return notAFile(name);
      if (about.size > maxMaterialBytes) return tooLarge(name);
      // Counted while it is read: a file that grows says too little, and one of the system's own says 0.
      const bytes = await readUpTo(file, maxMaterialBytes + 1);
      return bytes.length > maxMaterialBytes ? tooLarge(name) : ok({ name, bytes });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(
      'cannot-read',
      `${name} could not be read: ${reasonOf(error)}.`,
      'Look at its name and its permissions, or open another file.',
    );
  }
}

async function readUpTo(file: FileHandle, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < most) {
    const chunk = new Uint8Array(Math.min(1024 * 1024, most - length));
    const { bytesRead } = await file.read(chunk);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return concatBytes(chunks);
}

function notAFile(name: string): Result<never> {
  return fail('not-a-file', `${name} is a folder or a device.`, 'Open a file that holds documents.');
}

function tooLarge(name: string): Result<never> {
  const megabytes = maxMaterialBytes / (1024 * 1024);
  return fail(
    'too-large',
    `${name} has more than ${megabytes} MB.`,
    'Cut out the part with the document and open that.',
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this account may not read it',
  EPERM: 'this account may not read it',
};

/** By the system's short word, such as ENOENT; its message would name the folder. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason';
  return reasons[code] ?? `the system says ${code}`;
}
