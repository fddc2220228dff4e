import { readFileSync, watch } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, protocol, session } from 'electron';
import { type Asked, askedOf, givenArguments } from './app/arguments.ts';
import { setUpContextMenu } from './app/context-menu.ts';
import { endOnCrash, reloadOnCrash } from './app/crashes.ts';
import { canRead, canWrite, endUnreadable, makeScratchFolder } from './app/data-folder.ts';
import { firstFilesRead } from './app/first-files.ts';
import { appScheme, isAppUrl } from './app/origin.ts';
import { lockPermissions } from './app/permissions.ts';
import { appProtocolHandler, manifestSchema } from './app/protocol.ts';
import { versionsOf } from './app/versions.ts';
import { keepPlace, lastPlace } from './app/window-place.ts';
import { openMainWindow } from './app/windows.ts';
import { Doors } from './ipc/doors.ts';
import { CrashReports } from './storage/crash-reports.ts';
import { Log } from './storage/log.ts';

declare const __WORKBENCH_VERSION__: string;
declare const __WORKBENCH_CONTRACT__: { readonly verbs: Readonly<Record<string, readonly string[]>> };

// The window is opened from here, before the rest of the program is read: its process starts meanwhile. What this file imports
// is what a start waits for.

const here = dirname(fileURLToPath(import.meta.url));
const rendererFolder = join(here, 'renderer');

// Before ready: the sandbox for every renderer, the scheme, and where data is kept. Only root on Linux has to start with
// --no-sandbox (Chromium refuses otherwise), and then this call would leave Chromium unable to start its own helpers.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
]);
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

const asked = askedOf(givenArguments(process.argv, process.defaultApp === true), process.cwd());

// Two programs over the same data would overwrite each other's settings.
if (app.requestSingleInstanceLock(asked)) {
  // Not awaited: in an ES module `ready` never fires before the module has finished.
  void app
    .whenReady()
    .then(canRead(dataFolder) ? start : () => endUnreadable(dataFolder))
    .catch(crash);
} else {
  app.quit();
}

async function start(): Promise<void> {
  crashes.begin();
  app.on('quit', () => crashes.end());
  app.on('window-all-closed', () => app.quit());

  // The page is served and asks while the rest is read; until that answers, its calls wait.
  const doors = new Doors(__WORKBENCH_CONTRACT__.verbs);
  const manifest: unknown = JSON.parse(readFileSync(join(rendererFolder, 'manifest.json'), 'utf8'));
  const names = new Set(manifestSchema.parse(manifest));
  const serve = appProtocolHandler(rendererFolder, names, app.getSystemLocale());
  protocol.registerBufferProtocol(appScheme, serve);
  const ownSession = session.defaultSession;
  lockPermissions(ownSession, { clipboard: true });
  ownSession.webRequest.onBeforeRequest((details, reply) => reply({ cancel: !mayRequest(details.url) }));

  const placeFile = join(dataFolder, 'window.json');
  const window = openMainWindow({
    preload: join(here, 'preload.cjs'),
    place: lastPlace(placeFile),
    route: routeOf(asked),
  });
  keepPlace(window, placeFile);
  setUpContextMenu(window);
  reloadOnCrash(window, { crashes, log }, () => performance.now());
  // The shopping window belongs to the main one: closing that ends the program.
  window.on('closed', () => app.quit());
  if (process.env['WORKBENCH_DEV'] === '1') {
    // The build writes the manifest last, so a new one means a whole new window.
    watch(rendererFolder, (_event, name) => {
      if (name === 'manifest.json' && !window.isDestroyed()) window.webContents.reload();
    });
  }

  // The page waits for this process until it has its files to the end. It compiles and draws while this one reads the rest.
  await firstFilesRead(window.webContents);
  const { setUp } = await import('./main.ts');
  // Closed while it opened: there is nothing to set up, and the program is ending.
  if (window.isDestroyed()) return;
  closeAll = setUp({
    here,
    about,
    dataFolder,
    dataIsWritable,
    logFolder,
    log,
    redactions,
    crashes,
    asked,
    window,
    doors,
  });
}

/** The page that the window opens with. */
function routeOf(wanted: Asked): string {
  if (wanted.ask === 'files') return '/inspect';
  return wanted.ask === 'page' ? `/${wanted.page}` : '/';
}

/** Our own pages ask for our own files and embedded fonts and images; everything else is not sent. */
function mayRequest(url: string): boolean {
  return isAppUrl(url) || url.startsWith('data:') || url.startsWith('devtools:');
}
