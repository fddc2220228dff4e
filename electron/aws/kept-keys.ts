import type { Result } from '../../shared/errors.ts';
import { type GivenKeys, pastedKeysSchema } from '../../shared/ipc/aws.ts';

/** The part of the secret store that is needed here. */
interface Keeper {
  readonly set: (name: string, secret: string) => Result<undefined>;
  readonly get: (name: string) => Result<string>;
  readonly delete: (name: string) => Result<undefined>;
}

const name = 'aws/pasted-keys';

/** Pasted keys that the person asked to keep: in the secret store and nowhere else. */
export class KeptKeys {
  readonly #keeper: Keeper;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  keep(keys: GivenKeys): Result<undefined> {
    return this.#keeper.set(name, JSON.stringify(keys));
  }

  /** Undefined where none are kept, or where they do not open at the moment. */
  read(): GivenKeys | undefined {
    const kept = this.#keeper.get(name);
    if (!kept.ok) return undefined;
    const parsed = pastedKeysSchema.safeParse(parseJson(kept.value));
    return parsed.success ? parsed.data : undefined;
  }

  forget(): Result<undefined> {
    return this.#keeper.delete(name);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
