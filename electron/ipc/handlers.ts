import { clipboard, nativeTheme, shell } from 'electron';
import { fail, ok } from '../../shared/errors.ts';
import type { About, Handlers } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { RehearsalDesk } from '../app/rehearsal-desk.ts';
import type { SimulatorProcess } from '../app/simulator-process.ts';
import type { InspectDesk } from '../judge/desk.ts';
import type { ChosenFiles } from '../judge/files.ts';
import type { SettingsStore } from '../storage/settings.ts';

/** What the window may ask about the program itself. */
export function appHandlers(about: About): Handlers<'app'> {
  return {
    about: () => ok(about),
    showDataFolder: async () => {
      const failure = await shell.openPath(about.dataFolder);
      return failure === ''
        ? ok(undefined)
        : fail(
            'cannot-show-folder',
            `The folder could not be opened: ${failure}`,
            'Copy its path and open it in your file manager.',
          );
    },
    copyText: (text) => {
      clipboard.writeText(text);
      return ok(undefined);
    },
  };
}

/** Settings: read, and changed with the change told to every window. */
export function settingsHandlers(
  store: SettingsStore,
  tell: (settings: Settings) => void,
): Handlers<'settings'> {
  return {
    read: () => ok(store.read()),
    change: (change) => {
      const settings = store.change(change);
      nativeTheme.themeSource = settings.theme;
      tell(settings);
      return ok(settings);
    },
  };
}

export function rehearsalHandlers(desk: RehearsalDesk): Handlers<'rehearsal'> {
  return {
    start: ({ system, mode }) => desk.start(system, mode),
    approve: ({ id }) => desk.approve(id),
    stop: ({ id }) => desk.stop(id),
    showStore: ({ id }) => desk.showStore(id),
    current: () => ok(desk.current()),
    list: () => ok(desk.list()),
    open: ({ id }) => desk.open(id),
  };
}

export function simulatorHandlers(simulator: SimulatorProcess): Handlers<'simulator'> {
  return {
    state: () => ok(simulator.state),
    restart: () => {
      simulator.run();
      return ok(undefined);
    },
  };
}

/** Documents to inspect. `choose` lets the person choose files and reads them. */
export function inspectHandlers(desk: InspectDesk, choose: () => Promise<ChosenFiles>): Handlers<'inspect'> {
  return {
    open: async () => {
      const { files, refused } = await choose();
      return ok({ held: files.map(({ name, bytes }) => desk.take(name, bytes)), refused: [...refused] });
    },
    take: ({ name, content }) => ok(desk.take(name, content)),
    judge: ({ id, show, mode }) => desk.judge(id, show, mode),
    edit: ({ ref, ...edit }) => desk.edit(ref, edit),
    format: ({ text }) => desk.format(text),
    compare: ({ one, other, show }) => desk.compare(one, other, show),
    maskedReport: ({ ref, mode }) => desk.report(ref, mode),
    forget: ({ id }) => {
      desk.forget(id);
      return ok(undefined);
    },
  };
}
