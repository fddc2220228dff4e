import * as z from 'zod';
import { appErrorSchema } from '../errors.ts';
import {
  confirmationSchema,
  confirmationSubjectSchema,
  connectionChangesSchema,
  connectionIdSchema,
  fieldChangesSchema,
  integrationIdSchema,
  integrationSchema,
  personSchema,
  stepIdSchema,
} from '../procurement/integration.ts';
import { readyTextIdSchema } from '../procurement/ready-texts.ts';
import { systemSchema } from '../rehearsal/events.ts';
import { savedSchema } from './evidence.ts';

/**
 * The integrations and their memory. Every verb that changes one answers with the integration as it is then, and
 * `watch` tells every window. Secrets go in by `setSecret` and come out by `revealSecret` alone.
 */

const nothing = z.undefined();
const ref = { id: integrationIdSchema };
/** What people type is changed only from the revision that the window shows; else `changed-elsewhere`. */
const edit = { ...ref, expected: z.int().min(0) };
const reason = z.string().max(20_000);
const passphrase = z.string().min(1).max(1000);
const token = z.string().regex(/^[0-9a-f]{8,64}$/);
const day = z.iso.date();
const backupFile = z.string().regex(/^[0-9A-Za-z.-]{1,100}$/);

/** A kept copy of the integrations' file. */
export const backupSchema = z.object({
  file: backupFile,
  at: z.string(),
  /** Integrations in it; absent where the copy cannot be read. */
  integrations: z.int().optional(),
});
export type Backup = z.infer<typeof backupSchema>;

/**
 * `unreadable`: the file is damaged; it stays as it is until the person restores a backup or starts empty, and then is
 * kept beside. `newer`: a newer version of the program wrote it; it is not touched. In both nothing can be changed.
 */
export const memoryStateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('sound') }),
  z.object({ is: z.literal('unreadable'), error: appErrorSchema, lastGood: backupSchema.optional() }),
  z.object({ is: z.literal('newer'), error: appErrorSchema }),
]);
export type MemoryState = z.infer<typeof memoryStateSchema>;

export const integrationListSchema = z.object({
  memory: memoryStateSchema,
  /** In the order in which they were made. */
  integrations: z.array(integrationSchema),
  /** The name that the person gave last, or the one of the computer's account: to begin forms with. */
  you: z.string(),
});
export type IntegrationList = z.infer<typeof integrationListSchema>;

/** How an integration of a file stands to the ones here. */
export const importItemSchema = z.object({
  ...ref,
  name: z.string(),
  system: systemSchema,
  is: z.enum(['new', 'same', 'different']),
  /** What differs, as labels; empty unless `different`. */
  differences: z.array(z.string()),
  /** Last change of the file’s state, and of the one here where there is one. */
  changedInFile: z.string(),
  changedHere: z.string().optional(),
});

