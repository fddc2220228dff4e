import type { ReactNode } from 'react';
import { formatCount } from '../../format/number.ts';
import { integrationHelp, labelsHelp } from './integration-help.tsx';

/** Words of the page of one integration. */
export const integration = {
  help: { page: integrationHelp, labels: labelsHelp },
  afterwardsTab: {
    noteEnabledAgain: 'Note that it is enabled again',
    noteDisabled: 'Note that it is disabled',
    noteAwsRemoved: 'Note that AWS removed it',
    deleted: ({ name }: { readonly name: string }) => `Deleted ${name}`,
    deletedMeans: 'Its values, steps, history and secrets are gone from this computer. AWS was not touched.',
    undo: 'Undo',
    restored: ({ name }: { readonly name: string }) =>
      `${name} is back, with everything that was kept of it.`,
    deleteTitle: 'Delete from this computer',
    deleteMeans: ({ name, system }: { readonly name: string; readonly system: string }) =>
      `Deletes what this program keeps of ${name}: values, steps, history and secrets. Nothing changes in AWS or in ${system}. Its rehearsals stay in the list of rehearsals.`,
    confirmMeans: ({ name, count }: { readonly name: string; readonly count: number }) =>
      `${name} with its values, ${formatCount(count)} entries of history and its secrets. You can undo it until the program is closed.`,
    confirmTitle: ({ name }: { readonly name: string }) => `Delete ${name}?`,
  },
  historyTab: {
    history: 'History',
    when: 'When',
    who: 'Who',
    what: 'What',
  },
  integrationPage: {
    integration: 'Integration',
    overview: 'Overview',
    values: 'Values',
    rehearsals: 'Rehearsals',
    history: 'History',
    disableOrRemove: 'Disable or remove',
    saveDossier: 'Save dossier',
    pdf: 'PDF',
    webPageHtml: 'Web page (HTML)',
    markdown: 'Markdown',
  },
  labelsTable: {
    title: 'One value, every label',
    description: 'The same value under the label of each screen.',
    value: 'Value',
    notThere: 'Not there',
  },
  overview: {
    whereItStands: 'Where it stands',
    next: ({ title }: { readonly title: string }) => `Next: ${title}`,
    state: 'State',
    procurementSystem: 'Procurement system',
    testMode: 'Test mode',
    goLiveDate: 'Go-live date',
    notSet: 'Not set',
    lastRehearsal: 'Last rehearsal',
    liveAlthoughUnproven: 'It went live although not everything was proven',
    steps: 'Steps',
    notProvenYet: 'Not proven yet',
    everythingProven: 'Everything that can be proven is proven.',
  },
  procedureCard: {
    notCertain: 'Not certain',
    why: 'Why',
    whyMeans: 'Optional. The history keeps it.',
  },
  rehearsalsTab: {
    rehearsals: 'Rehearsals',
    none: ({ rehearse }: { readonly rehearse: ReactNode }) => <>Not rehearsed yet. {rehearse}</>,
    rehearse: 'Rehearse',
    rehearseNow: 'Rehearse Create in test mode',
    when: 'When',
    result: 'Result',
    mode: 'Mode',
    test: 'Test',
    production: 'Production',
    against: 'Against',
    realAddress: 'A real address',
    simulation: 'The simulation on this computer',
    summary: 'Summary',
  },
};
