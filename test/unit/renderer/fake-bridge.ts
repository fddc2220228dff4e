import { InspectDesk } from '../../../electron/judge/desk.ts';
import { work } from '../../../electron/judge/work.ts';
import { fail, ok } from '../../../shared/errors.ts';
import type { Workbench } from '../../../shared/ipc/contract.ts';
import type { IntegrationChange } from '../../../shared/ipc/integrations.ts';
import type { RehearsalSummary, SimulatorState, Transcript } from '../../../shared/ipc/rehearsal.ts';
import type { RehearsalEvent } from '../../../shared/rehearsal/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { type FakeIntegrations, fakeIntegrations } from './fake-integrations.ts';

/** What the faked main process knows and plays. */
export interface FakeWorld extends FakeIntegrations {
  settings: Settings;
  simulator: SimulatorState;
  current: Transcript | null;
  kept: Transcript[];
  list: RehearsalSummary[];
  /** Played by `start`, `approve` and `stop`, one event after the other. */
  onStart: readonly RehearsalEvent[];
  onApprove: readonly RehearsalEvent[];
  onStop: readonly RehearsalEvent[];
  /** What was put on the clipboard, oldest first. */
  copied: string[];
}

/** A computer without AWS files. */
const noProfiles = {
  profiles: [],
  problems: [],
  configFile: '/home/riley/.aws/config',
  credentialsFile: '/home/riley/.aws/credentials',
};

