import type { CheckResult } from '../aws/checks.ts';
import { systemName } from '../rehearsal/names.ts';
import type { ProcurementSystem } from '../rehearsal/systems.ts';
import { fieldLabel } from './fields.ts';
import { type Act, withHistory } from './history.ts';
import type {
  Confirmation,
  ConfirmationSubject,
  Connection,
  ConnectionChanges,
  FieldChanges,
  Integration,
  IntegrationDetails,
  IntegrationRehearsal,
  StepRecord,
} from './integration.ts';

/**
 * Every way in which an integration changes: pure functions from the integration before to the one after, with the line
 * of history that says it. Nothing here judges whether a change is wise; the gates are in `readiness.ts`.
 */

const emptyDetails: IntegrationDetails = {
  name: '',
  description: '',
  anid: '',
  enableRedirect: true,
  awsAccountId: '',
  inOrganization: 'unknown',
  managementAccountId: '',
  punchoutUrl: '',
  orderUrl: '',
  buyerDomain: '',
  buyerIdentity: '',
  supplierDomain: '',
  supplierIdentity: '',
  ssoPortalUrl: '',
  goLiveOn: '',
};

/** A new draft with its first, empty connection. AWS Marketplace turns test mode on by default, and so it begins here. */
export function newIntegration(
  system: ProcurementSystem,
  ids: { readonly integration: string; readonly connection: string },
  name: string,
  { who, at }: Act,
): Integration {
  return {
    id: ids.integration,
    system,
    createdAt: at,
    revision: 0,
    details: { ...emptyDetails, name },
    connections: [newConnection(ids.connection)],
    mode: { is: 'test', since: at },
    valuesChangedAt: at,
    steps: {},
    rehearsals: [],
    awsChecks: [],
    confirmations: {},
    history: [{ at, who, what: `Began to set up ${systemName(system)}.` }],
  };
}

function newConnection(id: string): Connection {
  return { id, buyerId: '', supplierId: '', billingEntities: [], enabled: false };
}

/** Details that travel in messages or decide what becomes of them: after a change of one, a rehearsal proves nothing. */
const exercised: ReadonlySet<string> = new Set([
  'anid',
  'enableRedirect',
  'punchoutUrl',
  'orderUrl',
  'buyerDomain',
  'buyerIdentity',
  'supplierDomain',
  'supplierIdentity',
  'ssoPortalUrl',
  'mode',
]);

/** Changes what is given; what stays the same leaves no trace. */
export function changeFields(integration: Integration, changes: FieldChanges, act: Act): Integration {
  const { system } = integration;
  const { mode, ...details } = changes;
  const changed = Object.entries(details)
    .filter(([field, value]) => {
      return value !== undefined && new Map(Object.entries(integration.details)).get(field) !== value;
    })
    .map(([field]) => field);
  const newMode = mode !== undefined && mode !== integration.mode.is ? mode : undefined;
  if (newMode !== undefined) changed.push('mode');
  if (changed.length === 0) return integration;
  const defined = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
  const after: Integration = {
    ...integration,
    revision: integration.revision + 1,
    details: { ...integration.details, ...defined },
    ...(details.anid !== undefined && { connections: withAnid(integration, details.anid) }),
    ...(newMode !== undefined && { mode: { is: newMode, since: act.at } }),
    ...(changed.some((field) => exercised.has(field)) && { valuesChangedAt: act.at }),
  };
  const fields = changed.filter((field) => field !== 'mode').map((field) => fieldLabel(system, field));
  const noted = fields.length === 0 ? after : withHistory(after, act, `Changed ${fields.join(', ')}.`);
  return newMode === undefined
    ? noted
    : withHistory(noted, act, `Said that test mode is ${newMode === 'test' ? 'on' : 'off'}.`);
}

/** SAP Ariba’s Buyer ANID is the account’s ANID, and follows it until another one is entered. */
function withAnid({ system, details, connections }: Integration, anid: string): Connection[] {
  return connections.map((connection) =>
    system === 'ariba' && connection.buyerId === details.anid ? { ...connection, buyerId: anid } : connection,
  );
}

/** Adds an empty connection; with SAP Ariba, of the same buyer. */
export function addConnection(integration: Integration, id: string, act: Act): Integration {
  return withHistory(
    {
      ...integration,
      revision: integration.revision + 1,
      valuesChangedAt: act.at,
      connections: [
        ...integration.connections,
        {
          ...newConnection(id),
          ...(integration.system === 'ariba' && { buyerId: integration.details.anid }),
        },
      ],
    },
    act,
    'Added a portal connection.',
  );
}

/** Changes a connection. Undefined where there is none of this ID. */
export function changeConnection(
  integration: Integration,
  id: string,
  changes: ConnectionChanges,
  act: Act,
): Integration | undefined {
  const before = integration.connections.find((connection) => connection.id === id);
  if (!before) return undefined;
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = given.filter(([key, value]) => JSON.stringify(known.get(key)) !== JSON.stringify(value));
  if (changed.length === 0) return integration;
  const after = withConnection(integration, { ...before, ...Object.fromEntries(changed) }, act);
  return changed.reduce(
    (so, [key, value]) =>
      withHistory(
        so,
        act,
        key === 'enabled'
          ? `Said that the portal connection ${nameOf(before)} is ${value === true ? 'enabled' : 'disabled'}.`
          : `Changed ${fieldLabel(integration.system, key)} of the portal connection ${nameOf(before)}.`,
      ),
    after,
  );
}

