import type { ReactNode } from 'react';
import { proofHelp, reviewHelp } from './guide-help.tsx';

/** Words of the set-up guide. */
export const guide = {
  help: { review: reviewHelp, proof: proofHelp },
  connections: {
    portalConnection: 'Portal connection',
    numberedConnection: ({ number }: { readonly number: number }) => `Portal connection ${number}`,
    addConnection: 'Add a portal connection',
    noBuyerId: 'no Buyer ID',
    enabled: ({ label }: { readonly label: string }) => `${label}: enabled`,
    notEnabled: ({ label }: { readonly label: string }) => `${label}: not enabled`,
    removeNamed: ({ title }: { readonly title: string }) => `Remove ${title}?`,
    deletedWithSecret: ({ buyer }: { readonly buyer: string }) =>
      `Its values and its shared secret are deleted here: ${buyer}. AWS keeps what it has.`,
    deleted: ({ buyer }: { readonly buyer: string }) =>
      `Its values are deleted here: ${buyer}. AWS keeps what it has.`,
  },
  copyScreen: {
    portalConnection: 'Portal connection',
    allFor: ({ screen }: { readonly screen: string }) => `all for ${screen}`,
    copyAll: 'Copy all',
    labelThere: 'Label there',
    value: 'Value',
    missing: ({ label }: { readonly label: string }) => `No ${label} yet`,
  },
  enter: {
    yes: 'Yes',
    yesMeans: 'Then the management account sets the integration up.',
    no: 'No',
    noMeans: 'A single account sets it up itself.',
    notKnownYet: 'Not known yet',
    unknownMeans: 'The checks of the AWS page find out.',
  },
  goLive: {
    liveSince: ({ when }: { readonly when: string }) => `Live since ${when}`,
    notedIt: ({ who }: { readonly who: string }) => `${who} noted it.`,
    overruled: ({ reason }: { readonly reason: string }) =>
      `It went live although not everything was proven: ${reason}`,
    notProvenYet: 'Not proven yet',
    everythingProven: 'Everything that can be proven is proven.',
    why: 'Why it goes live all the same',
    whyMeans: 'The history and the dossier keep it, with what was not proven.',
    reasonMissing: 'Write down the reason, or prove what is missing first.',
    goLiveAllTheSame: 'Go live all the same',
    goLive: 'Go live',
  },
  readyText: {
    saveNamed: ({ title }: { readonly title: string }) => `Save ${title}`,
    stillMissing: ({ missing }: { readonly missing: string }) =>
      `Still missing: ${missing}. The text shows each in square brackets.`,
  },
  rehearse: {
    whatItUses:
      'It uses the identities and the shared secret that are kept here, and values of its own for what is not entered yet. AWS Marketplace and the procurement system are both played on this computer.',
    lastRehearsal: 'Last rehearsal',
    rehearseNow: 'Rehearse now',
  },
  secretField: {
    sharedSecret: 'Shared secret',
    replacingMeans: 'The kept one stays until you choose Keep secret.',
    keepSecret: 'Keep secret',
    keptSince: ({ when }: { readonly when: string }) => `Kept since ${when}.`,
    replace: 'Replace',
    doubtful: 'Something looked wrong when it was entered. Compare it with its source, or replace it.',
  },
  signOn: {
    addressesMissing:
      'Enter the punchout URL (in the step Purchase information) and the single sign-on address first.',
    punchoutUrl: 'Punchout URL with single sign-on',
    copyPunchoutUrl: 'the punchout URL with single sign-on',
  },
  unspsc: {
    title: 'UNSPSC codes used by AWS Marketplace',
    unspsc: 'UNSPSC',
    copyCode: ({ code }: { readonly code: string }) => `UNSPSC ${code}`,
    byKindOfSoftware: 'By kind of software (2022)',
    byKindOfLine: 'By kind of line (newer pages, 2026)',
    notUsed: 'Not used',
  },
  draftField: {
    optional: '(optional)',
    chooseDate: 'Choose a date',
  },
  failuresCard: {
    whatGoesWrongHere: 'What goes wrong here',
    whatToDo: 'What to do:',
  },
  fieldHelp: {
    whereToFindIt: 'Where to find it',
    example: 'Example',
    whatGoesWrongHere: 'What goes wrong here',
  },
  guidePage: {
    setUp: ({ name }: { readonly name: string }) => `Set up ${name}`,
    description: ({ system }: { readonly system: string }) =>
      `${system}. Everything is kept as you type; leave at any time and come back here.`,
    saveAndLeave: 'Save and leave',
    back: 'Back',
    next: 'Next',
  },
  proofCard: {
    title: 'How it is known to be done',
    runCheck: 'Run check',
    askAws: 'Ask AWS',
    confirmByYourWord: 'Confirm by your word',
    changeTheReminder: 'Change the reminder',
    noteWaiting: 'Note that you wait',
    noLongerWaiting: 'No longer waiting',
    openItAgain: 'Open it again',
    checked: ({ when }: { readonly when: string }) => `Checked ${when}`,
    runAwsChecks: 'Run the checks of the AWS page with this integration.',
    waitingSince: ({ since, remindOn }: { readonly since: string; readonly remindOn: string }) =>
      `Waiting since ${since}; the program reminds you on ${remindOn}.`,
  },
  review: {
    reviewAllValues: 'Review all values',
    description: 'Everything that was entered, by step. Secrets are not shown.',
    edit: 'Edit',
    editStep: ({ title }: { readonly title: string }) => `Edit ${title}`,
    noValuesToEnter: 'No values to enter.',
    allBillingEntities: 'None: all of them',
    enabled: 'Enabled',
    notEnabled: 'Not enabled',
    keptSince: ({ when }: { readonly when: string }) => `Kept since ${when}`,
    yes: 'Yes',
    no: 'No',
    notKnownYet: 'Not known yet',
    notEnteredYet: 'Not entered yet',
  },
  screenshot: {
    show: ({ name }: { readonly name: string }) => `Show ${name}`,
    screenshot: ({ name }: { readonly name: string }) => `Screenshot ${name}`,
  },
  stepBody: {
    first: ({ steps }: { readonly steps: ReactNode }) => (
      <>First: {steps}. You can prepare this step meanwhile.</>
    ),
    whatToDo: 'What to do',
    inAnOlderConsole: 'In an older console',
    uncertain: ({ line }: { readonly line: string }) => `${line} The screen has the last word.`,
    notCertain: 'Not certain',
  },
  stepHelp: {
    where: 'Where',
    whatFor: 'What for',
    itIsDoneWhen: 'It is done when',
  },
  stepList: {
    steps: 'Steps',
    reviewAllValues: 'Review all values',
  },
  stepWords: {
    inAws: 'In AWS',
    inCoupa: 'In Coupa',
    inCoupaSupplierPortal: 'In the Coupa Supplier Portal',
    inSapAriba: 'In SAP Ariba',
    byContactUs: 'By Contact us at AWS',
    inThisProgram: 'In this program',
    openOptional: 'Open, optional',
    open: 'Open',
    doneByCheck: 'Done, by check',
    doneByWord: 'Done, by word',
    waiting: 'Waiting',
    checkNotPassed: 'Check not passed',
    checkAgain: 'Check again',
  },
  waitForm: {
    askedOn: 'Asked on',
    remindMeOn: 'Remind me on',
    note: 'Note',
    noteMeans: 'Optional. The case number, or whom you asked.',
    wait: 'Wait',
    dateInvalid: 'Enter a date as year-month-day, such as 2027-01-15.',
    chooseDate: ({ label }: { readonly label: string }) => `Choose a date: ${label}`,
  },
  wordForm: {
    youConfirm: ({ word }: { readonly word: string }) => `You confirm: “${word}”`,
    note: 'Note',
    noteMeans: 'Optional. What a colleague should know.',
    screenshot: 'Screenshot',
    screenshotMeans: 'Optional. PNG or JPEG, up to 10 MB.',
    choosePicture: 'Choose a picture',
    dropPicture: 'Drop a picture',
    removePicture: 'Remove the picture',
    showFewer: 'Show fewer',
    showMore: 'Show more',
    error: 'Error',
    confirm: 'Confirm',
    notAPicture: ({ name }: { readonly name: string }) => `${name} is no PNG or JPEG. Choose another file.`,
    tooLarge: ({ name }: { readonly name: string }) =>
      `${name} is larger than 10 MB. Choose a smaller picture.`,
  },
};