/** `window.workbench` without Electron: plays a recorded rehearsal. For tests and the demo page. */
export function fakeBridge(world: FakeWorld): Workbench {
  const events = listeners<RehearsalEvent>();
  const states = listeners<SimulatorState>();
  const settings = listeners<Settings>();
  const integrations = listeners<IntegrationChange>();
  // The judge itself, in the window's own process.
  const outside = { now: () => new Date(), dtd: async () => [] };
  const desk = new InspectDesk({
    ask: async (task, input) => ok(task.output.parse(await work(task.name, input, outside))),
  });

  const play = async (facts: readonly RehearsalEvent[]) => {
    for (const event of facts) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (world.current) world.current = { ...world.current, events: [...world.current.events, event] };
      events.tell(event);
    }
  };

  return {
    app: {
      about: async () =>
        ok({
          version: '0.1.0',
          electron: '45.4.1',
          chromium: '156.0.8078.79',
          node: '24.21.0',
          platform: 'linux x64',
          dataFolder: '/home/riley/.config/Procurement Workbench',
        }),
      showDataFolder: async () =>
        fail('no-file-manager', 'No file manager could be opened.', 'Copy the path and open it yourself.'),
      copyText: async (text) => {
        world.copied.push(text);
        return ok(undefined);
      },
      showLogFolder: async () => ok(undefined),
      showLicences: async () => ok(undefined),
      copyDiagnostics: async ({ place }) => {
        world.copied.push(`Place: ${place}`);
        return ok(undefined);
      },
      atStart: async () => ok({ crash: null, problems: [] }),
      copyCrashReport: async () => ok(undefined),
      forgetCrash: async () => ok(undefined),
      watchCommand: () => () => undefined,
    },
    settings: {
      read: async () => ok(world.settings),
      change: async (change) => {
        world.settings = {
          theme: change.theme ?? world.settings.theme,
          density: change.density ?? world.settings.density,
          keepRehearsals: change.keepRehearsals ?? world.settings.keepRehearsals,
          secretAgeDays: change.secretAgeDays ?? world.settings.secretAgeDays,
          updates: change.updates ?? world.settings.updates,
        };
        settings.tell(world.settings);
        return ok(world.settings);
      },
      watch: settings.watch,
    },
    updates: {
      state: async () =>
        ok({ is: 'off' as const, why: 'Updates come the way that this program was installed.' }),
      check: async () => ok(undefined),
      install: async () => ok(undefined),
      watchState: () => () => undefined,
    },
    dtd: {
      state: async () => ok({ installed: [], downloadable: ['1.2.071'] }),
      installFrom: async () => ok(null),
      download: async () =>
        fail('download-failed', 'cxml.org could not be reached.', 'Install from a folder.'),
      cancelDownload: async () => ok(undefined),
      watchProgress: () => () => undefined,
    },
    rehearsal: {
      start: async () => {
        const [first] = world.onStart;
        if (!first)
          return fail('no-simulator', 'The simulator did not start.', 'Restart it.', 'restart-simulator');
        world.current = { id: first.rehearsal, damaged: false, events: [] };
        world.simulator = 'running';
        states.tell('running');
        void play(world.onStart);
        return ok({ id: first.rehearsal });
      },
      approve: async () => {
        void play(world.onApprove);
        return ok(undefined);
      },
      speedUp: async () => ok(undefined),
      lines: async () => ok({ found: 0, lines: [] }),
      stop: async () => {
        void play(world.onStop);
        return ok(undefined);
      },
      showStore: async () => ok(undefined),
      current: async () => ok(world.current),
      replay: async ({ id, exchange, text }) => {
        const event = world.kept
          .find((transcript) => transcript.id === id)
          ?.events.find((one) => one.event === 'exchange' && one.exchange.id === exchange);
        if (event?.event !== 'exchange') return fail('no-request', 'No such request.', 'Choose another.');
        const { request, answer, elapsedMs } = event.exchange;
        return ok({ request: { ...request, body: text ?? request.body }, answer, elapsedMs });
      },
      find: async ({ skip, limit }) =>
        ok({
          items: world.list.slice(skip, skip + limit),
          matching: world.list.length,
          total: world.list.length,
          ...(world.current && { running: world.current.id }),
        }),
      remove: async ({ ids }) => {
        world.list = world.list.filter(({ id }) => !ids.includes(id));
        return ok({ removed: ids.length });
      },
      open: async ({ id }) => {
        const found = world.kept.find((transcript) => transcript.id === id);
        return found
          ? ok(found)
          : fail(
              'unknown-rehearsal',
              'There is no rehearsal with this name.',
              'It may have been deleted from the data folder.',
            );
      },
      watchEvents: events.watch,
    },
    evidence: {
      save: async ({ ids, format }) => ok({ name: `rehearsal-${ids[0]}.${format}` }),
      saveDocument: async ({ exchange }) => ok({ name: `${exchange}.xml` }),
      saveAttachment: async ({ exchange, attachment }) => ok({ name: `${exchange}-${attachment}.bin` }),
    },
    inspect: {
      open: async () => ok({ held: [], refused: [] }),
      given: async () => ok({ held: [], refused: [] }),
      watchGiven: () => () => undefined,
      take: async ({ name, content }) => ok(desk.take(name, content)),
      judge: async ({ id, show, said }) => await desk.judge(id, show, said),
      edit: async ({ ref, ...edit }) => await desk.edit(ref, edit),
      format: async ({ text }) => await desk.format(text),
      compare: async ({ one, other, show }) => await desk.compare(one, other, show),
      maskedReport: async ({ ref, said }) => await desk.report(ref, said),
      forget: async ({ id }) => {
        desk.forget(id);
        return ok(undefined);
      },
    },
    ...fakeIntegrations(world, integrations),
    aws: {
      profiles: async () => ok(noProfiles),
      state: async () => ok({ results: [], running: [], keysKept: false }),
      run: async () => ok(undefined),
      cancel: async () => ok(undefined),
      answerMfa: async () => ok(undefined),
      signIn: async () => ok(undefined),
      openSignIn: async () => ok(undefined),
      endSignIn: async () => ok(undefined),
      takeKeys: async () => ok(noProfiles),
      forgetKeys: async () => ok(noProfiles),
      createConnection: async () =>
        fail('not-available', 'There is no AWS here.', 'Create the connection in the console.'),
      watch: () => () => undefined,
    },
    simulator: {
      state: async () => ok(world.simulator),
      restart: async () => {
        world.simulator = 'running';
        states.tell('running');
        return ok(undefined);
      },
      watchState: states.watch,
    },
  };
}

function listeners<T>() {
  const all = new Set<(value: T) => void>();
  return {
    tell: (value: T) => {
      for (const listener of all) listener(value);
    },
    watch: (listener: (value: T) => void) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
  };
}
