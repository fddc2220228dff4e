import * as z from 'zod';
import { appErrorSchema } from '../errors.ts';
import { systems } from './systems.ts';

/**
 * The one stream of facts of a rehearsal. The transcript on disk is these events, one JSON line each; the sequence
 * picture, the terminal, replay and tests read it and have no second source.
 *
 * Secrets never enter the stream: whoever emits an exchange masks it first (`shared/cxml/mask.ts`).
 */

/** Who takes part. `requester` is the person with a browser, `network` SAP Business Network, which Ariba goes through. */
export const partySchema = z.enum(['requester', 'procurement', 'network', 'marketplace']);
export type Party = z.infer<typeof partySchema>;

export const systemSchema = z.enum(systems);

/** AWS Marketplace's *Test mode*: in `test`, orders are answered and nothing is subscribed. */
export const modeSchema = z.enum(['test', 'production']);
export type Mode = z.infer<typeof modeSchema>;

/**
 * By what AWS Marketplace classifies the lines of a cart: the table of the set-up document (by kind of software), or the
 * newer line types (Service and Material).
 */
export const editionSchema = z.enum(['document', 'line-types']);
export type Edition = z.infer<typeof editionSchema>;

export const headersSchema = z.array(z.tuple([z.string(), z.string()]));

/** A file that came with a document, as it is listed. */
export const sentAttachmentSchema = z.object({ name: z.string(), contentType: z.string(), bytes: z.int() });
export type SentAttachment = z.infer<typeof sentAttachmentSchema>;

/**
 * Says of a message that not all of it is here. A record never has it: main gives the window no more of a large message
 * than it shows.
 */
const cutSchema = z.object({
  /** Characters of the body, or of the document in it where it has attachments, that were left out. */
  omitted: z.int(),
  /** The files that came with the document; then `body` is the document, or its beginning. */
  attachments: z.array(sentAttachmentSchema).optional(),
  /** The form field that the document was in; then `body` is the beginning of the document, decoded. */
  field: z.string().optional(),
});

const requestSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: headersSchema,
  body: z.string(),
  /** cXML document type in the body, such as `PunchOutSetupRequest`; absent where there is none. */
  document: z.string().optional(),
  cut: cutSchema.optional(),
});

const answerSchema = z.object({
  status: z.int(),
  headers: headersSchema,
  body: z.string(),
  document: z.string().optional(),
  /** The cXML status, a layer of its own above the HTTP status. */
  cxmlStatus: z.object({ code: z.int(), text: z.string() }).optional(),
  cut: cutSchema.optional(),
});

export const exchangeSchema = z.object({
  id: z.string(),
  from: partySchema,
  to: partySchema,
  request: requestSchema,
  /** Absent where none came, and `failure` says why; or for a cart, which the browser brings and nobody answers in cXML. */
  answer: answerSchema.optional(),
  failure: appErrorSchema.optional(),
  elapsedMs: z.number(),
  /** The exchange that this one was part of: what SAP Business Network passed on while the other waited for it. */
  within: z.string().optional(),
  /** Which attempt this was, where the same document was sent more than once: 1 for the first. */
  attempt: z.int().optional(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** A decimal as text, such as `12400.00`. Never a float. */
const decimalSchema = z.string();

export const requisitionLineSchema = z.object({
  line: z.int(),
  supplierPartId: z.string(),
  supplierPartAuxiliaryId: z.string(),
  description: z.string(),
  quantity: decimalSchema,
  unitOfMeasure: z.string(),
  unitPrice: decimalSchema,
  amount: decimalSchema,
  unspsc: z.string(),
});

export const requisitionSchema = z.object({
  number: z.string(),
  currency: z.string(),
  total: decimalSchema,
  lines: z.array(requisitionLineSchema),
  /** Lines that were left out. A record never has it: of a long requisition main gives the window the beginning. */
  omitted: z.int().optional(),
});
export type Requisition = z.infer<typeof requisitionSchema>;

export const partyDescriptionSchema = z.object({
  name: z.string(),
  domain: z.string(),
  identity: z.string(),
});

/** Where a rehearsal stands. Each state carries what a reader needs to show it. */
export const rehearsalStateSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('requesting-setup'), operation: z.string().optional() }),
  z.object({
    name: z.literal('shopping'),
    /** What the scenario asks the person to do in the store; absent where anything will do. */
    task: z.string().optional(),
    startPageUrl: z.string(),
    /** The BrowserFormPost address: the only place beside the store that the shopping browser may go to. */
    returnUrl: z.string(),
  }),
  z.object({ name: z.literal('awaiting-approval'), requisition: requisitionSchema }),
  z.object({
    name: z.literal('ordering'),
    orderId: z.string(),
    /** `new`, `update` or `delete`; absent means new. */
    action: z.string().optional(),
    /** Which attempt this is, where the same order goes out again after a wait; absent for the first. */
    attempt: z.int().optional(),
  }),
  /** Something else is asked or awaited, in words: the supplier's profile, its confirmation. */
  z.object({ name: z.literal('exchanging'), what: z.string() }),
  /** A procurement system waits before it sends again. The clock is the simulation's: a person can speed it up. */
  z.object({
    name: z.literal('waiting'),
    reason: z.string(),
    seconds: z.number(),
    /** When it goes on, by the simulation's clock. */
    until: z.string(),
  }),
  z.object({ name: z.literal('ended') }),
]);
export type RehearsalState = z.infer<typeof rehearsalStateSchema>;

