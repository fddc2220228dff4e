import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/app/protocol.ts';
import { channelOf } from '../../electron/ipc/channels.ts';
import { contract, contractNames } from '../../shared/ipc/contract.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { answersAt } from '../support/ports.ts';
import { MainWindow, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(() => workbench.close());

/** Every verb of the contract with the channel it travels on. */
const verbs = Object.entries(contract).flatMap(([domain, names]) =>
  Object.keys(names).map((name) => ({ domain, name, channel: channelOf(domain, name) })),
);

/** A server that should hear nothing, and what it heard. */
async function listener() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end('heard');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { origin: `http://127.0.0.1:${address.port}`, heard, close: () => server.close() };
}

describe('the main window', () => {
  it('has neither Node nor Electron, and exactly the contract', async () => {
    const found = await main.page.evaluate(() => ({
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof global],
      api: Object.fromEntries(
        Object.entries(window.workbench).map(([domain, api]) => [domain, Object.keys(api).sort()]),
      ),
    }));
    expect(found.node).toEqual(['undefined', 'undefined', 'undefined', 'undefined', 'undefined']);
    const { verbs: asked, streams } = contractNames();
    const expected = Object.fromEntries(
      Object.entries(asked).map(([domain, names]) => [domain, [...names, ...(streams[domain] ?? [])].sort()]),
    );
    expect(found.api).toEqual(expected);
    expect(
      Object.values(found.api)
        .flat()
        .filter((name) => /^(?:on|send|invoke)$/.test(name)),
    ).toEqual([]);
  });

  it('gives a listener the value and never Electron’s event', async () => {
    const heard = await main.page.evaluate(async () => {
      const values: unknown[][] = [];
      const end = window.workbench.settings.watch((...args: unknown[]) => values.push(args));
      await window.workbench.settings.change({ density: 'compact' });
      await window.workbench.settings.change({ density: 'comfortable' });
      // What is told travels another way than what is answered, and may come later.
      while (values.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      end();
      await window.workbench.settings.change({ density: 'comfortable' });
      return values;
    });
    expect(heard).toEqual([
      [expect.objectContaining({ theme: 'system', density: 'compact' })],
      [expect.objectContaining({ theme: 'system', density: 'comfortable' })],
    ]);
  });

  it('comes with its policy and safety headers, and only files of the manifest', async () => {
    const answers = await workbench.app.evaluate(async ({ net }) => {
      const paths = [
        '/index.html',
        '/manifest.json',
        '/../main.js',
        '/%2e%2e/main.js',
        '/..%5cmain.js',
        '/assets/',
        '//etc/passwd',
      ];
      return await Promise.all(
        paths.map(async (path) => {
          const response = await net.fetch(`app://workbench${path}`).catch(() => undefined);
          return {
            path,
            status: response?.status,
            headers: response ? Object.fromEntries(response.headers) : {},
          };
        }),
      );
    });
    const [page, ...others] = answers;
    expect(page?.status).toBe(200);
    for (const { path, status, headers } of [page, ...others].filter((answer) => answer !== undefined)) {
      if (path !== '/index.html') expect([404, undefined], path).toContain(status);
      if (status === undefined) continue;
      expect(headers['content-security-policy'], path).toBe(contentSecurityPolicy);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  it('goes nowhere, opens nothing and asks nobody, whatever a script in it tries', async () => {
    const server = await listener();
    const before = main.page.url();
    await main.page.evaluate(async (origin) => {
      const attempts: (() => unknown)[] = [
        () => location.assign(`${origin}/assign`),
        () => location.assign('file:///etc/passwd'),
        () => location.assign('app://evil/index.html'),
        () => window.open(`${origin}/open`),
        () => fetch(`${origin}/fetch`).catch(() => undefined),
        () => navigator.sendBeacon(`${origin}/beacon`),
        () => new WebSocket(`${origin.replace('http', 'ws')}/socket`),
        () => {
          const image = new Image();
          image.src = `${origin}/image`;
          document.body.append(image);
        },
        () => {
          const frame = document.createElement('iframe');
          frame.src = `${origin}/frame`;
          document.body.append(frame);
        },
        () => {
          const form = document.createElement('form');
          form.action = `${origin}/form`;
          form.method = 'post';
          document.body.append(form);
          form.submit();
        },
        () => {
          const link = document.createElement('a');
          link.href = `${origin}/download`;
          link.download = 'x';
          link.click();
        },
      ];
      for (const attempt of attempts) {
        try {
          await attempt();
        } catch {
          // A refusal may also be an exception.
        }
      }
    }, server.origin);
    const windows = await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect({ url: main.page.url(), windows, heard: server.heard }).toEqual({
      url: before,
      windows: 1,
      heard: [],
    });
    await main.page.reload();
    await main.loaded();
    server.close();
  });

  it('may not have what pages ask for, but for writing to the clipboard', async () => {
    const states = await main.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'clipboard-write',
        'persistent-storage',
      ];
      const granted: string[] = [];
      for (const name of names) {
        const status = await navigator.permissions
          .query({ name: name as PermissionName })
          .catch(() => undefined);
        if (status?.state === 'granted') granted.push(name);
      }
      return granted;
    });
    expect(states).toEqual(['clipboard-write']);
  });
});

