import { type AppError, fail } from '../../shared/errors.ts';
import { type ReadFiles, readFiles } from './read-files.ts';

/** What one start was given. */
interface Given {
  readonly files: readonly string[];
  /** How many more it was given, which are too many. */
  readonly more: number;
}

/** The files that starts of the program were given, until the Inspect page asks for them. They are read then, and not before. */
export class GivenFiles {
  #waiting: Given[] = [];

  add(given: Given): void {
    this.#waiting.push(given);
  }

  /** Reads what has come since it was last asked. */
  async read(): Promise<ReadFiles> {
    const given = this.#waiting;
    this.#waiting = [];
    const { files, refused } = await readFiles(given.flatMap((one) => one.files));
    const more = given.reduce((sum, one) => sum + one.more, 0);
    return { files, refused: more > 0 ? [...refused, tooMany(more)] : refused };
  }
}

function tooMany(more: number): AppError {
  const files = more === 1 ? '1 more file was' : `${more} more files were`;
  return fail(
    'too-many',
    `${files} not opened.`,
    'The program holds twelve at a time. Open the others once you are done with these.',
  ).error;
}
