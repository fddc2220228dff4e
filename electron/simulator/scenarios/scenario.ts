import type { Edition, Mode } from '../../../shared/rehearsal/events.ts';
import type { FormEncoding } from '../marketplace/order-message.ts';
import type { Expectation } from '../run/expectations.ts';
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
  /** The requisition is approved and goes out as an order. */
  | { readonly do: 'order' }
  /** The last order is sent again as changed or cancelled. */
  | { readonly do: 'change-order'; readonly how: 'update' | 'delete' }
  /** The last order is sent again, byte for byte. */
  | { readonly do: 'repeat-order' };

/** A scenario as data. Its name, title and the systems it applies to are in shared/rehearsal/scenarios.ts. */
export interface Scenario {
  readonly mode?: Mode;
  readonly edition?: Edition;
  readonly formEncoding?: FormEncoding;
  readonly steps: readonly Step[];
  /** What must hold at the end of a whole run against the built-in supplier. */
  readonly expects?: readonly Expectation[];
  /** What a whole run has shown, in place of the verdict's usual words. */
  readonly ending?: { readonly summary: string; readonly meaning: string };
}
