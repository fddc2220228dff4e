import type { DiagnosisId } from '../diagnoses/catalogue.ts';
import type { ConfirmationSubject, TextField } from '../integration.ts';
import type { ReadyTextId } from '../ready-texts.ts';
import type { CheckName } from '../step-checks.ts';
import type { LinkId } from './links.ts';

/** Where a step is done. `here`: in this program. */
export type Place = 'aws' | 'coupa' | 'coupa-supplier-portal' | 'ariba' | 'contact-aws' | 'here';

/** Which part of the life cycle a step belongs to. */
export type Stage = 'aws' | 'procurement-system' | 'rehearsal' | 'live';

/** A value to copy into another screen. */
export type ValueRef =
  | { readonly of: 'field'; readonly field: TextField }
  | { readonly of: 'connection'; readonly field: 'buyerId' | 'supplierId' | 'billingEntities' }
  /** Copied by main, never shown unasked. */
  | { readonly of: 'secret' }
  /** The same for everybody, such as `cXML`. */
  | { readonly of: 'fixed'; readonly text: string }
  /** The punchout URL with the single sign-on address in it, where there is one. */
  | { readonly of: 'punchout-url' };

/** One field of another screen. `label` is that screen's own; `where` says more about it, such as another label. */
export interface CopyRow {
  readonly label: string;
  readonly value: ValueRef;
  readonly note?: string;
}

/** One thing to do in a step, in the order in which the screen asks for it. */
export type Action =
  | { readonly do: 'say'; readonly text: string }
  /** Values that the person enters here. */
  | {
      readonly do: 'enter';
      readonly fields: readonly (TextField | 'inOrganization')[];
    }
  /** The integration’s portal connections: their IDs, secret, billing entities, and whether they are enabled. */
  | { readonly do: 'connections' }
  /** Values that the person copies into another screen, in that screen’s order; `screen` names it. */
  | { readonly do: 'copy'; readonly screen: string; readonly rows: readonly CopyRow[] }
  /** A text to copy or save. */
  | { readonly do: 'text'; readonly text: ReadyTextId }
  /** The builder of the single sign-on address. */
  | { readonly do: 'build-sign-on' }
  /** The table of UNSPSC codes. */
  | { readonly do: 'unspsc' }
  | { readonly do: 'rehearse' }
  /** What the administrator sees in a console and says here. */
  | { readonly do: 'confirm'; readonly subjects: readonly ConfirmationSubject[] }
  /** The gate: what is not proven, and going live. */
  | { readonly do: 'go-live' };

/**
 * A step of a guide, as data: what is done where, and how it is known to be done. One page shows all of them. Any step
 * may be proven by the administrator's word; `check` names the check that can prove it without.
 */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
  /** The way there, in that place’s own labels. */
  readonly where: string;
  readonly stage: Stage;
  /** What the step is for. */
  readonly why: readonly string[];
  readonly actions: readonly Action[];
  readonly check?: CheckName;
  /** What the administrator says by proving the step by word. */
  readonly word: string;
  /** The step is mostly waiting for somebody else: it carries a date and a reminder. */
  readonly waits?: true;
  /** Left out without harm. */
  readonly optional?: true;
  /** Steps that have to be done before this one makes sense. */
  readonly needs: readonly string[];
  readonly links: readonly LinkId[];
  /** What goes wrong here, as entries of the failure catalogue. */
  readonly failures: readonly DiagnosisId[];
  /** What an older console shows instead. */
  readonly older?: readonly string[];
  /** What is not certain: the screen has the last word. */
  readonly unsure?: readonly string[];
}
