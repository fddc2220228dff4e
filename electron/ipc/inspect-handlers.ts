import { ok } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { InspectDesk } from '../judge/desk.ts';
import type { ReadFiles } from '../judge/read-files.ts';

/** Where files come from. */
export interface FileSources {
  /** Lets the person choose files and reads them. */
  readonly choose: () => Promise<ReadFiles>;
  /** Reads those that the program was started with, each once. */
  readonly given: () => Promise<ReadFiles>;
}

/** Documents to inspect. */
export function inspectHandlers(desk: InspectDesk, { choose, given }: FileSources): Handlers<'inspect'> {
  const opened = ({ files, refused }: ReadFiles) =>
    ok({ held: files.map(({ name, bytes }) => desk.take(name, bytes)), refused: [...refused] });
  return {
    open: async () => opened(await choose()),
    given: async () => opened(await given()),
    take: ({ name, content }) => ok(desk.take(name, content)),
    judge: ({ id, show, said }) => desk.judge(id, show, said),
    edit: ({ ref, ...edit }) => desk.edit(ref, edit),
    format: ({ text }) => desk.format(text),
    compare: ({ one, other, show }) => desk.compare(one, other, show),
    maskedReport: ({ ref, said }) => desk.report(ref, said),
    forget: ({ id }) => {
      desk.forget(id);
      return ok(undefined);
    },
  };
}
