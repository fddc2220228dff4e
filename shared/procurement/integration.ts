import * as z from 'zod';
import { checkResultSchema } from '../aws/checks.ts';
import { modeSchema, stageSchema, systemSchema } from '../rehearsal/events.ts';

/**
 * An integration: one procurement system connected to AWS Marketplace, as far as it is set up. Fields and labels follow
 * AWS Marketplace's "Setting up procurement system integration" and its newer screens with portal connections.
 *
 * What a person typed is kept as typed, finished or not, right or wrong; `fields.ts` says what is wrong with it.
 * Shared secrets are never in here: only since when one is kept, and what looked wrong about it.
 */

export const integrationIdSchema = z.string().regex(/^i-[0-9a-z]{1,32}$/);
export const connectionIdSchema = z.string().regex(/^c-[0-9a-z]{1,32}$/);
export const stepIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** What a person typed. The bound only keeps an accident out of the file; it is far above every field's own limit. */
const typed = z.string().max(100_000);
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
/** The name of the person who did or said something. */
export const personSchema = z.string().trim().min(1).max(200);
const note = z.string().max(20_000);

/** The values of the screens. All of them are there from the start; empty means not known yet. */
export const integrationDetailsSchema = z.strictObject({
  /** AWS, *Account information*. */
  name: typed,
  description: typed,
  /** AWS, *Account information*: SAP Ariba Network ID (newer: Buyer ANID). SAP Ariba only. */
  anid: typed,
  /** AWS, toggle *Enable redirect*. Coupa only. */
  enableRedirect: z.boolean(),
  awsAccountId: typed,
  inOrganization: z.enum(['unknown', 'yes', 'no']),
  managementAccountId: typed,
  /** AWS, *Purchase information*: pasted by the administrator, never guessed. */
  punchoutUrl: typed,
  orderUrl: typed,
  buyerDomain: typed,
  buyerIdentity: typed,
  supplierDomain: typed,
  supplierIdentity: typed,
  /** Address of the identity provider's portal, for `start_url`; optional. */
  ssoPortalUrl: typed,
  /** Day on which people shall begin to buy, as `2026-12-01`. */
  goLiveOn: typed,
});
export type IntegrationDetails = z.infer<typeof integrationDetailsSchema>;

/** Fields of the details that a person types. */
export type TextField = {
  [K in keyof IntegrationDetails]: string extends IntegrationDetails[K] ? K : never;
}[keyof IntegrationDetails];

/** One row of AWS's *Portal connections*. */
export const connectionSchema = z.strictObject({
  id: connectionIdSchema,
  /** Coupa: Buyer ID. SAP Ariba: Buyer ANID. */
  buyerId: typed,
  /** Coupa: Supplier ID. SAP Ariba: Supplier ANID. */
  supplierId: typed,
  /** Sellers of Record; none means purchases of all of them. */
  billingEntities: z.array(typed).max(200),
  /** Whether *Enable* was chosen on its row: a new connection does nothing until then. */
  enabled: z.boolean(),
  /** There where a secret is kept. `doubts`: codes of what looked wrong about it when it was typed. */
  secret: z.strictObject({ since: moment, doubts: z.array(z.string()) }).optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

const evidenceSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A picture that the administrator added; the file lies in the program's data folder. */
export const screenshotSchema = z.strictObject({
  file: z.string().regex(/^[0-9a-z-]{1,80}\.(png|jpg)$/),
  name: z.string().max(255),
});
export type Screenshot = z.infer<typeof screenshotSchema>;

/**
 * What became of a step: a check that the program ran, the administrator's word, or waiting for somebody else. A step
 * that is not listed is open. A check proves only where its result is `pass`.
 */
export const stepRecordSchema = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('check'),
    check: z.string(),
    result: z.enum(['pass', 'fail', 'unknown']),
    at: moment,
    message: z.string(),
    evidence: evidenceSchema,
  }),
  z.strictObject({
    by: z.literal('word'),
    who: personSchema,
    at: moment,
    note,
    screenshot: screenshotSchema.optional(),
  }),
  z.strictObject({ by: z.literal('waiting'), since: day, remindOn: day, note }),
]);
export type StepRecord = z.infer<typeof stepRecordSchema>;

