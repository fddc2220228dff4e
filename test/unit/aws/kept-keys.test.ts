import { describe, expect, it } from 'vitest';
import { AwsDesk } from '../../../electron/aws/desk.ts';
import type { AwsRequest } from '../../../electron/aws/host-protocol.ts';
import { KeptKeys } from '../../../electron/aws/kept-keys.ts';
import type { AwsState } from '../../../shared/aws/state.ts';
import { fail, ok } from '../../../shared/errors.ts';

const keys = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00',
};
const noProfiles = { profiles: [], problems: [], configFile: '/c', credentialsFile: '/k' };

/** A desk over a secret store in memory; the process answers every question with no profiles. */
function world(options: { readonly full?: boolean } = {}) {
  const store = new Map<string, string>();
  const asked: AwsRequest[] = [];
  const told: AwsState[] = [];
  const desk: AwsDesk = new AwsDesk({
    post: (request) => {
      asked.push(request);
      if ('request' in request && request.ask !== 'cancel')
        queueMicrotask(() => desk.hear({ tell: 'answer', request: request.request, result: ok(noProfiles) }));
    },
    tell: (state) => told.push(state),
    openInBrowser: () => undefined,
    now: () => new Date(0),
    keep: () => undefined,
    kept: new KeptKeys({
      set: (name, secret) => {
        if (options.full) return fail('cannot-save-secret', 'The disk is full.', 'Make room.');
        store.set(name, secret);
        return ok(undefined);
      },
      get: (name) => {
        const found = store.get(name);
        return found === undefined ? fail('no-secret', 'None.', 'Enter it.') : ok(found);
      },
      delete: (name) => {
        store.delete(name);
        return ok(undefined);
      },
    }),
    secretOf: () => ok(undefined),
    onBug: (error) => {
      throw error;
    },
  });
  return { desk, store, asked, told };
}

describe('pasted keys', () => {
  it('are kept nowhere unless the person asks', async () => {
    const { desk, store } = world();
    expect(await desk.takeKeys(keys, false)).toMatchObject({ ok: true });
    expect([...store]).toEqual([]);
    expect(desk.state().keysKept).toBe(false);
  });

  it('that are kept are the first that a new process hears, until they are forgotten', async () => {
    const { desk, store, asked } = world();
    await desk.takeKeys(keys, true);
    expect(store.size).toBe(1);
    desk.stopped();
    asked.length = 0;
    await desk.profiles();
    expect(asked.map(({ ask }) => ask)).toEqual(['use-keys', 'profiles']);
    expect(asked[0]).toMatchObject({ keys });
    expect(desk.state().keysKept).toBe(true);
    await desk.forgetKeys();
    expect(store.size).toBe(0);
    expect(asked.at(-1)).toMatchObject({ ask: 'use-keys', keys: null });
  });

  it('that cannot be kept are not taken, and it says why', async () => {
    const { desk, asked } = world({ full: true });
    expect(await desk.takeKeys(keys, true)).toMatchObject({
      ok: false,
      error: { code: 'cannot-save-secret' },
    });
    expect(asked).toEqual([]);
  });

  it('are in nothing that the window is told', async () => {
    const { desk, told } = world();
    await desk.takeKeys(keys, true);
    await desk.profiles();
    expect(told.length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/AKIA|wJalr/);
  });
});
