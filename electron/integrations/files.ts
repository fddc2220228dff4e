import { ok, type Result } from '../../shared/errors.ts';
import type { Saved } from '../../shared/ipc/evidence.ts';
import type { DossierFormat } from '../../shared/ipc/integrations.ts';
import { dossierOf } from '../../shared/procurement/dossier.ts';
import type { Integration } from '../../shared/procurement/integration.ts';
import { type ReadyTextId, readyText } from '../../shared/procurement/ready-texts.ts';
import type { Proposal } from '../evidence/desk.ts';
import { migrations } from '../storage/migrations.ts';
import { type ConnectionSecrets, nameOf } from './connection-secrets.ts';
import type { IntegrationDesk } from './desk.ts';
import { dossierHtml, dossierMarkdown } from './dossier.ts';
import { writeExport } from './exchange.ts';
import type { ChosenFile } from './import-desk.ts';

/** What files are made with. */
export interface FilesOptions {
  readonly desk: IntegrationDesk;
  readonly secrets: ConnectionSecrets;
  /** Name and version of this program. */
  readonly program: string;
  readonly now: () => Date;
  /** Of the settings. */
  readonly secretAgeDays: () => number;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  /** Asks the person for a place and writes there; null where they think better of it. */
  readonly save: (proposal: Proposal, content: Uint8Array | string) => Promise<Result<Saved>>;
  /** Asks the person for a file; null where they think better of it. */
  readonly choose: () => Promise<Result<ChosenFile | null>>;
}

/** Integrations as files: exports and dossiers. The person says where; no path reaches the window. */
export class IntegrationFiles {
  readonly #options: FilesOptions;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  choose(): Promise<Result<ChosenFile | null>> {
    return this.#options.choose();
  }

  /** Exports the integrations of these IDs, or all. With a passphrase their secrets go along; a secret that does not open fails. */
  async exportTo(ids: readonly string[], passphrase: string | undefined): Promise<Result<Saved>> {
    const { desk, save, now, program } = this.#options;
    const all = desk.list().integrations;
    const chosen = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
    const secrets = passphrase === undefined ? ok(undefined) : this.#secretsOf(chosen);
    if (!secrets.ok) return secrets;
    const at = now().toISOString();
    const text = await writeExport(
      chosen,
      { version: migrations.length + 1, program, exportedAt: at },
      passphrase !== undefined && secrets.value ? { passphrase, secrets: secrets.value } : undefined,
    );
    const name = `integrations-${at.slice(0, 10)}.json`;
    return await save({ name, kind: 'Integrations, JSON', extension: 'json' }, text);
  }

  /** Saves a text that is made of an integration's values. */
  async saveText(id: string, text: ReadyTextId): Promise<Result<Saved>> {
    const found = this.#options.desk.read(id);
    if (!found.ok) return found;
    const ready = readyText(text, found.value);
    const extension = ready.file.split('.').at(-1) ?? 'txt';
    return await this.#options.save({ name: ready.file, kind: 'Text', extension }, ready.text);
  }

  /** Saves an integration as a document. */
  async dossier(id: string, format: DossierFormat): Promise<Result<Saved>> {
    const { desk, save, now, program, printPdf, secretAgeDays } = this.#options;
    const found = desk.read(id);
    if (!found.ok) return found;
    const dossier = dossierOf(found.value, { now: now(), program, secretAgeDays: secretAgeDays() });
    const name = `${fileName(found.value)}.${format}`;
    switch (format) {
      case 'html':
        return await save({ name, kind: 'Web page', extension: 'html' }, dossierHtml(dossier));
      case 'md':
        return await save({ name, kind: 'Markdown', extension: 'md' }, dossierMarkdown(dossier));
      case 'pdf':
        return await save({ name, kind: 'PDF', extension: 'pdf' }, await printPdf(dossierHtml(dossier)));
    }
  }

  #secretsOf(integrations: readonly Integration[]): Result<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const { id, connections } of integrations)
      for (const connection of connections) {
        if (!connection.secret) continue;
        const secret = this.#options.secrets.get(id, connection.id);
        if (!secret.ok) return secret;
        found.set(nameOf(id, connection.id), secret.value);
      }
    return ok(found);
  }
}

/** A name for the file: what every system takes of the integration’s name. */
function fileName({ details, id }: Integration): string {
  const name = details.name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `dossier-${name === '' ? id : name}`;
}