/** A rehearsal of this integration. `real`: against an address beyond this computer. */
export const integrationRehearsalSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/),
  at: moment,
  ok: z.boolean(),
  mode: modeSchema,
  real: z.boolean(),
  scenario: z.string(),
  /** How far it got; only one that got as far as an order proves the integration. */
  reached: stageSchema.optional(),
  summary: z.string(),
});
export type IntegrationRehearsal = z.infer<typeof integrationRehearsalSchema>;

/** What no API tells and the administrator therefore says, with the date. */
export const confirmationSubjectSchema = z.enum([
  'test-mode',
  'enable-redirect',
  'free-pre-approval',
  'byol-pre-approval',
]);
export type ConfirmationSubject = z.infer<typeof confirmationSubjectSchema>;

export const confirmationSchema = z.strictObject({
  says: z.enum(['on', 'off']),
  who: personSchema,
  at: moment,
  note,
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Who did what when, in words. */
export const historyEntrySchema = z.strictObject({ at: moment, who: z.string(), what: z.string() });

/** An act of a person that changes what an integration is. */
const actSchema = z.strictObject({ at: moment, who: personSchema, reason: note.optional() });

export const integrationSchema = z.strictObject({
  id: integrationIdSchema,
  system: systemSchema,
  createdAt: moment,
  /** Counts the changes of what people type; facts that the program adds do not count. */
  revision: z.int().min(0),
  details: integrationDetailsSchema,
  connections: z.array(connectionSchema).max(100),
  /** AWS Marketplace's *Test mode*, as the administrator last said it: no API tells. */
  mode: z.strictObject({ is: modeSchema, since: moment }),
  /** Last change of a value that travels in a message or decides what becomes of it. */
  valuesChangedAt: moment,
  steps: z.record(stepIdSchema, stepRecordSchema),
  rehearsals: z.array(integrationRehearsalSchema),
  /** The step of the guide that the person was at last. */
  place: stepIdSchema.optional(),
  /** The last result of each check of the AWS side. */
  awsChecks: z.array(checkResultSchema),
  confirmations: z.partialRecord(confirmationSubjectSchema, confirmationSchema),
  /** Went live. `overruled`: what was not proven then, and why it went live all the same. */
  live: z
    .strictObject({
      at: moment,
      who: personSchema,
      overruled: z.strictObject({ reason: note, unproven: z.array(z.string()) }).optional(),
    })
    .optional(),
  /** Switched off, settings kept. */
  disabled: actSchema.optional(),
  /** Removed on the AWS side as well; only its record is left. */
  removed: actSchema.optional(),
  /** Oldest first. */
  history: z.array(historyEntrySchema),
});
export type Integration = z.infer<typeof integrationSchema>;

/** Where an integration stands. */
export const lifeCycleSchema = z.enum([
  'draft',
  'set-up-in-aws',
  'set-up-in-procurement-system',
  'rehearsed',
  'live',
  'disabled',
  'removed',
]);
export type LifeCycle = z.infer<typeof lifeCycleSchema>;

/** What a person may change of the details, and the mode. */
export const fieldChangesSchema = integrationDetailsSchema.partial().extend({ mode: modeSchema.optional() });
export type FieldChanges = z.infer<typeof fieldChangesSchema>;

/** What a person may change of a connection. */
export const connectionChangesSchema = connectionSchema
  .pick({
    buyerId: true,
    supplierId: true,
    billingEntities: true,
    enabled: true,
  })
  .partial();
export type ConnectionChanges = z.infer<typeof connectionChangesSchema>;
