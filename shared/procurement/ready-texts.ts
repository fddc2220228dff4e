import * as z from 'zod';
import type { Integration } from './integration.ts';
import { attachCommand, policyDocument } from './policy.ts';

/** Texts that are made of an integration's values, to copy or to save: for consoles, and for AWS's operations team. */

export const readyTextIdSchema = z.enum([
  'attach-policy',
  'policy-2',
  'policy-1',
  'request-to-aws',
  'request-production',
  'request-removal',
]);
export type ReadyTextId = z.infer<typeof readyTextIdSchema>;

/** A text with what it is, a name for its file, and what still has to be filled in. */
export interface ReadyText {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** Labels of values that are missing; the text shows `[…]` in their place. */
  readonly missing: readonly string[];
}

/** Makes a text. A missing value stands in it as `[its label]`, and is named in `missing`. */
export function readyText(id: ReadyTextId, integration: Integration): ReadyText {
  switch (id) {
    case 'attach-policy':
      return plain(
        'Attach the managed policy (AWS CLI)',
        'attach-policy.sh',
        `${attachCommand('YOUR-ROLE')}\n`,
      );
    case 'policy-2':
      return plain('A policy of your own, version 2', 'policy.json', policyDocument(2));
    case 'policy-1':
      return plain('A policy of your own, version 1 (older console)', 'policy-1.json', policyDocument(1));
    case 'request-to-aws':
      return requestToAws(integration);
    case 'request-production':
      return requestProduction(integration);
    case 'request-removal':
      return requestRemoval(integration);
  }
}

function plain(title: string, file: string, text: string): ReadyText {
  return { title, file, text, missing: [] };
}

/** The request that starts an SAP Ariba integration: account ID, management account ID where there is one, ANID. */
function requestToAws({ details, connections }: Integration): ReadyText {
  const gaps = new Gaps();
  const suppliers = connections.map(({ supplierId }) => supplierId.trim()).filter((id) => id !== '');
  const text = `Subject: Set up the SAP Ariba integration of AWS Marketplace

Hello,

we want to connect AWS Marketplace with our SAP Ariba system by a Level 1 punchout, first in the test environment. The integration is saved on the Manage SAP Ariba integration page, with Test mode on.

Name of the integration: ${gaps.value('Name', details.name)}
${accountLines(gaps, details)}
Ariba Network ID (ANID): ${gaps.value('ANID', details.anid)}
Supplier ANID chosen: ${suppliers.length === 0 ? 'none yet' : suppliers.join(', ')}

Please create the punchout and send us the instructions and settings for our SAP Ariba test environment.

Our administrator has administrator access to our SAP Ariba system and will create the Supplier Relationship with AWS Marketplace.
`;
  return { title: 'Request to AWS: start', file: 'request-to-aws.txt', text, missing: gaps.missing };
}

/** The second request: from the test environment to production, test mode off. */
function requestProduction({ details, steps }: Integration): ReadyText {
  const gaps = new Gaps();
  const tested = steps['trial-order'];
  const when =
    tested?.by === 'word' || tested?.by === 'check'
      ? tested.at.slice(0, 10)
      : gaps.value('Date of the test', '');
  const text = `Subject: Move our SAP Ariba integration of AWS Marketplace to production

Hello,

our test of the SAP Ariba integration in the test environment is complete (${when}). Please set up the integration in the production environment and turn test mode off.

Name of the integration: ${gaps.value('Name', details.name)}
${accountLines(gaps, details)}
Ariba Network ID (ANID), production: ${gaps.value('ANID', details.anid.trim().replace(/-T$/i, ''))}
Day on which our people shall begin to buy: ${details.goLiveOn.trim() === '' ? 'as soon as you are ready' : details.goLiveOn.trim()}

Please tell us when test mode is off.
`;
  return { title: 'Request to AWS: production', file: 'request-production.txt', text, missing: gaps.missing };
}

/** The request to remove everything on the AWS side. */
function requestRemoval({ system, details, connections }: Integration): ReadyText {
  const gaps = new Gaps();
  const name = system === 'coupa' ? 'Coupa' : 'SAP Ariba';
  const ids = connections
    .filter(({ buyerId, supplierId }) => buyerId.trim() !== '' || supplierId.trim() !== '')
    .map(({ buyerId, supplierId }) =>
      system === 'coupa'
        ? `Portal connection: Buyer ID ${buyerId.trim() || '[none]'}, Supplier ID ${supplierId.trim() || '[none]'}`
        : `Portal connection: Buyer ANID ${buyerId.trim() || '[none]'}, Supplier ANID ${supplierId.trim() || '[none]'}`,
    );
  const text = `Subject: Remove our ${name} integration of AWS Marketplace

Hello,

please remove the ${name} integration completely from AWS Marketplace. It is already disabled in our procurement system.

Name of the integration: ${gaps.value('Name', details.name)}
${[accountLines(gaps, details), ...(system === 'ariba' ? [`Ariba Network ID (ANID): ${gaps.value('ANID', details.anid)}`] : []), ...ids].join('\n')}

Please tell us when it is removed.
`;
  return { title: 'Request to AWS: removal', file: 'request-removal.txt', text, missing: gaps.missing };
}

function accountLines(gaps: Gaps, details: Integration['details']): string {
  const account = `AWS account ID: ${gaps.value('AWS account ID', details.awsAccountId)}`;
  switch (details.inOrganization) {
    case 'yes':
      return `${account}\nManagement account ID of our AWS organization: ${gaps.value('Management account ID', details.managementAccountId)}`;
    case 'no':
      return `${account}\nThe account is not part of an AWS organization.`;
    case 'unknown':
      return `${account}\nAWS organization: ${gaps.value('whether the account is part of an AWS organization', '')}`;
  }
}

/** Remembers which values a text lacks. */
class Gaps {
  readonly missing: string[] = [];

  value(label: string, value: string): string {
    if (value.trim() !== '') return value.trim();
    this.missing.push(label);
    return `[${label}]`;
  }
}