describe('calls from the window', () => {
  it('that are malformed are refused by every verb, with a value and not a crash', async () => {
    const hostile = [
      null,
      0,
      '',
      [],
      { id: '../x' },
      { id: 'x'.repeat(100) },
      { system: 'sap', mode: 'test' },
      { system: 'coupa', mode: 'test', extra: 1 },
      { theme: 'pink' },
      { __proto__: null, id: {} },
      true,
    ];
    const outcomes = await main.page.evaluate(
      async ({ names, inputs }) => {
        const api = window.workbench as unknown as Record<
          string,
          Record<string, (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>
        >;
        const codes: string[] = [];
        for (const { domain, name } of names) {
          for (const input of inputs) {
            if (name === 'copyText' && input === '') continue;
            const result = await api[domain]?.[name]?.(input);
            codes.push(`${domain}.${name}: ${result?.ok === false ? result.error?.code : 'taken'}`);
          }
        }
        return [...new Set(codes)];
      },
      { names: verbs, inputs: hostile },
    );
    expect(outcomes.sort()).toEqual(
      verbs.map(({ domain, name }) => `${domain}.${name}: malformed-input`).sort(),
    );
  });

  it('are answered by every verb only if they come from the main frame of the program’s own window', async () => {
    const outcomes = await workbench.app.evaluate(
      async ({ BrowserWindow, ipcMain }, channels) => {
        // Electron keeps its handlers here; a forged event is the only way to ask from a frame that cannot exist.
        const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
          string,
          (event: unknown, ...args: unknown[]) => Promise<unknown>
        >;
        const window = BrowserWindow.getAllWindows()[0];
        if (!window) throw new Error('No window');
        const sender = window.webContents;
        const stranger = { mainFrame: sender.mainFrame };
        const forged = [
          { sender, senderFrame: null },
          { sender, senderFrame: { url: 'app://workbench/index.html' } },
          { sender, senderFrame: { url: 'http://127.0.0.1/' } },
          { sender: stranger, senderFrame: sender.mainFrame },
        ];
        const answers: unknown[] = [];
        for (const channel of channels)
          for (const event of forged) answers.push(await handlers.get(channel)?.(event, undefined));
        return answers;
      },
      verbs.map(({ channel }) => channel),
    );
    expect(outcomes).toHaveLength(verbs.length * 4);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('exist for the verbs of the contract and for nothing else', async () => {
    const channels = await workbench.app.evaluate(({ ipcMain }) =>
      [...(Reflect.get(ipcMain, '_invokeHandlers') as Map<string, unknown>).keys()].sort(),
    );
    expect(channels).toEqual(verbs.map(({ channel }) => channel).sort());
  });
});

describe('the shopping window', () => {
  it('has no bridge, goes only to the store and the cart’s return, and leaves nothing open at the end', async () => {
    const server = await listener();
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    const store = await storeOf(workbench);
    expect(
      await store.evaluate(() => [typeof require, typeof process, typeof Reflect.get(window, 'workbench')]),
    ).toEqual(['undefined', 'undefined', 'undefined']);
    const at = store.url();
    const origin = new URL(at).origin;

    await store.evaluate((elsewhere) => {
      window.open(`${elsewhere}/open`);
      const link = document.createElement('a');
      link.href = `${elsewhere}/link`;
      document.body.append(link);
      link.click();
    }, server.origin);
    for (const target of [
      `${server.origin}/goto`,
      'file:///etc/passwd',
      'app://workbench/index.html',
      'chrome://gpu',
    ]) {
      await store.evaluate((url) => {
        location.href = url;
      }, target);
    }
    const granted = await store.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'clipboard-read', 'clipboard-write', 'camera'];
      const states = await Promise.all(
        names.map(
          async (name) =>
            (await navigator.permissions.query({ name: name as PermissionName }).catch(() => undefined))
              ?.state,
        ),
      );
      return states.filter((state) => state === 'granted');
    });
    expect({ url: store.url(), heard: server.heard, granted }).toEqual({ url: at, heard: [], granted: [] });
    const windows = await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(2);

    await main.page.getByTestId('stop').click();
    await main.page.getByTestId('confirm').click();
    await main.verdict();
    expect(await answersAt(Number(new URL(origin).port))).toBe(false);
    server.close();
  });
});
