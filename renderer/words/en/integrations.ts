import { formatCount } from '../../format/number.ts';
import { integrationsHelp } from './integrations-help.tsx';
import { plural } from './plural.ts';

/** Words of the Integrations page. */
export const integrations = {
  help: { page: integrationsHelp },
  createButtons: {
    sample: 'Look at a sample',
    setUp: ({ system }: { readonly system: string }) => `Set up ${system}`,
  },
  importDialog: {
    import: 'Import',
    imported: ({ file }: { readonly file: string }) => `Imported ${file}`,
    fromTheFile: ({ count }: { readonly count: number }) =>
      `${formatCount(count)} ${plural(count, 'integration', 'integrations')} from the file.`,
    undo: 'Undo',
    undone: 'The import is undone: everything is as it was before.',
    importFile: ({ file }: { readonly file: string }) => `Import ${file}`,
    merge: 'Merge',
    replaceAll: 'Replace all',
    exportedBy: ({ when, program }: { readonly when: string; readonly program: string }) =>
      `Exported ${when} by ${program}.`,
    whatFileBrings: 'What the file brings',
    noIntegration: 'The file holds no integration.',
    integration: 'Integration',
    system: 'System',
    here: 'Here',
    new: 'New',
    theSame: 'The same',
    differs: ({ differences }: { readonly differences: string }) => `Differs: ${differences}`,
    lastChange: 'Last change in the file',
    secretsComeAlong: 'The shared secrets of the file come along.',
    howToImport: 'How to import',
    mergeMeans: 'Adds what is new, updates what differs, keeps the rest.',
    replace: 'Replace',
    replaceMeans: 'The file’s integrations become the only ones.',
    deletedHere: 'These are deleted here',
    allHereAlready: 'Everything in the file is here already.',
    passphrase: 'Passphrase of the file’s secrets',
    passphraseMeans: 'Without it the integrations come without their secrets.',
    unlock: 'Unlock',
  },
  integrationCard: {
    back: 'Back to where you were',
    backNamed: ({ title, name }: { readonly title: string; readonly name: string }) =>
      `Back to where you were: ${title}, ${name}`,
    next: ({ title }: { readonly title: string }) => `Next: ${title}`,
    nextNamed: ({ title, name }: { readonly title: string; readonly name: string }) =>
      `Next: ${title}: ${name}`,
    state: 'State',
    testMode: 'Test mode',
    lastRehearsal: 'Last rehearsal',
    missing: 'Missing',
    nothing: 'Nothing',
    notProven: ({ open }: { readonly open: number }) =>
      `${open} ${plural(open, 'thing', 'things')} not proven`,
  },
  integrationsPage: {
    integrations: 'Integrations',
    description: 'AWS Marketplace and the procurement systems your people buy through.',
    reading: 'Reading the integrations',
    none: 'No integrations yet',
    startHere: 'Set one up step by step, or see a punchout work first',
    guideMeans: 'The guide says what to do in AWS and in your procurement system, and keeps every value.',
    rehearsalMeans: 'A rehearsal plays the whole punchout on this computer. Nothing is bought.',
    checksMean: 'Checks and your word prove each step, until test mode is off and people can buy.',
    justRehearse: 'Just rehearse',
  },
  memoryNotice: {
    restore: ({ when }: { readonly when: string }) => `Restore the copy of ${when}`,
    startEmpty: 'Start empty',
    damagedFileKept: 'The file that cannot be read is kept beside under another name, with its backups.',
    confirmTitle: 'Start without integrations?',
  },
};
