import { randomBytes } from 'node:crypto';
import { readFileSync, watch } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserWindow } from 'electron';
import { app, nativeTheme, protocol, session } from 'electron';
import type { Command } from '../shared/commands.ts';
import { hex } from '../shared/cxml/payload-id.ts';
import { fail } from '../shared/errors.ts';
import { commandOf, handedOver } from './app/arguments.ts';
import { setUpAws } from './app/aws.ts';
import { setUpContextMenu } from './app/context-menu.ts';
import { endOnCrash, reloadOnCrash } from './app/crashes.ts';
import { canRead, canWrite, endUnreadable, makeScratchFolder } from './app/data-folder.ts';
import { setUpIntegrations } from './app/integrations.ts';
import { setUpMenu } from './app/menu.ts';
import { appScheme, isAppUrl } from './app/origin.ts';
import { lockPermissions } from './app/permissions.ts';
import { printPdf } from './app/print-pdf.ts';
import { appProtocolHandler, manifestSchema } from './app/protocol.ts';
import { RehearsalDesk } from './app/rehearsal-desk.ts';
import { SimulatorProcess } from './app/simulator-process.ts';
import { keepPlace, lastPlace } from './app/window-place.ts';
import { openMainWindow, openShoppingWindow } from './app/windows.ts';
import { EvidenceDesk } from './evidence/desk.ts';
import { forWindow } from './evidence/for-window.ts';
import { ReplayDesk } from './evidence/replay-desk.ts';
import { appHandlers, versionsOf } from './ipc/app-handlers.ts';
import { dtdHandlers } from './ipc/dtd-handlers.ts';
import { evidenceHandlers, saveWhereChosen } from './ipc/evidence-handlers.ts';
import { inspectHandlers } from './ipc/inspect-handlers.ts';
import { rehearsalHandlers, simulatorHandlers } from './ipc/rehearsal-handlers.ts';
import { settingsHandlers } from './ipc/settings-handlers.ts';
import { IpcWrapper } from './ipc/wrapper.ts';
import { InspectDesk } from './judge/desk.ts';
import { chooseFiles } from './judge/files.ts';
import { JudgeProcess } from './judge/judge-process.ts';
import { CrashReports } from './storage/crash-reports.ts';
import { Log } from './storage/log.ts';
import { SettingsStore } from './storage/settings.ts';
import { TranscriptFolder } from './storage/transcript-folder.ts';

declare const __WORKBENCH_VERSION__: string;

const here = dirname(fileURLToPath(import.meta.url));
const rendererFolder = join(here, 'renderer');

// Before ready: the sandbox for every renderer, the scheme, and where data is kept. Only root on Linux has to start with
// --no-sandbox (Chromium refuses otherwise), and then this call would leave Chromium unable to start its own helpers.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }]);
const chosenFolder = app.commandLine.getSwitchValue('user-data-dir');
if (chosenFolder !== '') app.setPath('userData', chosenFolder);

const dataFolder = app.getPath('userData');
const dataIsWritable = canWrite(dataFolder);
// Chromium cannot start where it cannot write; what is kept can still be shown.
if (!dataIsWritable) app.setPath('userData', makeScratchFolder());

const redactions = { home: homedir() };
const logFolder = join(dataFolder, 'logs');
const log = new Log({ folder: logFolder, now: () => new Date(), redactions });

const { electron, chrome, node } = process.versions;
const about = {
  version: __WORKBENCH_VERSION__,
  electron: electron ?? '',
  chromium: chrome ?? '',
  node,
  platform: `${process.platform} ${process.arch}`,
  dataFolder,
};
const crashes = new CrashReports({
  folder: join(dataFolder, 'crashes'),
  versions: versionsOf(about),
  redactions,
  now: () => new Date(),
  logTail: () => log.tail(50),
});
/** What a crash must close, once there is something. */
let closeAll = () => {};
const crash = endOnCrash({ crashes, log }, () => closeAll());

let mainWindow: BrowserWindow | undefined;
const asked = commandOf(process.argv.slice(1));

