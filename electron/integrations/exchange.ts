import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/errors.ts';
import { withoutScreenshots } from '../../shared/procurement/differences.ts';
import { type Integration, integrationSchema } from '../../shared/procurement/integration.ts';
import { type Migration, migrate } from '../storage/migrations.ts';
import { keyOf, keyRecipeSchema, lock, lockedSchema, newRecipe, open } from '../storage/passphrase.ts';

/** The file in which integrations travel: JSON that a person can read, with the version of its data. */

const kind = 'procurement-workbench-integrations';

/** Larger files are not read. */
export const maxExportBytes = 20 * 1024 * 1024;

const lockedSecretsSchema = z.strictObject({
  recipe: keyRecipeSchema,
  secrets: z.record(z.string(), lockedSchema),
});
export type LockedSecrets = z.infer<typeof lockedSecretsSchema>;

const exportSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.int(),
  program: z.string().max(200),
  exportedAt: z.iso.datetime({ offset: true }),
  integrations: z.array(z.unknown()).max(1000),
  secrets: lockedSecretsSchema.optional(),
});

/** What a file of integrations holds. */
export interface Exported {
  readonly program: string;
  readonly exportedAt: string;
  readonly integrations: readonly Integration[];
  readonly secrets: LockedSecrets | undefined;
}

/**
 * Writes integrations as a file. Screenshots stay on this computer. Secrets go along only where they are given, locked by
 * the passphrase.
 */
export async function writeExport(
  integrations: readonly Integration[],
  about: { readonly version: number; readonly program: string; readonly exportedAt: string },
  locked?: { readonly passphrase: string; readonly secrets: ReadonlyMap<string, string> },
): Promise<string> {
  const file: z.input<typeof exportSchema> = {
    kind,
    ...about,
    integrations: integrations.map((one) => ({ ...one, steps: withoutScreenshots(one.steps) })),
    ...(locked && { secrets: await lockAll(locked.passphrase, locked.secrets) }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

async function lockAll(passphrase: string, secrets: ReadonlyMap<string, string>): Promise<LockedSecrets> {
  const recipe = newRecipe();
  const key = await keyOf(passphrase, recipe);
  return {
    recipe,
    secrets: Object.fromEntries([...secrets].map(([name, secret]) => [name, lock(key, name, secret)])),
  };
}

/** Opens the secrets of a file; fails with `wrong-passphrase`. */
export async function openSecrets(
  { recipe, secrets }: LockedSecrets,
  passphrase: string,
): Promise<Result<ReadonlyMap<string, string>>> {
  const key = await keyOf(passphrase, recipe);
  const opened = new Map<string, string>();
  for (const [name, locked] of Object.entries(secrets)) {
    const secret = open(key, name, locked);
    if (secret === undefined)
      return fail(
        'wrong-passphrase',
        'This is not the passphrase of the file.',
        'Ask whoever made the file.',
      );
    opened.set(name, secret);
  }
  return ok(opened);
}

/** Reads a file of integrations, also one of an older version of the data. Nothing of it is trusted before. */
export function readExport(text: string, steps: readonly Migration[]): Result<Exported> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('no-export', 'The file is no JSON.', 'Choose a file that this program exported.');
  }
  const parsed = exportSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail(
      'no-export',
      `The file is no export of integrations: ${issue?.path.join(' > ') || 'the whole'}: ${issue?.message ?? 'it has another shape'}.`,
      'Choose a file that this program exported.',
    );
  }
  const { version, program, exportedAt, secrets } = parsed.data;
  const migrated = migrate({ version, integrations: parsed.data.integrations }, steps);
  if (!migrated.ok) return migrated;
  const integrations = z.array(integrationSchema).safeParse(migrated.value.data['integrations']);
  if (!integrations.success) {
    const [issue] = integrations.error.issues;
    return fail(
      'damaged-export',
      `An integration of the file cannot be read: ${issue?.path.join(' > ') ?? ''}: ${issue?.message ?? ''}.`,
      'Export it again.',
    );
  }
  const ids = new Set(integrations.data.map(({ id }) => id));
  if (ids.size !== integrations.data.length)
    return fail('damaged-export', 'The file has an integration twice.', 'Export it again.');
  return ok({ program, exportedAt, integrations: integrations.data, secrets });
}
