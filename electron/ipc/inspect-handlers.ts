import { ok } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { InspectDesk } from '../judge/desk.ts';
import type { ChosenFiles } from '../judge/files.ts';

/** Documents to inspect. `choose` lets the person choose files and reads them. */
export function inspectHandlers(desk: InspectDesk, choose: () => Promise<ChosenFiles>): Handlers<'inspect'> {
  return {
    open: async () => {
      const { files, refused } = await choose();
      return ok({ held: files.map(({ name, bytes }) => desk.take(name, bytes)), refused: [...refused] });
    },
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
