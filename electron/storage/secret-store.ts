import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { SecretStoreState } from '../../shared/ipc/integrations.ts';
import { keyOf, keyRecipeSchema, lock, lockedSchema, newRecipe, open } from './passphrase.ts';
import { replaceFile } from './replace-file.ts';

/** The operating system's safe storage. `backend` is undefined where it cannot encrypt. */
export interface SafeStorage {
  readonly backend: () => string | undefined;
  readonly encrypt: (text: string) => Buffer;
  /** Throws where the bytes do not open. */
  readonly decrypt: (bytes: Buffer) => string;
}

/** What keeps secrets, each under a name such as `i-1/c-1`. No error that comes out of it holds a secret. */
export interface SecretKeeper {
  readonly state: () => SecretStoreState;
  readonly set: (name: string, secret: string) => Result<undefined>;
  readonly get: (name: string) => Result<string>;
  readonly delete: (name: string) => Result<undefined>;
  readonly choosePassphrase: (passphrase: string) => Promise<Result<undefined>>;
  readonly unlock: (passphrase: string) => Promise<Result<undefined>>;
}

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** One entry per safe storage that locked some: what one locked, only it opens. */
  system: z.array(z.strictObject({ backend: z.string(), secrets: z.record(z.string(), z.base64()) })),
  passphrase: z
    .strictObject({
      recipe: keyRecipeSchema,
      check: lockedSchema,
      secrets: z.record(z.string(), lockedSchema),
    })
    .optional(),
});
type SecretsFile = z.infer<typeof fileSchema>;

/** Locked under this name: opens where the passphrase is the right one. */
const checkName = 'check';

/** These backends lock with a key that anybody can know. */
const openBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/**
 * Secrets in a file of their own that only this user can read: locked by the operating system, or by the person's
 * passphrase where the system has no safe storage; without either, in memory for this run only.
 */
export class SecretStore implements SecretKeeper {
  readonly #file: string;
  readonly #safe: SafeStorage;
  readonly #session = new Map<string, string>();
  #data: SecretsFile;
  #key: Buffer | undefined;

  constructor(folder: string, safe: SafeStorage, now: Date) {
    this.#file = join(folder, 'secrets.json');
    this.#safe = safe;
    this.#data = readSecrets(this.#file, now);
  }

