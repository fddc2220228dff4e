import type { FormEncoding } from '../marketplace/order-message.ts';
import type { Attachment } from '../run/attachments.ts';
import type { Expectation } from '../run/expectations.ts';
import type { OrderTrouble } from '../run/order-trouble.ts';
import type { ProductPick } from '../shopper.ts';

/** What is done in the store. A program does exactly this; a person is asked to, in the words of `task`. */
export interface ShoppingPlan {
  readonly task?: string;
  /** Products to take; one SaaS contract where absent. */
  readonly picks?: readonly ProductPick[];
  /** The cart that was opened again goes back; its first line with this quantity, where one is given. */
  readonly cart?: { readonly quantity?: number };
  /** How the visit ends; by **Request approval** where absent. `empty` returns a cart without lines. */
  readonly leave?: 'empty' | 'unchanged';
}

/** What a session makes of the requisition: another one, the same, one without lines, or none where there was none. */
export type Became = 'changed' | 'same' | 'emptied' | 'none';

/** One thing that happens in a scenario, in order. */
export type Step =
  /** A session: setup request, shopping, return. `edit` and `inspect` open the cart that came back last. */
  | {
      readonly do: 'punchout';
      readonly operation: 'create' | 'edit' | 'inspect';
      readonly shop: ShoppingPlan;
      /** What has to have become of the requisition afterwards; not looked at where absent. */
      readonly expect?: Became;
    }
  /** Somebody starts in AWS Marketplace, and is sent to the procurement system or not. */
  | { readonly do: 'start-in-store'; readonly sentOn: boolean }
  /** The administrator changes a setting in AWS Marketplace. */
  | { readonly do: 'change-account'; readonly set: 'enableRedirect' | 'enabled'; readonly to: boolean }
  /** A setup request that has to be refused with this cXML status. */
  | { readonly do: 'refused-setup'; readonly status: number }
  /** The last visit has to have begun with single sign-on. */
  | { readonly do: 'check-sign-on' }
  /** The requisition is approved and goes out as an order. */
  | {
      readonly do: 'order';
      /** The order is wrong, and has to be refused for good. */
      readonly refused?: true;
      /** Files that go with it. */
      readonly attach?: readonly Attachment[];
    }
  /** The last order is sent again as changed or cancelled. */
  | { readonly do: 'change-order'; readonly how: 'update' | 'delete' }
  /** The last order is sent again, byte for byte. */
  | { readonly do: 'repeat-order' }
  /** AWS Marketplace confirms or rejects the last order to the buyer. */
  | { readonly do: 'follow-up'; readonly says: 'accept' | 'reject' }
  /** The procurement system asks for the supplier's profile. */
  | { readonly do: 'profile' }
  /** *Test mode* is turned on or off in AWS Marketplace. */
  | { readonly do: 'test-mode'; readonly on: boolean }
  /** The company goes live: test mode goes off, and with SAP Ariba the accounts without `-T` take over. */
  | { readonly do: 'go-live' }
  /** AWS Marketplace's administrator turns pre-approval of a kind of product on or off. */
  | { readonly do: 'pre-approve'; readonly what: 'free' | 'byol'; readonly on: boolean }
  /** The form field in which carts come back from now on. */
  | { readonly do: 'return-by'; readonly encoding: FormEncoding }
  /** Nothing came back and nothing was ordered so far; the run fails where it was not so. */
  | { readonly do: 'check-no-order' }
  /** What the last cart has to be; the run fails where it is not. */
  | { readonly do: 'check-cart'; readonly checks: readonly [CartCheck, ...CartCheck[]] };

/** A check on a cart; what it looks at is in run/steps/check-cart.ts. */
export type CartCheck =
  | 'several-lines'
  | 'texts-unharmed'
  | 'non-ascii-text'
  | 'long-text'
  | 'material'
  | 'single-charge'
  | 'service-and-material'
  | 'first-approval'
  | 'contract-value'
  | 'zero-amount'
  | 'private-offer';

/** A scenario as data. Its name, title, mode and the systems it applies to are in shared/rehearsal/scenarios.ts. */
export interface Scenario {
  readonly formEncoding?: FormEncoding;
  /** How the buyer proves itself; by the shared secret where absent. */
  readonly proof?: 'credential-mac';
  /** What befalls the first orders at the supplier, one each. */
  readonly troubles?: readonly OrderTrouble[];
  /** True where requesters sign in, by `start_url` in the punchout URL. */
  readonly signOn?: true;
  readonly steps: readonly Step[];
  /** What must hold at the end of a whole run against the built-in supplier. */
  readonly expects?: readonly Expectation[];
  /** What a whole run has shown, in place of the verdict's usual words. */
  readonly ending?: { readonly summary: string; readonly meaning: string };
}
