/** Words of the frame around every page. */
export const shell = {
  atStart: {
    mainStopped: 'The program stopped with an error',
    windowStopped: 'The window stopped and was loaded again',
    endedUnclosed: 'The program ended last time without being closed',
    whatIsKept:
      'What was recorded is safe. A report of it is kept on this computer, secrets removed, and sent nowhere.',
    copyReport: 'Copy report',
    reportCopied: 'The report is copied.',
  },
  boundary: {
    title: 'This page stopped working',
    whatToDo:
      'The program made a mistake. What was recorded is safe. Reload the window to go on; copy the diagnostics to report it.',
    copyDiagnostics: 'Copy diagnostics',
    reload: 'Reload',
  },
  help: {
    infoAbout: ({ title }: { readonly title: string }) => `Info about ${title}`,
  },
  notices: {
    dismissNotice: 'Dismiss notice',
    unexpected: 'Something unexpected happened',
    copyDiagnostics: 'Copy diagnostics',
  },
  routes: {
    programName: 'Procurement Workbench',
    integrations: 'Integrations',
    integration: 'Integration',
    setUpGuide: 'Set-up guide',
    rehearsal: 'Rehearsal',
    keptRehearsal: 'Kept rehearsal',
    replay: 'Replay',
    inspect: 'Inspect',
    aws: 'AWS',
    settings: 'Settings',
    pageNotFound: 'Page not found',
  },
  shell: {
    breadcrumbs: 'Breadcrumbs',
    openingPage: 'Opening the page',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
  },
};
