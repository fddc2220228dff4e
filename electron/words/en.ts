/** English words of the system's own windows: what main shows without a page. */
export const en = {
  programName: 'Procurement Workbench',
  allFiles: 'All files',
  unreadable: {
    title: 'The data folder cannot be read',
    text: ({ folder }: { readonly folder: string }) =>
      `This account may not read ${folder}. Give it back to this account, or start the program with --user-data-dir=FOLDER.`,
  },
  stopped: {
    title: 'Procurement Workbench stopped',
    text: 'The program made a mistake. What was recorded is safe. Start it again: it then offers a report of what happened.',
  },
  windowStopped: {
    title: 'The window stopped again and again',
    text: 'What was recorded is safe. The program ends now; the next start offers a report.',
  },
  importFile: {
    title: 'Import integrations',
    kind: 'Integrations, JSON',
  },
  inspectFiles: {
    title: 'Open documents to inspect',
    kind: 'Documents, messages and logs',
  },
  dtds: {
    folder: 'Folder with the official cXML DTDs',
    zip: 'Zip archive with the official cXML DTDs',
    zipKind: 'Zip archive',
  },
};