/** Removes a connection. Undefined where there is none of this ID. */
export function removeConnection(integration: Integration, id: string, act: Act): Integration | undefined {
  const before = integration.connections.find((connection) => connection.id === id);
  if (!before) return undefined;
  return withHistory(
    {
      ...integration,
      revision: integration.revision + 1,
      valuesChangedAt: act.at,
      connections: integration.connections.filter((connection) => connection.id !== id),
    },
    act,
    `Removed the portal connection ${nameOf(before)}.`,
  );
}

/** Notes that a secret is kept, or no longer (`doubts` undefined). Undefined where there is no such connection. */
export function noteSecret(
  integration: Integration,
  id: string,
  doubts: readonly string[] | undefined,
  act: Act,
): Integration | undefined {
  const before = integration.connections.find((connection) => connection.id === id);
  if (!before) return undefined;
  const { secret: _before, ...rest } = before;
  return withHistory(
    withConnection(
      integration,
      doubts ? { ...rest, secret: { since: act.at, doubts: [...doubts] } } : rest,
      act,
    ),
    act,
    doubts
      ? `${before.secret ? 'Replaced' : 'Kept'} the shared secret of the portal connection ${nameOf(before)}.`
      : `Forgot the shared secret of the portal connection ${nameOf(before)}.`,
  );
}

function withConnection(integration: Integration, connection: Connection, act: Act): Integration {
  return {
    ...integration,
    revision: integration.revision + 1,
    valuesChangedAt: act.at,
    connections: integration.connections.map((one) => (one.id === connection.id ? connection : one)),
  };
}

function nameOf({ buyerId, supplierId }: Connection): string {
  const ids = [buyerId, supplierId].filter((id) => id.trim() !== '');
  return ids.length === 0 ? 'without IDs' : ids.join(' – ');
}

/** Notes what became of a step, or that it is open again (`record` undefined). */
export function recordStep(
  integration: Integration,
  step: { readonly id: string; readonly title: string },
  record: StepRecord | undefined,
  act: Act,
): Integration {
  const { [step.id]: _before, ...others } = integration.steps;
  const steps = record ? { ...others, [step.id]: record } : others;
  return withHistory({ ...integration, steps }, act, wordsOf(step.title, record));
}

function wordsOf(title: string, record: StepRecord | undefined): string {
  if (!record) return `Opened the step “${title}” again.`;
  switch (record.by) {
    case 'check':
      return record.result === 'pass'
        ? `Proved the step “${title}” by a check: ${record.message}`
        : `Checked the step “${title}”, which is not proven: ${record.message}`;
    case 'word':
      return `Said that the step “${title}” is done${record.note.trim() === '' ? '.' : `: ${record.note.trim()}`}`;
    case 'waiting':
      return `Waits for the step “${title}” since ${record.since}; reminder on ${record.remindOn}.`;
  }
}

/** Notes a rehearsal of this integration. The same rehearsal again replaces what was noted. */
export function recordRehearsal(
  integration: Integration,
  rehearsal: IntegrationRehearsal,
  act: Act,
): Integration {
  const others = integration.rehearsals.filter(({ id }) => id !== rehearsal.id);
  return withHistory(
    { ...integration, rehearsals: [...others, rehearsal] },
    act,
    `Rehearsed ${rehearsal.real ? 'against the real address' : 'with the simulated parties'} in ${rehearsal.mode === 'test' ? 'test mode' : 'production'}: ${rehearsal.ok ? 'passed' : 'did not pass'}.`,
  );
}

/** Keeps the results of checks of the AWS side, the newest of each. */
export function recordAwsChecks(
  integration: Integration,
  results: readonly CheckResult[],
  act: Act,
): Integration {
  const ids = new Set(results.map(({ id }) => id));
  const failed = results.filter(({ result }) => result === 'fail').length;
  return withHistory(
    {
      ...integration,
      awsChecks: [...integration.awsChecks.filter(({ id }) => !ids.has(id)), ...results],
    },
    act,
    `Checked the AWS side: ${results.length} ${results.length === 1 ? 'check' : 'checks'}, ${failed} failed.`,
  );
}

const subjectWords: Readonly<Record<ConfirmationSubject, string>> = {
  'test-mode': 'Test mode',
  'enable-redirect': 'Enable redirect',
  'free-pre-approval': 'Pre-approval of free products',
  'byol-pre-approval': 'Pre-approval of products with your own licence (BYOL)',
};

/** Notes what the administrator saw in AWS's console. Test mode decides the mode, Enable redirect the field. */
export function confirm(
  integration: Integration,
  subject: ConfirmationSubject,
  { says, note }: Pick<Confirmation, 'says' | 'note'>,
  act: Act,
): Integration {
  const confirmations = { ...integration.confirmations, [subject]: { says, note, ...act } };
  const noted = withHistory(
    { ...integration, confirmations },
    act,
    `Confirmed: ${subjectWords[subject]} is ${says}${note.trim() === '' ? '.' : `: ${note.trim()}`}`,
  );
  if (subject === 'test-mode')
    return setSilently(noted, { mode: says === 'on' ? 'test' : 'production' }, act);
  if (subject === 'enable-redirect') return setSilently(noted, { enableRedirect: says === 'on' }, act);
  return noted;
}

/** The confirmation says it already; a second line of history would only repeat it. */
function setSilently(integration: Integration, changes: FieldChanges, act: Act): Integration {
  return { ...changeFields(integration, changes, act), history: integration.history };
}
