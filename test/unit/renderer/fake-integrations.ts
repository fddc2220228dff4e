import { ConnectionSecrets } from '../../../electron/integrations/connection-secrets.ts';
import { IntegrationDesk } from '../../../electron/integrations/desk.ts';
import { IntegrationFiles } from '../../../electron/integrations/files.ts';
import { type ChosenFile, ImportDesk } from '../../../electron/integrations/import-desk.ts';
import { SecretClipboard } from '../../../electron/integrations/secret-clipboard.ts';
import { UndoList } from '../../../electron/integrations/undo.ts';
import { integrationsHandlers } from '../../../electron/ipc/integrations-handlers.ts';
import { secretStoreHandlers } from '../../../electron/ipc/secret-store-handlers.ts';

import { ok } from '../../../shared/errors.ts';
import type { Workbench } from '../../../shared/ipc/contract.ts';
import type { IntegrationChange, SecretStoreState } from '../../../shared/ipc/integrations.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { fakeMemory, fakeScreenshots, fakeSecrets } from '../../support/integrations.ts';

/** What the faked integrations begin with. */
export interface FakeIntegrations {
  readonly integrations?: readonly Integration[];
  readonly secretStore?: SecretStoreState;
  /** What the person chooses in the dialog for an import. */
  readonly importFile?: ChosenFile;
  readonly copied: string[];
}

/** `integrations` and `secretStore` of the bridge: the real desk over a memory that is not on a disk. */
export function fakeIntegrations(
  world: FakeIntegrations,
  watchers: {
    readonly tell: (change: IntegrationChange) => void;
    readonly watch: Workbench['integrations']['watch'];
  },
): Pick<Workbench, 'integrations' | 'secretStore'> {
  let last = 0;
  const newId = () => {
    last += 1;
    return last.toString(16).padStart(12, '0');
  };
  const desk = new IntegrationDesk({
    memory: fakeMemory({ integrations: [...(world.integrations ?? [])] }),
    now: () => new Date(),
    newId,
    account: 'riley',
    tell: watchers.tell,
    undo: new UndoList(newId),
  });
  const keeper = fakeSecrets(world.secretStore);
  const clipboard = new SecretClipboard(
    {
      read: () => world.copied.at(-1) ?? '',
      write: (text) => void world.copied.push(text),
      clear: () => void world.copied.push(''),
    },
    (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  );
  const secrets = new ConnectionSecrets(desk, keeper, clipboard);
  const all = integrationsHandlers({
    desk,
    secrets,
    screenshots: fakeScreenshots(),
    imports: new ImportDesk(desk, keeper, newId),
    files: new IntegrationFiles({
      desk,
      secrets,
      program: 'Procurement Workbench 0.1.0',
      now: () => new Date(),
      secretAgeDays: () => 365,
      printPdf: async (html) => new TextEncoder().encode(html),
      save: async ({ name }) => ok({ name }),
      choose: async () => ok(world.importFile ?? null),
    }),
  });
  const store = secretStoreHandlers(keeper);
  return {
    integrations: {
      list: async () => await all.list(undefined),
      create: async (input) => await all.create(input),
      createSample: async (input) => await all.createSample(input),
      read: async (input) => await all.read(input),
      changeFields: async (input) => await all.changeFields(input),
      addConnection: async (input) => await all.addConnection(input),
      changeConnection: async (input) => await all.changeConnection(input),
      removeConnection: async (input) => await all.removeConnection(input),
      setSecret: async (input) => await all.setSecret(input),
      forgetSecret: async (input) => await all.forgetSecret(input),
      revealSecret: async (input) => await all.revealSecret(input),
      copySecret: async (input) => await all.copySecret(input),
      proveByWord: async (input) => await all.proveByWord(input),
      runCheck: async (input) => await all.runCheck(input),
      withdrawProof: async (input) => await all.withdrawProof(input),
      setPlace: async (input) => await all.setPlace(input),
      wait: async (input) => await all.wait(input),
      screenshot: async (input) => await all.screenshot(input),
      confirm: async (input) => await all.confirm(input),
      goLive: async (input) => await all.goLive(input),
      disable: async (input) => await all.disable(input),
      enable: async (input) => await all.enable(input),
      remove: async (input) => await all.remove(input),
      forget: async (input) => await all.forget(input),
      undo: async (input) => await all.undo(input),
      exportTo: async (input) => await all.exportTo(input),
      previewImport: async (input) => await all.previewImport(input),
      importFrom: async (input) => await all.importFrom(input),
      saveText: async (input) => await all.saveText(input),
      dossier: async (input) => await all.dossier(input),
      backups: async () => await all.backups(undefined),
      restoreBackup: async (input) => await all.restoreBackup(input),
      startEmpty: async () => await all.startEmpty(undefined),
      watch: watchers.watch,
    },
    secretStore: {
      state: async () => await store.state(undefined),
      choosePassphrase: async (input) => await store.choosePassphrase(input),
      unlock: async (input) => await store.unlock(input),
    },
  };
}