  state(): SecretStoreState {
    if (this.#data.passphrase) return { keeps: 'passphrase', locked: this.#key === undefined };
    const backend = this.#backend();
    if (backend === undefined) return { keeps: 'session', why: this.#why() };
    const changed = this.#data.system.some(
      (entry) => entry.backend !== backend && Object.keys(entry.secrets).length > 0,
    );
    return { keeps: 'system', backend, changed };
  }

  set(name: string, secret: string): Result<undefined> {
    if (this.#data.passphrase) {
      if (!this.#key) return locked();
      const { passphrase } = this.#data;
      const secrets = { ...passphrase.secrets, [name]: lock(this.#key, name, secret) };
      return this.#put({ ...this.#data, passphrase: { ...passphrase, secrets } });
    }
    const backend = this.#backend();
    if (backend === undefined) {
      this.#session.set(name, secret);
      return ok(undefined);
    }
    let bytes: Buffer;
    try {
      bytes = this.#safe.encrypt(secret);
    } catch {
      return fail(
        'cannot-lock-secret',
        'The operating system’s safe storage did not take the secret.',
        'Unlock the key chain or password store of the system, and try again.',
      );
    }
    // The secret of this name that an earlier storage locked is an old one now.
    const others = this.#data.system.map((entry) => ({ ...entry, secrets: without(entry.secrets, name) }));
    const mine = others.find((entry) => entry.backend === backend) ?? { backend, secrets: {} };
    return this.#put({
      ...this.#data,
      system: [
        ...others.filter((entry) => entry.backend !== backend),
        { backend, secrets: { ...mine.secrets, [name]: bytes.toString('base64') } },
      ],
    });
  }

  get(name: string): Result<string> {
    const here = this.#session.get(name);
    if (here !== undefined) return ok(here);
    const byPassphrase = this.#data.passphrase?.secrets[name];
    if (byPassphrase) {
      if (!this.#key) return locked();
      const secret = open(this.#key, name, byPassphrase);
      return secret === undefined ? doesNotOpen('The file of the secrets was changed.') : ok(secret);
    }
    const entry = this.#data.system.find(({ secrets }) => secrets[name] !== undefined);
    const bySystem = entry?.secrets[name];
    if (entry === undefined || bySystem === undefined)
      return fail(
        'no-secret',
        'This secret is not kept on this computer.',
        'Enter it. Where the system has no safe storage, secrets last for one run of the program.',
      );
    try {
      return ok(this.#safe.decrypt(Buffer.from(bySystem, 'base64')));
    } catch {
      return doesNotOpen(
        `${entry.backend} locked it; ${this.#safe.backend() ?? 'no safe storage'} is there now.`,
      );
    }
  }

  delete(name: string): Result<undefined> {
    this.#session.delete(name);
    const { system, passphrase } = this.#data;
    if (!system.some(({ secrets }) => name in secrets) && passphrase?.secrets[name] === undefined)
      return ok(undefined);
    return this.#put({
      ...this.#data,
      system: system.map((entry) => ({ ...entry, secrets: without(entry.secrets, name) })),
      ...(passphrase && { passphrase: { ...passphrase, secrets: without(passphrase.secrets, name) } }),
    });
  }

  async choosePassphrase(passphrase: string): Promise<Result<undefined>> {
    if (this.#data.passphrase)
      return fail('has-passphrase', 'A passphrase was chosen already.', 'Unlock the secrets with it.');
    if (this.#backend() !== undefined)
      return fail(
        'has-safe-storage',
        'The operating system keeps the secrets; no passphrase is needed.',
        'Nothing has to be done.',
      );
    const recipe = newRecipe();
    const key = await keyOf(passphrase, recipe);
    const secrets = Object.fromEntries(
      [...this.#session].map(([name, secret]) => [name, lock(key, name, secret)]),
    );
    const put = this.#put({
      ...this.#data,
      passphrase: { recipe, check: lock(key, checkName, checkName), secrets },
    });
    if (put.ok) {
      this.#key = key;
      this.#session.clear();
    }
    return put;
  }

  async unlock(passphrase: string): Promise<Result<undefined>> {
    const kept = this.#data.passphrase;
    if (!kept)
      return fail('no-passphrase', 'The secrets are not locked by a passphrase.', 'Nothing has to be done.');
    const key = await keyOf(passphrase, kept.recipe);
    if (open(key, checkName, kept.check) !== checkName)
      return fail('wrong-passphrase', 'This is not the passphrase.', 'Try again; nothing was changed.');
    this.#key = key;
    return ok(undefined);
  }

  #backend(): string | undefined {
    const backend = this.#safe.backend();
    return backend === undefined || openBackends.has(backend) ? undefined : backend;
  }

  #why(): string {
    return this.#safe.backend() === undefined
      ? 'The operating system offers no safe storage.'
      : 'The operating system’s password store is not unlocked or not there, so that secrets would lie open on the disk.';
  }

  /** The file first, what is told afterwards. */
  #put(data: SecretsFile): Result<undefined> {
    try {
      replaceFile(this.#file, JSON.stringify(data));
    } catch (error) {
      return fail(
        'cannot-save-secret',
        `The file of the secrets could not be written: ${error instanceof Error ? error.message : String(error)}`,
        'Look at the free space and the permissions of the data folder (Settings).',
      );
    }
    this.#data = data;
    return ok(undefined);
  }
}

/** A file that cannot be read is kept beside, so that nothing in it is lost for good. */
function readSecrets(file: string, now: Date): SecretsFile {
  if (!existsSync(file)) return { version: 1, system: [] };
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
    renameSync(
      file,
      file.replace(/\.json$/, `.unreadable-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`),
    );
    return { version: 1, system: [] };
  }
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function locked(): Result<never> {
  return fail('secrets-locked', 'The secrets are locked.', 'Unlock them with your passphrase first.');
}

function doesNotOpen(why: string): Result<never> {
  return fail('secret-does-not-open', `The secret cannot be opened. ${why}`, 'Enter the secret again.');
}
