/** Words of a rehearsal while it goes on. */
export const rehearsalRun = {
  liveRun: {
    simulatorStopped: 'The simulator stopped. Everything up to here is kept.',
    cannotGoOn: 'This rehearsal cannot go on. Restart the simulator to begin another.',
    restart: 'Restart',
    newRehearsal: 'New rehearsal',
    startAgain: 'Start again',
  },
  modeBanner: {
    testTitle: 'TEST MODE: nothing is bought',
    test: 'Orders are received and answered. No subscription and no invoice is made.',
    productionTitle: 'TEST MODE IS OFF: this would buy',
    production:
      'AWS Marketplace is simulated, so nothing is bought here. A live integration would subscribe and invoice.',
    realTestTitle: ({ host }: { readonly host: string }) => `TEST MODE at ${host}, which is not simulated`,
    realTest: ({ host }: { readonly host: string }) =>
      `Every document says deploymentMode test. What ${host} makes of it is not known here.`,
    realProductionTitle: ({ host }: { readonly host: string }) => `PRODUCTION at ${host}: an order buys`,
    realProduction: ({ host }: { readonly host: string }) =>
      `${host} is not simulated. Every document says deploymentMode production.`,
  },
  nowCard: {
    showStore: 'Show shopping window',
    speedUp: 'Speed up',
    approve: 'Approve',
    awsMarketplace: 'AWS Marketplace',
    starts: 'The simulator starts',
    whoPlays: ({ name }: { readonly name: string }) =>
      `It plays ${name} and AWS Marketplace on this computer.`,
    starting: 'Starting',
    asksForSession: ({ name, supplier }: { readonly name: string; readonly supplier: string }) =>
      `${name} asks ${supplier} for a session`,
    windowOpens: 'The shopping window opens when AWS Marketplace has answered.',
    endsWithAnswer: 'The rehearsal ends with the answer.',
    addressAppears: 'The address of the store appears here when the answer has come.',
    waitingForAnswer: 'Waiting for the answer',
    shopInBrowser: 'Shop in your browser, then return the cart',
    openAddress: ({ name }: { readonly name: string }) =>
      `Open this address in the browser of this computer. The cart comes back to ${name} and becomes a requisition here.`,
    storeAddress: 'the store’s address',
    shopInWindow: 'Shop in the window, then choose Request approval',
    cartComesBack: ({ name }: { readonly name: string }) =>
      `The cart comes back to ${name} and becomes a requisition here.`,
    waitingForCart: 'Waiting for the cart',
    checkRequisition: ({ number }: { readonly number: string }) =>
      `Check requisition ${number}, then approve it`,
    sendsThen: ({ name, supplier }: { readonly name: string; readonly supplier: string }) =>
      `${name} then sends the purchase order to ${supplier}.`,
    sendsOrder: ({ name, order }: { readonly name: string; readonly order: string }) =>
      `${name} sends purchase order ${order}`,
    sendsOrderAgain: ({ name, order }: { readonly name: string; readonly order: string }) =>
      `${name} sends purchase order ${order} again`,
    attempt: ({ attempt, supplier }: { readonly attempt: number; readonly supplier: string }) =>
      `Attempt ${attempt}. The verdict follows when ${supplier} has answered.`,
    verdictAfterAnswer: ({ supplier }: { readonly supplier: string }) =>
      `The verdict follows when ${supplier} has answered.`,
    waiting: 'Waiting',
    waits: ({ name, time }: { readonly name: string; readonly time: string }) =>
      `${name} waits ${time} before it sends again`,
    satOut: ({ reason }: { readonly reason: string }) => `${reason} At a real address the wait is sat out.`,
    simulatedTime: ({ reason }: { readonly reason: string }) =>
      `${reason} This is simulated time: it need not be sat out.`,
    silent: ({ name, supplier }: { readonly name: string; readonly supplier: string }) =>
      `${supplier} stays silent until ${name} gives up. This is simulated time: it need not be sat out.`,
    waitingUntil: ({ when }: { readonly when: string }) => `Waiting until ${when}`,
    ends: 'The rehearsal ends',
    verdictFollows: 'The verdict follows.',
    judging: 'Judging',
  },
  partiesCard: {
    title: 'Identities and addresses',
    domainOf: ({ party }: { readonly party: string }) => `${party}: domain`,
    identityOf: ({ party }: { readonly party: string }) => `${party}: identity`,
    urlOf: ({ party }: { readonly party: string }) => `${party}: URL`,
    buyerDomain: 'the buyer’s domain',
    buyerIdentity: 'the buyer’s identity',
    networkIdentity: 'the network’s identity',
    networkUrl: 'the network’s URL',
    supplierDomain: 'the supplier’s domain',
    supplierIdentity: 'the supplier’s identity',
    punchoutUrl: 'Punchout URL',
    thePunchoutUrl: 'the punchout URL',
    orderUrl: 'PO URL',
    theOrderUrl: 'the PO URL',
    theSetupRequest: 'the setup request',
    copyAsCurl: 'Copy as curl',
    needsSecret:
      'Needs the shared secret, which a rehearsal never shows. To aim another client at a supplier whose secret you know, start one with npm run cli -- supplier.',
  },
  runWords: {
    rehearsal: 'Rehearsal',
    named: ({ system, title }: { readonly system: string; readonly title: string }) =>
      `Rehearsal: ${system}, ${title}`,
    namedAt: ({
      system,
      title,
      host,
    }: {
      readonly system: string;
      readonly title: string;
      readonly host: string;
    }) => `Rehearsal: ${system}, ${title} at ${host}`,
    notStarted: 'Not started',
    running: 'Running',
    ended: 'Ended',
    stopped: 'Stopped',
    startedAt: ({ when }: { readonly when: string }) => `Started ${when}`,
    starting: 'Starting',
  },
  useLiveRehearsal: {
    noneGoesOn: 'No rehearsal goes on.',
    noneGoesOnHint: 'Start one.',
  },
};
