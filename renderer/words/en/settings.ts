import { formatCount } from '../../format/number.ts';
import { plural } from './plural.ts';
import { dataHelp, diagnosticsHelp, dtdHelp, keepHelp, settingsHelp } from './settings-help.tsx';

/** Words of the Settings page. */
export const settings = {
  help: { page: settingsHelp, data: dataHelp, keep: keepHelp, diagnostics: diagnosticsHelp, dtd: dtdHelp },
  aboutCards: {
    dataTitle: 'Where data is kept',
    showFolder: 'Show folder',
    folder: 'Folder',
    folderPath: 'the folder’s path',
    diagnosticsCopied: 'Diagnostics copied. Paste them where you ask for help.',
    whatDiagnosticsHold:
      'Versions and the end of the log, with secrets, e-mail addresses and your name in paths removed. They go on the clipboard and nowhere else.',
    diagnostics: 'Diagnostics',
    showLogFolder: 'Show log folder',
    copyDiagnostics: 'Copy diagnostics',
    about: 'About',
    showLicences: 'Show licences',
    version: 'Version',
    platform: 'Platform',
    privacy: 'Privacy',
    noTelemetry: 'No telemetry, no account.',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node',
  },
  appearanceCard: {
    system: 'System',
    systemMeans: 'Follows the operating system.',
    light: 'Light',
    dark: 'Dark',
    comfortable: 'Comfortable',
    comfortableMeans: 'More space, easier to read.',
    compact: 'Compact',
    compactMeans: 'Less space, more on the screen.',
    appearance: 'Appearance',
    theme: 'Theme',
    density: 'Density',
  },
  dtdCard: {
    officialDtds: 'Official DTDs',
    whatTheyAreFor: 'With them, the judge’s word on a document is that of cXML’s own definition.',
    installFromFolder: 'Install from a folder',
    installFromZip: 'Install from a zip archive',
    download: ({ version }: { readonly version: string }) => `Download ${version} from cxml.org`,
    downloading: 'Downloading from cxml.org',
    noneInstalled:
      'None installed. Documents are judged by the built-in grammar, which knows punchout, orders and their answers.',
    cxml: ({ version }: { readonly version: string }) => `cXML ${version}`,
    installed: ({ count, versions }: { readonly count: number; readonly versions: string }) =>
      `Installed: ${formatCount(count)} ${plural(count, 'file', 'files')} of cXML ${versions}`,
    unknownChecksums: ({ count }: { readonly count: number }) =>
      `This program does not know the checksums of ${formatCount(count)} of them, so it cannot tell whether they are official.`,
    allOfficial: 'All of them are those that cxml.org publishes.',
  },
  keepCard: {
    allWithoutEnd: 'All, without end',
    thirtyDays: '30 days',
    ninetyDays: '90 days',
    oneYear: 'One year',
    rehearsals: 'Rehearsals',
    keep: 'Keep',
    nothingDeletedByItself: 'Nothing is deleted by itself. Older ones are listed here, for you to delete.',
    kept: ({ total }: { readonly total: number }) =>
      `${formatCount(total)} ${plural(total, 'rehearsal is', 'rehearsals are')} kept.`,
    noneIsOlder: 'None is older.',
    older: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'rehearsal is', 'rehearsals are')} older.`,
    delete: ({ count }: { readonly count: number }) => `Delete ${plural(count, 'it', 'them')}`,
  },
  settingsPage: {
    settings: 'Settings',
    applyAtOnce: 'Changes apply at once.',
  },
  updatesCard: {
    updates: 'Updates',
    restartAndInstall: 'Restart and install',
    lookNow: 'Look now',
    lookAfterEachStart: 'Look for updates after each start',
    isNewest: 'This is the newest version.',
    fetching: ({ version }: { readonly version: string }) => `Fetching version ${version}`,
    ready: ({ version }: { readonly version: string }) =>
      `Version ${version} is ready. It is installed when the program ends.`,
  },
};
