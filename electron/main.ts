import { randomBytes } from 'node:crypto';
import { readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserWindow } from 'electron';
import { app, nativeTheme, protocol, session } from 'electron';
import { hex } from '../shared/cxml/payload-id.ts';
import { setUpIntegrations } from './app/integrations.ts';
import { setUpMenu } from './app/menu.ts';
import { appScheme, isAppUrl } from './app/origin.ts';
import { lockPermissions } from './app/permissions.ts';
import { printPdf } from './app/print-pdf.ts';
import { appProtocolHandler, manifestSchema } from './app/protocol.ts';
import { RehearsalDesk } from './app/rehearsal-desk.ts';
import { SimulatorProcess } from './app/simulator-process.ts';
import { openMainWindow, openShoppingWindow } from './app/windows.ts';
import { EvidenceDesk } from './evidence/desk.ts';
import { forWindow } from './evidence/for-window.ts';
import { ReplayDesk } from './evidence/replay-desk.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { dtdHandlers } from './ipc/dtd-handlers.ts';
import { evidenceHandlers, saveWhereChosen } from './ipc/evidence-handlers.ts';
import { inspectHandlers } from './ipc/inspect-handlers.ts';
import { rehearsalHandlers, simulatorHandlers } from './ipc/rehearsal-handlers.ts';
import { settingsHandlers } from './ipc/settings-handlers.ts';
import { IpcWrapper } from './ipc/wrapper.ts';
import { InspectDesk } from './judge/desk.ts';
import { chooseFiles } from './judge/files.ts';
import { JudgeProcess } from './judge/judge-process.ts';
import { logBug, logLine } from './storage/log.ts';
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

let mainWindow: BrowserWindow | undefined;

// Two programs over the same data would overwrite each other's settings.
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showMainWindow);
  // Not awaited: in an ES module `ready` never fires before the module has finished.
  void app.whenReady().then(setUp);
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
  const dataFolder = app.getPath('userData');
  const program = `Procurement Workbench ${__WORKBENCH_VERSION__}`;
  const platform = `${process.platform} ${process.arch}`;
  const { electron, chrome, node } = process.versions;

  const manifest: unknown = JSON.parse(readFileSync(join(rendererFolder, 'manifest.json'), 'utf8'));
  protocol.handle(appScheme, appProtocolHandler(rendererFolder, new Set(manifestSchema.parse(manifest))));
  const ownSession = session.defaultSession;
  lockPermissions(ownSession, { clipboard: true });
  ownSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  setUpMenu(process.platform);

  const settings = new SettingsStore(dataFolder, new Date());
  nativeTheme.themeSource = settings.read().theme;

  const ipc = new IpcWrapper({ onBug: logBug, onRefused: logLine });
  const simulator = new SimulatorProcess({
    hostFile: join(here, 'host.js'),
    onEvent: (event) => desk.onEvent(event),
    onState: (state) => {
      desk.onSimulatorState(state);
      ipc.tell('simulator', 'watchState', state);
    },
    onBug: logBug,
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
    onBug: logBug,
  });

  ipc.handle(
    'app',
    appHandlers({
      version: __WORKBENCH_VERSION__,
      electron: electron ?? '',
      chromium: chrome ?? '',
      node,
      platform,
      dataFolder,
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
  setUpIntegrations({ ipc, dataFolder, program, window: () => mainWindow });
  ipc.handle(
    'dtd',
    dtdHandlers(join(dataFolder, 'dtd'), (progress) => ipc.tell('dtd', 'watchProgress', progress)),
  );

  app.on('before-quit', () => {
    desk.close();
    judge.close();
  });
  app.on('window-all-closed', () => app.quit());
  mainWindow = openMainWindow(join(here, 'preload.cjs'));
  ipc.trust(mainWindow.webContents);
  // The shopping window belongs to the main one: closing that ends the program.
  mainWindow.on('closed', () => app.quit());
  if (process.env['WORKBENCH_DEV'] === '1') reloadOnBuild(mainWindow);
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
