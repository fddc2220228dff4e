import { ok, type Result } from '../../shared/errors.ts';
import { noteSecret } from '../../shared/procurement/changes.ts';
import { problemsOf } from '../../shared/procurement/fields.ts';
import type { Integration } from '../../shared/procurement/integration.ts';
import type { SecretKeeper } from '../storage/secret-store.ts';
import type { IntegrationDesk } from './desk.ts';
import { type SecretClipboard, secretStaysMs } from './secret-clipboard.ts';

/** The shared secrets of portal connections: the secret in the secret store, that there is one in the integration. */
export class ConnectionSecrets {
  readonly #desk: IntegrationDesk;
  readonly #keeper: SecretKeeper;
  readonly #clipboard: SecretClipboard;

  constructor(desk: IntegrationDesk, keeper: SecretKeeper, clipboard: SecretClipboard) {
    this.#desk = desk;
    this.#keeper = keeper;
    this.#clipboard = clipboard;
  }

  /** Keeps a secret exactly as it was typed; what looks wrong about it is noted as codes. */
  set(id: string, connection: string, secret: string): Result<Integration> {
    const found = this.#desk.read(id);
    if (!found.ok) return found;
    const doubts = problemsOf('secret', secret, { system: found.value.system }).map(({ code }) => code);
    if (!found.value.connections.some((one) => one.id === connection))
      return this.#desk.change(id, () => undefined);
    const kept = this.#keeper.set(nameOf(id, connection), secret);
    if (!kept.ok) return kept;
    return this.#desk.change(id, (integration) =>
      noteSecret(integration, connection, doubts, this.#desk.act()),
    );
  }

  forget(id: string, connection: string): Result<Integration> {
    const noted = this.#desk.change(id, (integration) =>
      noteSecret(integration, connection, undefined, this.#desk.act()),
    );
    if (!noted.ok) return noted;
    const deleted = this.#keeper.delete(nameOf(id, connection));
    return deleted.ok ? noted : deleted;
  }

  get(id: string, connection: string): Result<string> {
    return this.#keeper.get(nameOf(id, connection));
  }

  copy(id: string, connection: string): Result<{ clearedAfterMs: number }> {
    const secret = this.get(id, connection);
    if (!secret.ok) return secret;
    this.#clipboard.copy(secret.value);
    return ok({ clearedAfterMs: secretStaysMs });
  }

  /** Deletes the secrets of integrations that are gone; until the program ends, `undo` may bring them back. */
  dropAllOf(integrations: readonly Integration[]): void {
    for (const { id, connections } of integrations)
      if (!this.#desk.read(id).ok)
        for (const connection of connections) this.#keeper.delete(nameOf(id, connection.id));
  }

  /** Deletes a connection’s secret where the connection itself is gone. */
  drop(id: string, connection: string): Result<undefined> {
    return this.#keeper.delete(nameOf(id, connection));
  }
}

/** The name under which the secret store keeps a connection’s secret. */
export function nameOf(integration: string, connection: string): string {
  return `${integration}/${connection}`;
}