/** `pass` is a check that held; the others are worse in this order: note, warning, error. */
export const findingSeveritySchema = z.enum(['pass', 'note', 'warning', 'error']);

const findingSchema = z.object({
  severity: findingSeveritySchema,
  code: z.string(),
  message: z.string(),
  /** What to do; empty for `pass`. */
  fix: z.string(),
  /** The exchange it was noticed in. */
  exchange: z.string().optional(),
  /** What the procurement system shows its user or its administrator, in its own words. */
  shownAs: z.string().optional(),
});

/** What the supplier's own books say, as AWS Marketplace would see it from its side. */
const recordSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('setup-accepted'),
    buyerCookie: z.string(),
    user: z.string(),
    operation: z.string().optional(),
  }),
  z.object({ kind: z.literal('setup-refused'), status: z.int(), reason: z.string() }),
  z.object({ kind: z.literal('store-opened') }),
  /** Where the requester signed in, by the address in `start_url`; absent: at AWS's own sign-in page. */
  z.object({ kind: z.literal('signed-in'), through: z.string().optional() }),
  /** Somebody started in AWS Marketplace; `to` is where they were sent, absent where they were not. */
  z.object({ kind: z.literal('started-in-store'), to: z.string().optional(), reason: z.string() }),
  z.object({ kind: z.literal('cart-sent'), lines: z.int(), total: decimalSchema, currency: z.string() }),
  z.object({
    kind: z.literal('order-received'),
    orderId: z.string(),
    lines: z.int(),
    total: decimalSchema,
    currency: z.string(),
    /** Subscriptions created. In test mode always 0: that is what test mode means. */
    subscriptions: z.int(),
    invoices: z.int(),
    /** `new`, `update` or `delete`; absent means new. */
    action: z.string().optional(),
    attachments: z
      .array(z.object({ name: z.string(), contentType: z.string(), bytes: z.int(), sha256: z.string() }))
      .optional(),
  }),
  /** The same payload ID again: answered as before, not processed. */
  z.object({ kind: z.literal('order-repeated'), orderId: z.string(), payloadId: z.string() }),
  z.object({
    kind: z.literal('subscription'),
    change: z.enum(['created', 'changed', 'cancelled']),
    product: z.string(),
    /** The order's number, as AWS shows it on the invoice. Absent where no order was needed. */
    purchaseOrder: z.string().optional(),
  }),
  /** The visit ended without a change to the cart. */
  z.object({ kind: z.literal('left-without-change') }),
  z.object({ kind: z.literal('profile-sent') }),
  z.object({
    kind: z.literal('connection'),
    buyerIdentity: z.string(),
    /** Where identities were entered anew. */
    supplierIdentity: z.string().optional(),
    enabled: z.boolean(),
  }),
  z.object({ kind: z.literal('test-mode'), on: z.boolean() }),
  /** A confirmation or status sent to the buyer, and the cXML status it was answered with; absent where no answer came. */
  z.object({
    kind: z.literal('followed-up'),
    document: z.string(),
    orderId: z.string(),
    says: z.string(),
    status: z.int().optional(),
  }),
  z.object({ kind: z.literal('order-refused'), status: z.int(), reason: z.string() }),
]);
export type SupplierRecord = z.infer<typeof recordSchema>;

/** How far a rehearsal got: the last stage that was proven. */
export const stageSchema = z.enum(['setup', 'cart', 'order']);
export type Stage = z.infer<typeof stageSchema>;

export const verdictSchema = z.object({
  ok: z.boolean(),
  /** The last stage proven; absent where not even the setup was. */
  reached: stageSchema.optional(),
  summary: z.string(),
  /** What it meant in the mode it ran in, in plain words. */
  meaning: z.string(),
  error: appErrorSchema.optional(),
  /** Entries of the failure catalogue that the run's evidence points to, by id, best first. */
  diagnosis: z.array(z.string()).optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

const base = { seq: z.int(), at: z.string(), rehearsal: z.string() };

export const startedSchema = z.object({
  event: z.literal('started'),
  ...base,
  /** Format of the stream; readers refuse a newer one. 2 knows Ariba, more kinds of state and record. */
  format: z.literal([1, 2]),
  program: z.string(),
  system: systemSchema,
  scenario: z.string(),
  /** The failure that is brought about, by its name in shared/rehearsal/faults.ts. */
  fault: z.string().optional(),
  mode: modeSchema,
  /** Absent in a record of before there was a choice: `document`. */
  edition: editionSchema.optional(),
  until: stageSchema,
  buyer: partyDescriptionSchema,
  /** SAP Business Network, where it takes part. */
  network: partyDescriptionSchema.extend({ url: z.string() }).optional(),
  supplier: partyDescriptionSchema.extend({
    setupUrl: z.string(),
    orderUrl: z.string(),
    builtIn: z.boolean(),
  }),
});

export const rehearsalEventSchema = z.discriminatedUnion('event', [
  startedSchema,
  z.object({ event: z.literal('state'), ...base, state: rehearsalStateSchema }),
  z.object({ event: z.literal('exchange'), ...base, exchange: exchangeSchema }),
  z.object({ event: z.literal('record'), ...base, record: recordSchema }),
  z.object({ event: z.literal('finding'), ...base, finding: findingSchema }),
  z.object({ event: z.literal('verdict'), ...base, ...verdictSchema.shape }),
]);
export type RehearsalEvent = z.infer<typeof rehearsalEventSchema>;
export type StartedEvent = z.infer<typeof startedSchema>;
export type Finding = z.infer<typeof findingSchema>;