/** What a file would bring, before anything is changed. */
export const importPreviewSchema = z.object({
  token,
  file: z.string(),
  exportedAt: z.string(),
  program: z.string(),
  items: z.array(importItemSchema),
  /** Integrations here that `replace` would delete. */
  missing: z.array(z.object({ ...ref, name: z.string() })),
  /** Whether the file brings shared secrets: `locked` needs its passphrase first. */
  secrets: z.enum(['none', 'locked', 'open']),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const dossierFormatSchema = z.enum(['html', 'pdf', 'md']);
export type DossierFormat = z.infer<typeof dossierFormatSchema>;

/** Something that can be taken back in this run of the program. */
export const undoableSchema = z.object({ undo: token });

export const screenshotInputSchema = z.strictObject({
  name: z.string().max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 10 * 1024 * 1024),
});

export const integrationsVerbs = {
  list: { input: nothing, output: integrationListSchema },
  create: {
    input: z.strictObject({ system: systemSchema, name: z.string().max(100_000) }),
    output: integrationSchema,
  },
  /** One with invented values, to look around in. */
  createSample: { input: z.strictObject({ system: systemSchema }), output: integrationSchema },
  read: { input: z.strictObject(ref), output: integrationSchema },

  changeFields: {
    input: z.strictObject({ ...edit, changes: fieldChangesSchema }),
    output: integrationSchema,
  },
  addConnection: { input: z.strictObject(edit), output: integrationSchema },
  changeConnection: {
    input: z.strictObject({ ...edit, connection: connectionIdSchema, changes: connectionChangesSchema }),
    output: integrationSchema,
  },
  /** Its secret goes with it. */
  removeConnection: {
    input: z.strictObject({ ...edit, connection: connectionIdSchema }),
    output: integrationSchema,
  },

  setSecret: {
    input: z.strictObject({ ...ref, connection: connectionIdSchema, secret: z.string().min(1).max(100_000) }),
    output: integrationSchema,
  },
  forgetSecret: {
    input: z.strictObject({ ...ref, connection: connectionIdSchema }),
    output: integrationSchema,
  },
  /** The secret itself, for as long as the person looks at it. */
  revealSecret: {
    input: z.strictObject({ ...ref, connection: connectionIdSchema }),
    output: z.object({ secret: z.string() }),
  },
  /** Puts it on the clipboard, which is cleared after that time if it still holds it. */
  copySecret: {
    input: z.strictObject({ ...ref, connection: connectionIdSchema }),
    output: z.object({ clearedAfterMs: z.int() }),
  },

  proveByWord: {
    input: z.strictObject({
      ...ref,
      step: stepIdSchema,
      who: personSchema,
      note: reason,
      screenshot: screenshotInputSchema.optional(),
    }),
    output: integrationSchema,
  },
  /** Runs the step's check and keeps its result, whatever it is. */
  runCheck: { input: z.strictObject({ ...ref, step: stepIdSchema }), output: integrationSchema },
  /** The step is open again. */
  withdrawProof: { input: z.strictObject({ ...ref, step: stepIdSchema }), output: integrationSchema },
  /** The guide is at this step: it opens there again. */
  setPlace: { input: z.strictObject({ ...ref, step: stepIdSchema }), output: integrationSchema },
  wait: {
    input: z.strictObject({ ...ref, step: stepIdSchema, since: day, remindOn: day, note: reason }),
    output: integrationSchema,
  },
  screenshot: {
    input: z.strictObject({ ...ref, step: stepIdSchema }),
    output: z.object({
      name: z.string(),
      type: z.enum(['image/png', 'image/jpeg']),
      bytes: z.instanceof(Uint8Array),
    }),
  },
  confirm: {
    input: z.strictObject({
      ...ref,
      subject: confirmationSubjectSchema,
      ...confirmationSchema.pick({ says: true, who: true, note: true }).shape,
    }),
    output: integrationSchema,
  },

  /** Fails with `not-proven` where something is not proven and no reason is given. */
  goLive: {
    input: z.strictObject({ ...ref, who: personSchema, reason: reason.optional() }),
    output: integrationSchema,
  },
  disable: { input: z.strictObject({ ...ref, who: personSchema, reason }), output: integrationSchema },
  enable: { input: z.strictObject({ ...ref, who: personSchema }), output: integrationSchema },
  /** Notes that AWS removed it; the record stays. */
  remove: { input: z.strictObject({ ...ref, who: personSchema, reason }), output: integrationSchema },
  /** Deletes the record and its secrets from this computer. */
  forget: { input: z.strictObject(ref), output: undoableSchema },
  /** Takes back a `forget` or an import. */
  undo: { input: z.strictObject({ undo: token }), output: nothing },

  /** Asks where to save. With a passphrase the shared secrets go along, locked by it. */
  exportTo: {
    input: z.strictObject({
      /** None means all. */
      ids: z.array(integrationIdSchema).max(1000),
      passphrase: passphrase.optional(),
    }),
    output: savedSchema,
  },
  /** Asks for a file and says what it would bring; with `token`, unlocks the secrets of the one chosen before. */
  previewImport: {
    input: z.strictObject({ unlock: z.strictObject({ token, passphrase }).optional() }),
    output: importPreviewSchema.nullable(),
  },
  /** `merge` adds and updates; `replace` makes the file's integrations the only ones. */
  importFrom: {
    input: z.strictObject({ token, how: z.enum(['merge', 'replace']) }),
    output: undoableSchema,
  },
  /** Asks where to save a text that is made of the integration's values. */
  saveText: { input: z.strictObject({ ...ref, text: readyTextIdSchema }), output: savedSchema },
  /** Asks where to save. */
  dossier: { input: z.strictObject({ ...ref, format: dossierFormatSchema }), output: savedSchema },

  /** Newest first. */
  backups: { input: nothing, output: z.array(backupSchema) },
  restoreBackup: { input: z.strictObject({ file: backupFile }), output: integrationListSchema },
  /** Only where the file is unreadable: keeps it beside and begins with none. */
  startEmpty: { input: nothing, output: integrationListSchema },
} as const;

/**
 * Where shared secrets are kept. `system`: in the operating system's safe storage. `session`: for this run only, since
 * there is none; `why` says it in words. `passphrase`: in a file that the person's passphrase locks. `changed`: the
 * operating system's storage is another one than when secrets were kept, and they may not open.
 */
export const secretStoreStateSchema = z.discriminatedUnion('keeps', [
  z.object({ keeps: z.literal('system'), backend: z.string(), changed: z.boolean() }),
  z.object({ keeps: z.literal('session'), why: z.string() }),
  z.object({ keeps: z.literal('passphrase'), locked: z.boolean() }),
]);
export type SecretStoreState = z.infer<typeof secretStoreStateSchema>;

export const secretStoreVerbs = {
  state: { input: nothing, output: secretStoreStateSchema },
  /** Where there is no safe storage: keeps secrets in a file that this passphrase locks. */
  choosePassphrase: { input: z.strictObject({ passphrase }), output: secretStoreStateSchema },
  /** Fails with `wrong-passphrase`. */
  unlock: { input: z.strictObject({ passphrase }), output: secretStoreStateSchema },
} as const;

/** An integration as it is now; null where it is gone. */
export const integrationChangeSchema = z.object({ ...ref, integration: integrationSchema.nullable() });
export type IntegrationChange = z.infer<typeof integrationChangeSchema>;
