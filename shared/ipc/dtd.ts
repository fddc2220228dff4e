import * as z from 'zod';

/** One installed version of the official DTDs. */
const installedVersionSchema = z.object({ version: z.string(), modules: z.array(z.string()) });

export const dtdStateSchema = z.object({
  /** Oldest first. */
  installed: z.array(installedVersionSchema),
  /** Versions whose checksums this program knows, newest first: these can be downloaded. */
  downloadable: z.array(z.string()),
});
export type DtdState = z.infer<typeof dtdStateSchema>;

const installationSchema = z.object({
  state: dtdStateSchema,
  installed: z.array(z.object({ version: z.string(), module: z.string(), official: z.boolean() })),
});
export type DtdInstallation = z.infer<typeof installationSchema>;

/** The official DTDs: which are here, and how they get here. `null` where the person closed the dialog. */
export const dtdVerbs = {
  state: { input: z.undefined(), output: dtdStateSchema },
  /** Asks for a folder or a zip archive and installs what is in it. */
  installFrom: { input: z.enum(['folder', 'zip']), output: installationSchema.nullable() },
  /** Downloads a known version from cxml.org: the one thing that this program fetches, and only when asked. */
  download: {
    input: z.strictObject({ version: z.string().regex(/^[\d.]{1,20}$/) }),
    output: installationSchema,
  },
  cancelDownload: { input: z.undefined(), output: z.undefined() },
} as const;

export const dtdProgressSchema = z.object({ done: z.int(), of: z.int() });
export type DtdProgress = z.infer<typeof dtdProgressSchema>;
