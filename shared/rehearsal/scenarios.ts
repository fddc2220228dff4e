import type { Edition, Mode } from './events.ts';
import type { ProcurementSystem } from './systems.ts';

/** A scenario as the terminal and the window list it. What it does is in electron/simulator/scenarios. */
export interface ScenarioDescription {
  readonly name: string;
  readonly title: string;
  /** What a person sees by it, in a sentence. */
  readonly shows: string;
  readonly group: 'Shopping' | 'Products' | 'Orders' | 'Set-up';
  readonly systems: readonly ProcurementSystem[];
  /** How its lines are classified where it is about that, whatever was chosen. */
  readonly edition?: Edition;
  /** The mode that it begins in where it is about that, whatever was chosen. */
  readonly mode?: Mode;
}

const both = ['coupa', 'ariba'] as const;

const descriptions = [
  {
    name: 'create',
    title: 'Create',
    shows: 'A punchout from the setup request to the answered order: one product, requested and approved.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'order-update',
    title: 'Change an order',
    shows:
      'An order and a change to it, of type update: it names the first by its payloadID and counts the version up.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'order-cancel',
    title: 'Cancel an order',
    shows:
      'An order and its cancellation, of type delete. Coupa’s own pages speak of new and changed orders only.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'duplicate-order',
    title: 'The same order twice',
    shows: 'The order goes out twice with one payloadID: answered alike, processed once.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'production',
    title: 'Production (simulated)',
    shows: 'With test mode off the order makes a subscription that carries its purchase-order number.',
    group: 'Orders',
    systems: both,
    mode: 'production',
  },
  {
    name: 'edit',
    title: 'Edit',
    shows:
      'The cart is opened again and changed: its lines come back under the same SupplierPartAuxiliaryID.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'inspect',
    title: 'Inspect',
    shows: 'The cart is opened again to look at: what comes back is ignored.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'empty-cart',
    title: 'Empty cart',
    shows: 'An empty cart makes no requisition, but in an edit it deletes the lines of one.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'leave-unchanged',
    title: 'Leave without a change',
    shows: 'An edit ends with Status 204, and the requisition stays as it was.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'several-lines',
    title: 'Several lines',
    shows: 'Three products of different kinds in one cart and one order.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'non-ascii',
    title: 'Non-ASCII text',
    shows: 'A product with accents and Japanese characters, returned URL-encoded and in base64.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'long-texts',
    title: 'Long texts',
    shows: 'A description far beyond 255 bytes, returned URL-encoded and in base64.',
    group: 'Shopping',
    systems: both,
  },
  {
    name: 'usage-estimate',
    title: 'Usage with a budget estimate',
    shows: 'Software priced by use: the estimate is approved, as a Material line of cents.',
    group: 'Products',
    systems: both,
    edition: 'line-types',
  },
  {
    name: 'contract-and-usage',
    title: 'Contract and usage',
    shows: 'A contract with metered use, as a single line and as split lines.',
    group: 'Products',
    systems: both,
    edition: 'line-types',
  },
  {
    name: 'payment-schedule',
    title: 'Flexible payment schedule',
    shows: '12,000 USD in instalments: a quantity of 1,200,000 at 0.01.',
    group: 'Products',
    systems: both,
    edition: 'line-types',
  },
  {
    name: 'annual-two-step',
    title: 'Annual server, two approvals',
    shows: 'First 10,000 USD that are not invoiced; after their order, the value of the contract.',
    group: 'Products',
    systems: both,
  },
  {
    name: 'free-listing',
    title: 'Free product',
    shows: 'With pre-approval no order is needed; without it an order of 0.00 goes out.',
    group: 'Products',
    systems: both,
  },
  {
    name: 'byol',
    title: 'Bring your own license',
    shows: 'With pre-approval no order is needed; without it an order of 0.00 goes out.',
    group: 'Products',
    systems: both,
  },
  {
    name: 'private-offer',
    title: 'Private offer',
    shows: 'A price that was negotiated with the seller comes back in the cart.',
    group: 'Products',
    systems: both,
  },
  {
    name: 'order-retries',
    title: 'Orders sent again',
    shows:
      'The supplier fails three times, once by answering too late. The order is sent again as the system does, by a clock that can be sped up.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'order-refused',
    title: 'An order refused for good',
    shows: 'The total of the order does not add up. It is refused with 400 and not sent again.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'attachments',
    title: 'Attachments',
    shows: 'The order takes two files along, as multipart/related, and they arrive byte for byte.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'confirmation',
    title: 'Confirmation',
    shows:
      'After its answer AWS Marketplace sends a ConfirmationRequest and a StatusUpdateRequest. Whether the real one does is not published.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'rejection',
    title: 'Rejection',
    shows: 'The order is answered with 200 and rejected afterwards, by a ConfirmationRequest.',
    group: 'Orders',
    systems: both,
  },
  {
    name: 'go-live',
    title: 'Go live',
    shows:
      'One product ordered with test mode on, then with test mode off, by Ariba from the accounts without -T: only the second is subscribed.',
    group: 'Set-up',
    systems: both,
    mode: 'test',
  },
  {
    name: 'profile',
    title: 'Profile',
    shows: 'A ProfileRequest, which proves address and credentials and opens no session.',
    group: 'Set-up',
    systems: both,
  },
  {
    name: 'credential-mac',
    title: 'CredentialMac',
    shows:
      'Setup request and order prove the secret by HMAC-SHA1-96 and do not carry it. Coupa itself sends the secret.',
    group: 'Set-up',
    systems: ['coupa'],
  },
  {
    name: 'redirect',
    title: 'Start in AWS Marketplace',
    shows:
      'Enable redirect sends users to Coupa; switched off, or with its last connection disabled, it does not.',
    group: 'Set-up',
    systems: ['coupa'],
  },
  {
    name: 'started-in-aws',
    title: 'Start in AWS Marketplace',
    shows:
      'There is no redirect to Ariba: who starts in AWS sees the normal checkout. Then from the catalog.',
    group: 'Set-up',
    systems: ['ariba'],
  },
  {
    name: 'disabled-connection',
    title: 'Disabled connection',
    shows: 'A disabled portal connection refuses. Enabled again, it works with the same settings.',
    group: 'Set-up',
    systems: both,
  },
  {
    name: 'single-sign-on',
    title: 'Single sign-on',
    shows: 'start_url in the punchout URL leads the requester through the identity provider into the store.',
    group: 'Set-up',
    systems: both,
  },
] as const satisfies readonly ScenarioDescription[];

export type ScenarioName = (typeof descriptions)[number]['name'];

/** Their names. */
export const scenarioNames = descriptions.map(({ name }) => name);

/** Every scenario, in the order in which they are listed. */
export const scenarios: readonly (ScenarioDescription & { readonly name: ScenarioName })[] = descriptions;

/** The description of a scenario. */
export function scenarioOf(name: ScenarioName): ScenarioDescription & { readonly name: ScenarioName } {
  const found = scenarios.find((one) => one.name === name);
  if (!found) throw new Error(`There is no scenario ${name}`);
  return found;
}

/** Says of a scenario that it decides how its lines are classified; undefined where the person does. */
export function fixedEditionWords({ edition }: ScenarioDescription): string | undefined {
  if (edition === undefined) return undefined;
  return edition === 'line-types'
    ? 'Its lines are always classified by line type.'
    : 'Its lines are always classified by kind of software.';
}

/** Says of a scenario or a failure that it decides the mode; undefined where the person does. */
export function fixedModeWords({ mode }: Pick<ScenarioDescription, 'mode'>): string | undefined {
  if (mode === undefined) return undefined;
  return mode === 'test' ? 'It always begins in test mode.' : 'It always runs in production (simulated).';
}
