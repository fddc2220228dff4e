import { ConnectionSecrets } from '../../../electron/integrations/connection-secrets.ts';
import { IntegrationDesk } from '../../../electron/integrations/desk.ts';
import { IntegrationFiles } from '../../../electron/integrations/files.ts';
import { type ChosenFile, ImportDesk } from '../../../electron/integrations/import-desk.ts';
import { SecretClipboard } from '../../../electron/integrations/secret-clipboard.ts';
import { UndoList } from '../../../electron/integrations/undo.ts';
import { integrationsHandlers } from '../../../electron/ipc/integrations-handlers.ts';
import { ok, type Result } from '../../../shared/errors.ts';
import type { IntegrationChange } from '../../../shared/ipc/integrations.ts';
import { fakeMemory, fakeScreenshots, fakeSecrets } from '../../support/integrations.ts';

/** Everything about integrations as main puts it together, over faked disks, clipboard, dialogs and clock. */
export function world() {
  let last = 0;
  let now = Date.parse('2027-01-15T09:00:00Z');
  const newId = () => {
    last += 1;
    return last.toString(16).padStart(12, '0');
  };
  const told: IntegrationChange[] = [];
  const memory = fakeMemory({ integrations: [] });
  const undo = new UndoList(newId);
  const desk = new IntegrationDesk({
    memory,
    now: () => new Date(now),
    newId,
    account: 'riley',
    tell: (change) => told.push(change),
    undo,
  });
  const keeper = fakeSecrets();
  const copied: string[] = [];
  let due: () => void = () => undefined;
  const clipboard = new SecretClipboard(
    {
      read: () => copied.at(-1) ?? '',
      write: (text) => copied.push(text),
      clear: () => copied.push(''),
    },
    (work) => {
      due = work;
      return () => undefined;
    },
  );
  const secrets = new ConnectionSecrets(desk, keeper, clipboard);
  const saved: { name: string; text: string }[] = [];
  let chosen: ChosenFile | null = null;
  const verbs = integrationsHandlers({
    desk,
    secrets,
    screenshots: fakeScreenshots(),
    imports: new ImportDesk(desk, keeper, newId),
    files: new IntegrationFiles({
      desk,
      secrets,
      program: 'Procurement Workbench 0.1.0',
      now: () => new Date(now),
      secretAgeDays: () => 365,
      printPdf: async (html) => new TextEncoder().encode(`%PDF of ${html.length}`),
      save: async ({ name }, content) => {
        saved.push({ name, text: typeof content === 'string' ? content : new TextDecoder().decode(content) });
        return ok({ name });
      },
      choose: async () => ok(chosen),
    }),
  });
  return {
    desk,
    secrets,
    keeper,
    undo,
    verbs,
    memory,
    told,
    copied,
    saved,
    choose: (file: ChosenFile | null) => {
      chosen = file;
    },
    later: (hours: number) => {
      now += hours * 3_600_000;
    },
    minuteOver: () => due(),
  };
}

/** The value of a result. Throws where it is a failure. */
export async function value<T>(result: Promise<Result<T>> | Result<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`${settled.error.code}: ${settled.error.message}`);
  return settled.value;
}

/** The code of a failure, or `ok`. */
export async function code(result: Promise<Result<unknown>> | Result<unknown>): Promise<string> {
  const settled = await result;
  return settled.ok ? 'ok' : settled.error.code;
}
