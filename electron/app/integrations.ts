import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { app, clipboard } from 'electron';
import { hex } from '../../shared/cxml/payload-id.ts';
import type { Result } from '../../shared/errors.ts';
import { rehearsalFacts } from '../../shared/procurement/rehearsal-facts.ts';
import type { RehearsalEvent } from '../../shared/rehearsal/events.ts';
import { chooseExport } from '../integrations/choose-file.ts';
import { ConnectionSecrets } from '../integrations/connection-secrets.ts';
import { IntegrationDesk } from '../integrations/desk.ts';
import { IntegrationFiles } from '../integrations/files.ts';
import { ImportDesk } from '../integrations/import-desk.ts';
import { rehearsalValues } from '../integrations/rehearsal-values.ts';
import { screenshotFolder } from '../integrations/screenshots.ts';
import { SecretClipboard } from '../integrations/secret-clipboard.ts';
import { UndoList } from '../integrations/undo.ts';
import { saveWhereChosen } from '../ipc/evidence-handlers.ts';
import { integrationsHandlers } from '../ipc/integrations-handlers.ts';
import { secretStoreHandlers } from '../ipc/secret-store-handlers.ts';
import type { IpcWrapper } from '../ipc/wrapper.ts';
import type { OwnValues } from '../simulator/own-values.ts';
import { IntegrationsFile } from '../storage/integrations.ts';
import { SecretStore } from '../storage/secret-store.ts';
import { systemSafeStorage } from '../storage/secrets.ts';
import { printPdf } from './print-pdf.ts';

/** What other parts of the program add their facts to, and ask secrets of. */
export interface Integrations {
  readonly desk: IntegrationDesk;
  /** The shared secrets of portal connections. */
  readonly secrets: ConnectionSecrets;
  /** Every secret that the program keeps, by name. */
  readonly keeper: SecretStore;
  /** What a rehearsal of an integration is played with: its identities and its secret. */
  readonly valuesOf: (integration: string) => Result<OwnValues>;
  /** A rehearsal of an integration has its verdict: noted with it, where it says something about it. */
  readonly rehearsed: (integration: string, id: string, events: readonly RehearsalEvent[]) => void;
}

/** Opens the integrations and their secrets, and answers what the window asks about them. */
export function setUpIntegrations(options: {
  readonly ipc: IpcWrapper;
  readonly dataFolder: string;
  readonly program: string;
  readonly window: () => BrowserWindow | undefined;
  /** Of the settings. */
  readonly secretAgeDays: () => number;
  /** Writes a line to the log. */
  readonly note: (line: string) => void;
}): Integrations {
  const { ipc, dataFolder, program, window, secretAgeDays, note } = options;
  const now = () => new Date();
  const undo = new UndoList(() => hex(randomBytes(8)));
  const desk = new IntegrationDesk({
    memory: new IntegrationsFile(dataFolder, now),
    now,
    newId: () => hex(randomBytes(6)),
    account: accountName(),
    tell: (change) => ipc.tell('integrations', 'watch', change),
    undo,
  });
  const keeper = new SecretStore(dataFolder, systemSafeStorage(process.platform), now());
  const onClipboard = new SecretClipboard(
    {
      read: () => clipboard.readText(),
      write: (text) => clipboard.writeText(text),
      clear: () => clipboard.clear(),
    },
    (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  );
  const secrets = new ConnectionSecrets(desk, keeper, onClipboard);
  ipc.handle(
    'integrations',
    integrationsHandlers({
      desk,
      secrets,
      screenshots: screenshotFolder(join(dataFolder, 'screenshots'), () => hex(randomBytes(12))),
      imports: new ImportDesk(desk, keeper, () => hex(randomBytes(8))),
      files: new IntegrationFiles({
        desk,
        secrets,
        program,
        now,
        secretAgeDays,
        printPdf,
        save: (proposal, content) => saveWhereChosen(window(), proposal, content),
        choose: () => chooseExport(window()),
      }),
    }),
  );
  ipc.handle('secretStore', secretStoreHandlers(keeper));
  app.on('before-quit', (event) => {
    if (!onClipboard.holds) return;
    // A secret must not outlive the program on the clipboard. Quitting again has to wait for the end of this event.
    event.preventDefault();
    void onClipboard.clear().finally(() => setImmediate(() => app.quit()));
  });
  app.on('will-quit', () => secrets.dropAllOf(undo.before));
  return {
    desk,
    secrets,
    keeper,
    valuesOf: (id) => {
      const found = desk.read(id);
      return found.ok ? rehearsalValues(found.value, (connection) => secrets.get(id, connection)) : found;
    },
    rehearsed: (integration, id, events) => {
      const facts = rehearsalFacts(id, events);
      const noted = facts && desk.recordRehearsal(integration, facts);
      if (noted && !noted.ok)
        note(`A rehearsal could not be noted with its integration: ${noted.error.code}`);
    },
  };
}

/** The name of the computer’s account. A user ID without an entry in the system’s list of users has none. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'Unknown';
  }
}
