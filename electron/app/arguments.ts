import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod';
import { type Command, commandPageSchema, commandSchema } from '../../shared/commands.ts';

/** As many files as the Inspect page holds at a time. */
const mostFiles = 12;

/** Files to inspect. Where they are stays in main; the window gets names and contents. */
const filesSchema = z.strictObject({
  ask: z.literal('files'),
  /** Linux takes no longer argument than this. */
  files: z.array(z.string().min(1).max(131_072).refine(isAbsolute)).max(mostFiles),
  /** How many more there were. */
  more: z.int().min(0),
});
export type AskedFiles = z.infer<typeof filesSchema>;

const askedSchema = z.union([commandSchema, filesSchema]);

/** What a start asks for: a command for the window, or files to inspect. */
export type Asked = Command | AskedFiles;

/**
 * What the arguments of a start ask for: files, named as seen from `folder`, or `--page=NAME`, of which the last counts. What begins
 * with a dash is a switch, and asks for nothing but the window unless it is `--page`; behind `--` everything is a file.
 */
export function askedOf(args: readonly string[], folder: string): Asked {
  const end = args.indexOf('--');
  const before = end < 0 ? args : args.slice(0, end);
  const names = [...before.filter((arg) => !arg.startsWith('-')), ...(end < 0 ? [] : args.slice(end + 1))];
  const files = names.filter((name) => name !== '').map((name) => resolve(folder, name));
  if (files.length > 0) {
    const taken = files.slice(0, mostFiles);
    return { ask: 'files', files: taken, more: files.length - taken.length };
  }
  const name = before.findLast((arg) => arg.startsWith('--page='))?.slice('--page='.length);
  const page = commandPageSchema.safeParse(name);
  return page.success ? { ask: 'page', page: page.data } : { ask: 'window' };
}

/**
 * The arguments that a person gave. Electron itself, where it runs a folder as the application, is given that folder before them.
 */
export function givenArguments(argv: readonly string[], runsFolder: boolean): readonly string[] {
  const args = argv.slice(1);
  const folder = runsFolder ? args.findIndex((arg) => !arg.startsWith('-')) : -1;
  return folder < 0 ? args : args.toSpliced(folder, 1);
}

/** What a second start handed over. It is parsed again: whoever may write to the data folder can pretend to be one. */
export function handedOver(data: unknown): Asked {
  const parsed = askedSchema.safeParse(data);
  return parsed.success ? parsed.data : { ask: 'window' };
}
