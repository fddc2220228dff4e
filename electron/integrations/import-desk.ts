import { fail, ok, type Result } from '../../shared/errors.ts';
import type { ImportPreview } from '../../shared/ipc/integrations.ts';
import { noteImport } from '../../shared/procurement/acts.ts';
import { differencesOf, withoutScreenshots } from '../../shared/procurement/differences.ts';
import type { Integration } from '../../shared/procurement/integration.ts';
import { migrations } from '../storage/migrations.ts';
import type { SecretKeeper } from '../storage/secret-store.ts';
import { nameOf } from './connection-secrets.ts';
import type { IntegrationDesk } from './desk.ts';
import { type Exported, openSecrets, readExport } from './exchange.ts';

/** A file that the person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

interface Held {
  readonly token: string;
  readonly file: string;
  readonly exported: Exported;
  /** By the names of the secret store; none before they are unlocked. */
  readonly secrets: ReadonlyMap<string, string> | undefined;
}

/** Brings integrations in from a file: shown first, applied only then, and it can be taken back. */
export class ImportDesk {
  readonly #desk: IntegrationDesk;
  readonly #keeper: SecretKeeper;
  readonly #newToken: () => string;
  #held: Held | undefined;

  constructor(desk: IntegrationDesk, keeper: SecretKeeper, newToken: () => string) {
    this.#desk = desk;
    this.#keeper = keeper;
    this.#newToken = newToken;
  }

  /** Reads a file and says what it would bring. Changes nothing. */
  preview({ name, text }: ChosenFile): Result<ImportPreview> {
    const exported = readExport(text, migrations);
    if (!exported.ok) return exported;
    this.#held = { token: this.#newToken(), file: name, exported: exported.value, secrets: undefined };
    return ok(this.#show(this.#held));
  }

  /** Opens the secrets of the file that was chosen. */
  async unlock(token: string, passphrase: string): Promise<Result<ImportPreview>> {
    const held = this.#held;
    if (held?.token !== token || !held.exported.secrets) return noFile();
    const secrets = await openSecrets(held.exported.secrets, passphrase);
    if (!secrets.ok) return secrets;
    this.#held = { ...held, secrets: secrets.value };
    return ok(this.#show(this.#held));
  }

  /**
   * Applies it. `merge` adds what is new and takes the file's state of what is different; `replace` leaves only what the
   * file has. A secret that is here stays where the file brings none.
   */
  apply(token: string, how: 'merge' | 'replace'): Result<{ undo: string }> {
    const held = this.#held;
    if (held?.token !== token) return noFile();
    const here = this.#desk.list().integrations;
    const brought = new Map(
      held.exported.integrations.map((integration) => [
        integration.id,
        this.#asHere(integration, held, here),
      ]),
    );
    const stays = here.flatMap((one) => brought.get(one.id) ?? (how === 'merge' ? [one] : []));
    const added = [...brought.values()].filter(({ id }) => !here.some((one) => one.id === id));
    const secrets = held.secrets ?? new Map<string, string>();
    const before = [...secrets.keys()].map((name) => [name, this.#keeper.get(name)] as const);
    for (const [name, secret] of secrets) {
      const kept = this.#keeper.set(name, secret);
      if (!kept.ok) return kept;
    }
    this.#held = undefined;
    return this.#desk.replaceAll([...stays, ...added], () => {
      for (const [name, was] of before) {
        if (was.ok) this.#keeper.set(name, was.value);
        else this.#keeper.delete(name);
      }
    });
  }

  /** The file's integration as it is kept: its secrets are noted only where they are here or come along. */
  #asHere(integration: Integration, held: Held, here: readonly Integration[]): Integration {
    const mine = here.find(({ id }) => id === integration.id);
    if (mine && differencesOf(mine, integration).length === 0 && held.secrets === undefined) return mine;
    const connections = integration.connections.map((connection) => {
      const name = nameOf(integration.id, connection.id);
      if (held.secrets?.has(name)) return connection;
      const { secret: _file, ...rest } = connection;
      const known = mine?.connections.find(({ id }) => id === connection.id)?.secret;
      return known ? { ...rest, secret: known } : rest;
    });
    return noteImport(
      {
        ...integration,
        connections,
        steps: withScreenshotsOf(mine, integration),
        revision: Math.max(integration.revision, mine?.revision ?? 0) + 1,
      },
      held.file,
      this.#desk.act(),
    );
  }

  #show({ token, file, exported, secrets }: Held): ImportPreview {
    const here = this.#desk.list().integrations;
    return {
      token,
      file,
      program: exported.program,
      exportedAt: exported.exportedAt,
      items: exported.integrations.map((integration) => {
        const mine = here.find(({ id }) => id === integration.id);
        const differences = mine ? [...differencesOf(mine, integration)] : [];
        return {
          id: integration.id,
          name: integration.details.name,
          system: integration.system,
          is: !mine ? 'new' : differences.length === 0 ? 'same' : 'different',
          differences,
          changedInFile: changedAt(integration),
          ...(mine && { changedHere: changedAt(mine) }),
        };
      }),
      missing: here
        .filter(({ id }) => !exported.integrations.some((one) => one.id === id))
        .map(({ id, details }) => ({ id, name: details.name })),
      secrets: !exported.secrets ? 'none' : secrets ? 'open' : 'locked',
    };
  }
}

/** A word that is the same as the one here keeps the screenshot that lies here. */
function withScreenshotsOf(mine: Integration | undefined, { steps }: Integration): Integration['steps'] {
  const plain = withoutScreenshots(mine?.steps ?? {});
  return Object.fromEntries(
    Object.entries(steps).map(([id, record]) => {
      const here = mine?.steps[id];
      return [id, here && JSON.stringify(plain[id]) === JSON.stringify(record) ? here : record];
    }),
  );
}

function changedAt({ history, createdAt }: Integration): string {
  return history.at(-1)?.at ?? createdAt;
}

function noFile(): Result<never> {
  return fail('no-import', 'The file is no longer open.', 'Choose it again.');
}
