import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Screenshot } from '../../shared/procurement/integration.ts';
import { replaceFile } from '../storage/replace-file.ts';

/** A picture as it is shown. */
export interface Picture {
  readonly name: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Pictures that administrators added as proof, one file each in the data folder. */
export interface Screenshots {
  readonly keep: (name: string, bytes: Uint8Array) => Result<Screenshot>;
  readonly read: (screenshot: Screenshot) => Result<Picture>;
}

/** Keeps them in a folder, readable by this user alone. */
export function screenshotFolder(folder: string, newId: () => string): Screenshots {
  return {
    keep: (name, bytes) => {
      const kind = kindOf(bytes);
      if (!kind)
        return fail(
          'not-a-picture',
          'The file is no PNG and no JPEG picture.',
          'Save the screenshot as PNG.',
        );
      const file = `${newId()}.${kind}`;
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      replaceFile(join(folder, file), bytes);
      return ok({ file, name });
    },
    read: ({ file, name }) => {
      const path = join(folder, file);
      if (!existsSync(path))
        return fail(
          'no-screenshot',
          'The screenshot’s file is no longer there.',
          'Add the screenshot again.',
        );
      return ok({
        name,
        type: file.endsWith('.png') ? 'image/png' : 'image/jpeg',
        bytes: new Uint8Array(readFileSync(path)),
      });
    },
  };
}

/** Only what the bytes are counts, not the name. */
function kindOf(bytes: Uint8Array): 'png' | 'jpg' | undefined {
  const starts = (...first: number[]) => first.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  return starts(0xff, 0xd8, 0xff) ? 'jpg' : undefined;
}
