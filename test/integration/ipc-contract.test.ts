/**
 * Every verb of the contract, through the real wrapper with its real schemas: who may ask, and what is taken. What a verb does is
 * not the matter here, so its handler only says that it was reached.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { channelOf } from '../../electron/ipc/channels.ts';
import { Doors } from '../../electron/ipc/doors.ts';
import { IpcWrapper } from '../../electron/ipc/wrapper.ts';
import type { Result } from '../../shared/errors.ts';
import { contract, contractNames, type Domain } from '../../shared/ipc/contract.ts';

type Listener = (event: unknown, ...args: unknown[]) => Promise<Result<unknown>>;

const { listeners } = vi.hoisted(() => ({ listeners: new Map<string, Listener>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}));

const verbs = Object.entries(contract).flatMap(([domain, names]) =>
  Object.entries(names).map(([name, { input }]) => ({
    verb: `${domain}.${name}`,
    channel: channelOf(domain, name),
    takes: (value: unknown) => input.safeParse(value).success,
  })),
);

const bugs: unknown[] = [];
const refusals: string[] = [];
/** The verbs that were reached since it was last emptied. */
const reached: string[] = [];

/** A window's contents as far as the wrapper looks at them. */
function contents(url: string) {
  const destroyed: (() => void)[] = [];
  return {
    mainFrame: { url },
    once: (_event: string, listener: () => void) => destroyed.push(listener),
    isDestroyed: () => false,
    send: () => undefined,
    destroy: () => {
      for (const listener of destroyed) listener();
    },
  };
}

const page = 'app://workbench/index.html#/settings';
const own = contents(page);
const gone = contents(page);

beforeAll(() => {
  const wrapper = new IpcWrapper({
    doors: new Doors(contractNames().verbs),
    onBug: (error) => bugs.push(error),
    onRefused: (why) => refusals.push(why),
  });
  wrapper.trust(own as never);
  wrapper.trust(gone as never);
  gone.destroy();
  for (const [domain, names] of Object.entries(contract)) {
    const handlers = Object.fromEntries(
      Object.keys(names).map((name) => [
        name,
        () => {
          reached.push(`${domain}.${name}`);
          return { ok: false, error: { code: 'reached', message: '', hint: '' } };
        },
      ]),
    );
    wrapper.handle(domain as Domain, handlers as never);
  }
});

async function call(channel: string, event: unknown, ...args: unknown[]): Promise<string> {
  const answer = await listeners.get(channel)?.(event, ...args);
  return answer === undefined || answer.ok ? 'taken' : answer.error.code;
}

const ownEvent = { sender: own, senderFrame: own.mainFrame };

/** Inputs that no verb should trip over: what JSON, structured clone and a compromised page can make. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
    maxDepth: 3,
  }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom<unknown>(
    { __proto__: null, id: 'x' },
    JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{}}}'),
    { id: '../../etc/passwd' },
    { id: '%2e%2e%2f' },
    { id: 'x\0.jsonl' },
    { id: `${'a'.repeat(65)}` },
    { id: { toString: 'x' } },
    '9'.repeat(1_000_000),
    new Array(1000).fill({}),
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    -0,
    new Proxy({}, {}),
    Object.freeze({ ref: Object.freeze({ id: 'm1', document: 0 }) }),
  ),
  fc.record(
    {
      id: fc.anything(),
      ref: fc.anything(),
      text: fc.anything(),
      show: fc.anything(),
      name: fc.anything(),
      content: fc.anything(),
      system: fc.anything(),
      mode: fc.anything(),
      revision: fc.anything(),
      file: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

/** The same for every verb: making them costs more than answering them. */
const inputs = fc.sample(anything, { numRuns: 10_000, seed: 20_260_131 });

describe('every verb of the contract', () => {
  it('has a channel of its own, and there is no other', () => {
    expect([...listeners.keys()].sort()).toEqual(verbs.map(({ channel }) => channel).sort());
    expect(verbs.length).toBeGreaterThan(20);
  });

  it.each([
    ['a frame that is gone', { sender: own, senderFrame: null }],
    ['a frame in the page', { sender: own, senderFrame: { url: page } }],
    [
      'a page of another origin',
      { sender: contents('http://127.0.0.1/'), senderFrame: { url: 'http://127.0.0.1/' } },
    ],
    ['another host of the scheme', { sender: contents('app://evil/'), senderFrame: { url: 'app://evil/' } }],
    ['a window that was never trusted', { sender: { mainFrame: own.mainFrame }, senderFrame: own.mainFrame }],
    ['a window that was destroyed', { sender: gone, senderFrame: gone.mainFrame }],
  ])('is not answered to %s, and its input is not looked at', async (_who, event) => {
    reached.length = 0;
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error('looked at');
        },
      },
    );
    const answers = await Promise.all(verbs.map(({ channel }) => call(channel, event, trap)));
    expect(new Set(answers)).toEqual(new Set(['not-allowed']));
    expect(reached).toEqual([]);
  });

  it('takes one argument and never two', async () => {
    const answers = await Promise.all(verbs.map(({ channel }) => call(channel, ownEvent, undefined, {})));
    expect(new Set(answers)).toEqual(new Set(['malformed-input']));
  });

  it('answers an input that throws when it is read as malformed', async () => {
    bugs.length = 0;
    const bad = {
      get id() {
        throw new Error('no');
      },
    };
    for (const { channel } of verbs)
      expect(['malformed-input', 'reached']).toContain(await call(channel, ownEvent, bad));
    expect(bugs).toEqual([]);
  });

  it.each(verbs)(
    '$verb answers 10,000 inputs of any kind: what its schema takes reaches it, nothing else does, nothing throws',
    async ({ verb, channel, takes }) => {
      bugs.length = 0;
      refusals.length = 0;
      let expected = 0;
      reached.length = 0;
      for (const input of inputs) {
        if (takes(input)) expected += 1;
        expect(['malformed-input', 'reached']).toContain(await call(channel, ownEvent, input));
      }
      expect({ bugs, reached: reached.length, refused: refusals.length }).toEqual({
        bugs: [],
        reached: expected,
        refused: inputs.length - expected,
      });
      expect(new Set(reached).size).toBeLessThanOrEqual(1);
      expect(reached.every((one) => one === verb)).toBe(true);
    },
    120_000,
  );
});
