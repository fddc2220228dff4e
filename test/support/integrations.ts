import type { Screenshots } from '../../electron/integrations/screenshots.ts';
import type { IntegrationMemory } from '../../electron/storage/integrations.ts';
import type { SecretKeeper } from '../../electron/storage/secret-store.ts';
import type { StoredData } from '../../electron/storage/stored-data.ts';
import { fail, ok } from '../../shared/errors.ts';
import type { SecretStoreState } from '../../shared/ipc/integrations.ts';

/** Integrations that are kept in memory alone, for tests of what lies above. */
export function fakeMemory(begin: StoredData): IntegrationMemory {
  let data = begin;
  return {
    state: () => ({ is: 'sound' }),
    read: () => data,
    write: (next) => {
      data = next;
      return ok(undefined);
    },
    backUp: () => undefined,
    backups: () => [],
    restore: () => fail('no-backup', 'There is no backup of this name.', 'Choose one from the list.'),
    startEmpty: () => fail('not-unreadable', 'The integrations can be read.', 'Nothing has to be done.'),
  };
}

/** Secrets in memory. `begin` is the state that it shows; where it is locked, any passphrase but `wrong` unlocks it. */
export function fakeSecrets(
  begin: SecretStoreState = { keeps: 'system', backend: 'keychain', changed: false },
): SecretKeeper {
  const secrets = new Map<string, string>();
  let state = begin;
  const open = async (passphrase: string) => {
    if (passphrase === 'wrong')
      return fail('wrong-passphrase', 'This is not the passphrase.', 'Try again; nothing was changed.');
    state = { keeps: 'passphrase', locked: false };
    return ok(undefined);
  };
  return {
    state: () => state,
    set: (name, secret) => {
      secrets.set(name, secret);
      return ok(undefined);
    },
    get: (name) => {
      const secret = secrets.get(name);
      return secret === undefined
        ? fail('no-secret', 'This secret is not kept on this computer.', 'Enter it.')
        : ok(secret);
    },
    delete: (name) => {
      secrets.delete(name);
      return ok(undefined);
    },
    choosePassphrase: open,
    unlock: open,
  };
}

/** Pictures in memory, of any content. */
export function fakeScreenshots(): Screenshots {
  const pictures = new Map<string, { name: string; bytes: Uint8Array<ArrayBuffer> }>();
  return {
    keep: (name, bytes) => {
      const file = `${pictures.size}.png`;
      pictures.set(file, { name, bytes: new Uint8Array(bytes) });
      return ok({ file, name });
    },
    read: ({ file }) => {
      const picture = pictures.get(file);
      return picture
        ? ok({ ...picture, type: 'image/png' })
        : fail('no-screenshot', 'The screenshot’s file is no longer there.', 'Add the screenshot again.');
    },
  };
}
