import type { CheckId, CheckResult } from '../aws/checks.ts';
import { type FieldId, fieldLabel, problemsOf } from './fields.ts';
import type { Integration, TextField } from './integration.ts';

/** Checks of steps that this program can run: by the values, by rehearsals, and by what AWS answered last. */
export type CheckName =
  | 'management-account'
  | 'permissions'
  | 'portal-connections'
  | 'gathered'
  | 'purchase-information'
  | 'rehearsed'
  | 'live';

/** What a check of a step found. `unknown`: there is nothing to judge by yet. */
export interface StepCheck {
  readonly result: 'pass' | 'fail' | 'unknown';
  readonly message: string;
  readonly evidence: Readonly<Record<string, string | string[]>>;
}

/** The checks of the AWS side that a step’s check rests on. */
export function restsOn(check: CheckName): readonly CheckId[] {
  switch (check) {
    case 'management-account':
      return ['management-account'];
    case 'permissions':
      return ['permissions'];
    case 'portal-connections':
      return ['portal-connections'];
    default:
      return [];
  }
}

/** Runs the check of a step on what the integration holds. Pure: the same integration, the same answer. */
export function checkStep(check: CheckName, integration: Integration): StepCheck {
  switch (check) {
    case 'management-account':
      return managementAccount(integration);
    case 'permissions':
      return byAws(integration, 'permissions');
    case 'portal-connections':
      return connections(integration);
    case 'gathered':
      return gathered(integration);
    case 'purchase-information':
      return values(integration, [
        'punchoutUrl',
        'orderUrl',
        'buyerDomain',
        'buyerIdentity',
        'supplierDomain',
        'supplierIdentity',
      ]);
    case 'rehearsed':
      return rehearsed(integration);
    case 'live':
      return live(integration);
  }
}

/** What AWS asks for at the start with SAP Ariba; the management account only within an organization. */
function gathered(integration: Integration): StepCheck {
  const { inOrganization } = integration.details;
  if (inOrganization === 'unknown')
    return {
      result: 'fail',
      message: 'It is not said whether the AWS account is part of an AWS organization.',
      evidence: {},
    };
  return values(
    integration,
    inOrganization === 'yes' ? ['awsAccountId', 'managementAccountId', 'anid'] : ['awsAccountId', 'anid'],
  );
}

function values(integration: Integration, fields: readonly (TextField & FieldId)[]): StepCheck {
  const { system, details } = integration;
  const wrong = fields.flatMap((field) => {
    const [worst] = problemsOf(field, details[field], { system, required: true });
    return worst?.severity === 'error' ? [worst.message] : [];
  });
  if (wrong.length > 0) return { result: 'fail', message: wrong.join(' '), evidence: {} };
  return {
    result: 'pass',
    message: 'Every value is there and has the right form.',
    evidence: Object.fromEntries(fields.map((field) => [fieldLabel(system, field), details[field]])),
  };
}

function byAws({ awsChecks }: Integration, id: CheckId): StepCheck {
  const found = awsChecks.find((result) => result.id === id);
  return found
    ? ofAws(found)
    : { result: 'unknown', message: 'AWS was not asked yet. Run the checks of the AWS page.', evidence: {} };
}

function ofAws({ result, message, evidence }: CheckResult): StepCheck {
  return { result: result === 'advisory' ? 'pass' : result, message, evidence };
}

/** AWS says that this is the management account, and it is the account of this integration. */
function managementAccount(integration: Integration): StepCheck {
  const said = byAws(integration, 'management-account');
  if (said.result !== 'pass') return said;
  const { awsAccountId } = integration.details;
  const asked = said.evidence['accountId'];
  if (typeof asked === 'string' && awsAccountId.trim() !== '' && asked !== awsAccountId.trim())
    return {
      result: 'fail',
      message: `AWS was asked as account ${asked}; this integration names ${awsAccountId.trim()}.`,
      evidence: said.evidence,
    };
  return said;
}

/** AWS holds each of the connections that are noted here. */
function connections(integration: Integration): StepCheck {
  const said = byAws(integration, 'portal-connections');
  if (said.result !== 'pass') return said;
  const held = integration.awsChecks.find(({ id }) => id === 'portal-connections')?.connections ?? [];
  const missing = integration.connections.filter(
    ({ buyerId, supplierId }) =>
      !held.some((one) => one.buyerId === buyerId.trim() && one.supplierId === supplierId.trim()),
  );
  if (integration.connections.length === 0)
    return { result: 'fail', message: 'No portal connection is noted here.', evidence: {} };
  if (missing.length > 0)
    return {
      result: 'fail',
      message: `AWS holds no portal connection with ${missing.map(({ buyerId, supplierId }) => `Buyer ID ${buyerId || '(empty)'} and Supplier ID ${supplierId || '(empty)'}`).join('; ')}.`,
      evidence: said.evidence,
    };
  return {
    result: 'pass',
    message: 'AWS holds every portal connection that is noted here.',
    evidence: said.evidence,
  };
}

/** A rehearsal went as far as an order after the last change of a value that travels in messages. */
function rehearsed({ rehearsals, valuesChangedAt }: Integration): StepCheck {
  const telling = rehearsals.filter(({ ok, reached }) => !ok || reached === 'order');
  const newest = telling.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (!newest)
    return {
      result: 'unknown',
      message:
        rehearsals.length === 0 ? 'It was never rehearsed.' : 'No rehearsal went as far as an order yet.',
      evidence: {},
    };
  const evidence = { rehearsal: newest.id, at: newest.at, mode: newest.mode };
  if (!newest.ok) return { result: 'fail', message: 'The last rehearsal did not pass.', evidence };
  if (Date.parse(newest.at) < Date.parse(valuesChangedAt))
    return { result: 'fail', message: 'Values were changed after the last rehearsal.', evidence };
  return {
    result: 'pass',
    message: 'The last rehearsal passed, and no value was changed after it.',
    evidence,
  };
}

/** Somebody went live, and test mode is said to be off. */
function live({ live, mode, confirmations }: Integration): StepCheck {
  if (!live) return { result: 'unknown', message: 'It did not go live yet.', evidence: {} };
  if (mode.is === 'test')
    return {
      result: 'fail',
      message: 'Test mode is still on: orders are taken and buy nothing.',
      evidence: { since: mode.since },
    };
  const word = confirmations['test-mode'];
  return {
    result: 'pass',
    message: 'It went live, and test mode is off.',
    evidence: {
      'live since': live.at,
      'test mode off since': mode.since,
      ...(word && { 'confirmed by': word.who }),
    },
  };
}
