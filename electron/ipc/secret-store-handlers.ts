import { ok, type Result } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { SecretStoreState } from '../../shared/ipc/integrations.ts';
import type { SecretKeeper } from '../storage/secret-store.ts';

/** What the window may ask about how secrets are kept. */
export function secretStoreHandlers(keeper: SecretKeeper): Handlers<'secretStore'> {
  const state = (done: Result<undefined>): Result<SecretStoreState> => (done.ok ? ok(keeper.state()) : done);
  return {
    state: () => ok(keeper.state()),
    choosePassphrase: async ({ passphrase }) => state(await keeper.choosePassphrase(passphrase)),
    unlock: async ({ passphrase }) => state(await keeper.unlock(passphrase)),
  };
}
