import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, nativeTheme, session } from 'electron';
import type { Command } from '../shared/commands.ts';
import { hex } from '../shared/cxml/payload-id.ts';
import { fail } from '../shared/errors.ts';
import type { About } from '../shared/ipc/app.ts';
import type { Redactions } from '../shared/redact.ts';
import { type Asked, handedOver } from './app/arguments.ts';
import { setUpAws } from './app/aws.ts';
import { setUpIntegrations } from './app/integrations.ts';
import { setUpMenu } from './app/menu.ts';
import { printPdf } from './app/print-pdf.ts';
import { RehearsalDesk } from './app/rehearsal-desk.ts';
import { setUpUpdates } from './app/set-up-updates.ts';
import { SimulatorProcess } from './app/simulator-process.ts';
import { openShoppingWindow, showWindow } from './app/windows.ts';
import { EvidenceDesk } from './evidence/desk.ts';
import { forWindow } from './evidence/for-window.ts';
import { ReplayDesk } from './evidence/replay-desk.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import type { Doors } from './ipc/doors.ts';
import { dtdHandlers } from './ipc/dtd-handlers.ts';
import { evidenceHandlers, saveWhereChosen } from './ipc/evidence-handlers.ts';
import { inspectHandlers } from './ipc/inspect-handlers.ts';
import { rehearsalHandlers, simulatorHandlers } from './ipc/rehearsal-handlers.ts';
import { settingsHandlers } from './ipc/settings-handlers.ts';
import { IpcWrapper } from './ipc/wrapper.ts';
import { InspectDesk } from './judge/desk.ts';
import { chooseFiles } from './judge/files.ts';
import { GivenFiles } from './judge/given-files.ts';
import { JudgeProcess } from './judge/judge-process.ts';
import type { CrashReports } from './storage/crash-reports.ts';
import type { Log } from './storage/log.ts';
import { SettingsStore } from './storage/settings.ts';
import { TranscriptFolder } from './storage/transcript-folder.ts';

/** What there is once the program has started: the window is opening, and waits for what is set up here. */
export interface Started {
  /** The folder of the bundles. */
  readonly here: string;
  readonly about: About;
  readonly dataFolder: string;
  readonly dataIsWritable: boolean;
  readonly logFolder: string;
  readonly log: Log;
  readonly redactions: Redactions;
  readonly crashes: CrashReports;
  /** What this start asked for. */
  readonly asked: Asked;
  readonly window: BrowserWindow;
  /** Where the window's calls wait for an answer. */
  readonly doors: Doors;
}

/**
 * Sets up what the window asks for, and gives what closes it in an emergency. The order matters where a comment says so.
 */
export function setUp(started: Started): () => void {
  const { here, about, dataFolder, log, crashes, window: mainWindow } = started;
  const program = `Procurement Workbench ${about.version}`;
  const { platform } = about;
  const showMainWindow = () => showWindow(mainWindow);

  const settings = new SettingsStore(dataFolder, new Date());
  nativeTheme.themeSource = settings.read().theme;

  const ipc = new IpcWrapper({ doors: started.doors, onBug: log.bug, onRefused: log.refused });
  const run = (command: Command) => {
    showMainWindow();
    ipc.tell('app', 'watchCommand', command);
  };
  setUpMenu(process.platform, run);
  const given = new GivenFiles();
  if (started.asked.ask === 'files') given.add(started.asked);
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const asked = handedOver(handed);
    if (asked.ask !== 'files') return run(asked);
    given.add(asked);
    // The page asks by itself when it opens; where it is open already, it has to be told.
    run({ ask: 'page', page: 'inspect' });
    ipc.tell('inspect', 'watchGiven', undefined);
  });

  const simulator = new SimulatorProcess({
    hostFile: join(here, 'host.js'),
    onEvent: (event, line) => desk.onEvent(event, line),
    onState: (state) => {
      desk.onSimulatorState(state);
      ipc.tell('simulator', 'watchState', state);
    },
    onBug: log.bug,
  });
  const assetsDir = join(here, 'storefront');
  const transcripts = new TranscriptFolder(join(dataFolder, 'rehearsals'));
  const desk: RehearsalDesk = new RehearsalDesk({
    simulator,
    transcripts,
    program,
    assetsDir,
    newId: () =>
      `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}-${hex(randomBytes(4))}`,
    now: () => new Date(),
    // In a turn of its own: of a large cart, writing it down and handing it on are each long enough.
    tell: (event) => setImmediate(() => ipc.tell('rehearsal', 'watchEvents', forWindow(event))),
    openStore: openShoppingWindow,
    callBack: showMainWindow,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    valuesOf: (integration) => integrations.valuesOf(integration),
    endedFor: (integration, id, events) => integrations.rehearsed(integration, id, events),
  });

  const judge = new JudgeProcess({
    hostFile: join(here, 'judge.js'),
    dtdFolder: process.env['CXML_DTD_DIR'] ?? join(dataFolder, 'dtd'),
    dtdWorkerFile: join(here, 'dtd-worker.js'),
    onBug: log.bug,
  });

  ipc.handle(
    'app',
    appHandlers({
      about,
      log,
      logFolder: started.logFolder,
      licences: join(app.isPackaged ? process.resourcesPath : join(here, '..'), 'licences/THIRD-PARTY.txt'),
      crashes,
      redactions: started.redactions,
      problems: started.dataIsWritable ? [] : [unwritable(dataFolder)],
      now: () => new Date(),
    }),
  );
  ipc.handle(
    'settings',
    settingsHandlers(settings, (value) => ipc.tell('settings', 'watch', value)),
  );
  const replays = new ReplayDesk({
    open: (id) => desk.open(id),
    replay: (request) => simulator.replay(request),
    assetsDir,
  });
  ipc.handle('rehearsal', rehearsalHandlers(desk, replays));
  ipc.handle('simulator', simulatorHandlers(simulator));
  ipc.handle(
    'evidence',
    evidenceHandlers(
      new EvidenceDesk({
        open: (id) => desk.open(id),
        bytesOf: (id) => transcripts.bytesOf(id),
        program,
        platform: `${platform}, Electron ${about.electron}`,
        now: () => new Date(),
        printPdf,
        save: (proposal, bytes) => saveWhereChosen(mainWindow, proposal, bytes),
      }),
    ),
  );
  ipc.handle(
    'inspect',
    inspectHandlers(new InspectDesk(judge), {
      choose: () => chooseFiles(mainWindow),
      given: () => given.read(),
    }),
  );
  const integrations = setUpIntegrations({
    ipc,
    dataFolder,
    program,
    window: () => mainWindow,
    secretAgeDays: () => settings.read().secretAgeDays,
    note: log.note,
  });
  setUpAws({
    ipc,
    hostFile: join(here, 'aws.js'),
    integrations,
    onBug: log.bug,
  });
  ipc.handle(
    'dtd',
    dtdHandlers(join(dataFolder, 'dtd'), (progress) => ipc.tell('dtd', 'watchProgress', progress)),
  );

  setUpUpdates(ipc, () => settings.read().updates);
  ipc.trust(mainWindow.webContents);
  const closeAll = () => {
    desk.close();
    judge.close();
  };
  app.on('before-quit', closeAll);
  return closeAll;
}

/** What the window says where nothing can be kept. */
function unwritable(folder: string) {
  return fail(
    'data-folder-read-only',
    `The data folder cannot be written: ${folder}`,
    'What is kept there is shown, but nothing new is kept. Make the folder writable and start the program again.',
  ).error;
}