// Two programs over the same data would overwrite each other's settings.
if (app.requestSingleInstanceLock(asked)) {
  // Not awaited: in an ES module `ready` never fires before the module has finished.
  void app
    .whenReady()
    .then(canRead(dataFolder) ? setUp : () => endUnreadable(dataFolder))
    .catch(crash);
} else {
  app.quit();
}

function showMainWindow(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore();
  mainWindow?.show();
  mainWindow?.focus();
}

/** The order matters where a comment says so; windows open last. */
function setUp(): void {
  const program = `Procurement Workbench ${about.version}`;
  const { platform } = about;
  crashes.begin();
  app.on('quit', () => crashes.end());

  const manifest: unknown = JSON.parse(readFileSync(join(rendererFolder, 'manifest.json'), 'utf8'));
  protocol.handle(appScheme, appProtocolHandler(rendererFolder, new Set(manifestSchema.parse(manifest))));
  const ownSession = session.defaultSession;
  lockPermissions(ownSession, { clipboard: true });
  ownSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));

  const settings = new SettingsStore(dataFolder, new Date());
  nativeTheme.themeSource = settings.read().theme;

  const ipc = new IpcWrapper({ onBug: log.bug, onRefused: log.refused });
  const run = (command: Command) => {
    showMainWindow();
    ipc.tell('app', 'watchCommand', command);
  };
  setUpMenu(process.platform, run);
  app.on('second-instance', (_event, _argv, _folder, handed) => run(handedOver(handed)));

  const simulator = new SimulatorProcess({
    hostFile: join(here, 'host.js'),
    onEvent: (event) => desk.onEvent(event),
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
    tell: (event) => ipc.tell('rehearsal', 'watchEvents', forWindow(event)),
    openStore: openShoppingWindow,
    callBack: showMainWindow,
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
      logFolder,
      licences: join(app.isPackaged ? process.resourcesPath : join(here, '..'), 'licences/THIRD-PARTY.txt'),
      crashes,
      redactions,
      problems: dataIsWritable ? [] : [unwritable(dataFolder)],
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
        platform: `${platform}, Electron ${electron ?? ''}`,
        now: () => new Date(),
        printPdf,
        save: (proposal, bytes) => saveWhereChosen(mainWindow, proposal, bytes),
      }),
    ),
  );
  ipc.handle(
    'inspect',
    inspectHandlers(new InspectDesk(judge), () => chooseFiles(mainWindow)),
  );
  const integrations = setUpIntegrations({
    ipc,
    dataFolder,
    program,
    window: () => mainWindow,
    secretAgeDays: () => settings.read().secretAgeDays,
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

  closeAll = () => {
    desk.close();
    judge.close();
  };
  app.on('before-quit', closeAll);
  app.on('window-all-closed', () => app.quit());
  const placeFile = join(dataFolder, 'window.json');
  mainWindow = openMainWindow({
    preload: join(here, 'preload.cjs'),
    place: lastPlace(placeFile),
    route: asked.ask === 'page' ? `/${asked.page}` : '/',
  });
  ipc.trust(mainWindow.webContents);
  keepPlace(mainWindow, placeFile);
  setUpContextMenu(mainWindow);
  reloadOnCrash(mainWindow, { crashes, log }, () => performance.now());
  // The shopping window belongs to the main one: closing that ends the program.
  mainWindow.on('closed', () => app.quit());
  if (process.env['WORKBENCH_DEV'] === '1') reloadOnBuild(mainWindow);
}

/** What the window says where nothing can be kept. */
function unwritable(folder: string) {
  return fail(
    'data-folder-read-only',
    `The data folder cannot be written: ${folder}`,
    'What is kept there is shown, but nothing new is kept. Make the folder writable and start the program again.',
  ).error;
}

/** Our own pages ask for our own files and embedded fonts and images; everything else is not sent. */
function mayRequest(url: string): boolean {
  return isAppUrl(url) || url.startsWith('data:') || url.startsWith('devtools:');
}

/** For development: the build writes the manifest last, so a new one means a whole new window. */
function reloadOnBuild(window: BrowserWindow): void {
  watch(rendererFolder, (_event, name) => {
    if (name === 'manifest.json' && !window.isDestroyed()) window.webContents.reload();
  });
}
