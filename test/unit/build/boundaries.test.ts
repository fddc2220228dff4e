/**
 * The boundaries between the folders are lint rules; here each is shown to refuse what it should, with its remedy.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';

/** A file by its place, its text, and a part of the message it must get. */
type Offence = readonly [place: string, text: string, message: string];

const offences: readonly Offence[] = [
  ['shared/a.ts', "import fs from 'node:fs'; export const x = fs;", 'shared/ is pure TypeScript'],
  [
    'shared/b.ts',
    "import { useState } from 'react'; export const x = useState;",
    'shared/ is pure TypeScript',
  ],
  ['shared/c.ts', "import { app } from 'electron'; export const x = app;", 'shared/ is pure TypeScript'],
  ['shared/d.ts', "import { y } from '../electron/y.ts'; export const x = y;", 'outside shared/'],
  ['shared/cxml/e.ts', "import { y } from '../../renderer/y.ts'; export const x = y;", 'outside shared/'],
  ['renderer/a.ts', "import fs from 'node:fs'; export const x = fs;", 'neither Node nor Electron'],
  ['renderer/b.ts', "import { app } from 'electron'; export const x = app;", 'neither Node nor Electron'],
  ['renderer/pages/c.ts', "import { y } from '../../electron/y.ts'; export const x = y;", 'window.workbench'],
  ['electron/a.ts', "import { y } from '../renderer/y.ts'; export const x = y;", 'never imports renderer/'],
  [
    'electron/simulator/a.ts',
    "import { app } from 'electron'; export const x = app;",
    'run without Electron',
  ],
  [
    'electron/simulator/b.ts',
    "import type { App } from 'electron'; export type X = App;",
    'run without Electron',
  ],
  ['electron/simulator/c.ts', "import { y } from '../app/y.ts'; export const x = y;", 'run without Electron'],
  [
    'electron/simulator/d.ts',
    "import { y } from '../../renderer/y.ts'; export const x = y;",
    'never imports renderer/',
  ],
  ['electron/terminal/a.ts', "import { app } from 'electron'; export const x = app;", 'run without Electron'],
  ['electron/cli.ts', "import { app } from 'electron'; export const x = app;", 'run without Electron'],
  [
    'electron/b.ts',
    "import { app, ipcMain } from 'electron'; export const x = [app, ipcMain];",
    'electron/ipc/doors.ts only',
  ],
  [
    'electron/c.ts',
    "import { ipcMain as i } from 'electron'; export const x = i;",
    'electron/ipc/doors.ts only',
  ],
  [
    'electron/d.ts',
    "import { ipcRenderer } from 'electron'; export const x = ipcRenderer;",
    'electron/preload.ts only',
  ],
  [
    'electron/e.ts',
    "import { safeStorage } from 'electron'; export const x = safeStorage;",
    'electron/storage/secrets.ts only',
  ],
  [
    'electron/f.ts',
    "import { BrowserWindow } from 'electron'; export const x = BrowserWindow;",
    'electron/app/windows.ts only',
  ],
  [
    'electron/g.ts',
    "import { WebContentsView } from 'electron'; export const x = WebContentsView;",
    'electron/app/windows.ts only',
  ],
  ['electron/h.ts', "import * as e from 'electron'; export const x = e.app;", 'by name'],
  ['electron/i.ts', "import e from 'electron'; export const x = e.app;", 'by name'],
  ['electron/j.ts', "import e, { app } from 'electron'; export const x = [e, app];", 'by name'],
  ['electron/k.ts', "export const x = import('electron');", 'by name'],
  ['electron/l.ts', "export const x = (window: W) => window.webContents.send('x');", 'Publish to a stream'],
  ['electron/m.ts', "export const x = (event: W) => event.sender.send('x');", 'Publish to a stream'],
  ['electron/n.ts', 'export const x = { contextIsolation: false };', 'weakens'],
  ['electron/o.ts', 'export const x = { nodeIntegration: true };', 'weakens'],
  ['electron/p.ts', 'export const x = { webSecurity: false };', 'weakens'],
  ['electron/q.ts', 'export const x = { sandbox: false };', 'weakens'],
  ['renderer/d.tsx', 'export const X = () => <b>go on</b>;', 'renderer/words/en'],
  ['renderer/e.tsx', 'export const X = () => <F label="go on" />;', 'renderer/words/en'],
  ['renderer/f.tsx', "export const X = () => <F placeholder={'go on'} />;", 'renderer/words/en'],
  ['renderer/g.ts', "export const x = { header: 'go on' };", 'renderer/words/en'],
  ['renderer/h.ts', `export const x = (n: number) => ({ text: \`\${n} left\` });`, 'renderer/words/en'],
  ['renderer/i.ts', "export const x = (n: Notices) => n.done('x', 'It is saved.');", 'renderer/words/en'],
  ['renderer/j.ts', `export const x = (n: string) => say(\`Go on with \${n}\`);`, 'renderer/words/en'],
];

/** What stands in the right place, or only looks like an offence. */
const welcome: readonly (readonly [place: string, text: string])[] = [
  ['shared/ok.ts', "import { z } from 'zod'; import { y } from './y.ts'; export const x = [z, y];"],
  [
    'shared/cxml/ok.ts',
    "import { XMLParser } from 'fast-xml-parser'; import { y } from '../y.ts'; export const x = [XMLParser, y];",
  ],
  [
    'renderer/ok.ts',
    "import { useState } from 'react'; import { y } from '../shared/y.ts'; export const x = [useState, y];",
  ],
  [
    'electron/ok.ts',
    "import type { BrowserWindow } from 'electron'; import { app } from 'electron'; export const x = (w: BrowserWindow) => [app, w];",
  ],
  ['electron/ipc/doors.ts', "import { ipcMain } from 'electron'; export const x = ipcMain;"],
  ['electron/ipc/wrapper.ts', 'export const x = (w: W) => w.webContents.send(1);'],
  ['electron/preload.ts', "import { ipcRenderer } from 'electron'; export const x = ipcRenderer;"],
  ['electron/storage/secrets.ts', "import { safeStorage } from 'electron'; export const x = safeStorage;"],
  ['electron/app/windows.ts', "import { BrowserWindow } from 'electron'; export const x = BrowserWindow;"],
  [
    'electron/preferences.ts',
    'export const x = { contextIsolation: true, nodeIntegration: false, sandbox: true };',
  ],
  [
    'electron/simulator/ok.ts',
    "import fs from 'node:fs'; import { y } from '../../shared/ipc/y.ts'; export const x = [fs, y];",
  ],
  ['renderer/words/en/ok.tsx', "export const x = { go: 'Go on', on: <b>Go on</b> };"],
  [
    'renderer/pages/ok.tsx',
    `export const X = () => <F label={words.a.go} variant="primary" data-testid="go-on" href={\`#/go/\${id}\`}>{words.a.on} · {n}</F>;`,
  ],
  ['renderer/pages/ok.ts', "export const x = () => { throw new Error('The page has no root.'); };"],
  ['electron/simulator/socket.ts', "export const x = (socket: W) => socket.send('x');"],
];

/** The boundary rules; what else there is to say about these snippets is not the matter here. */
const boundaryRules = ['plugin', 'lint/style/noRestrictedImports'];

let folder = '';
let found: Map<string, string[]>;

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-lint-'));
  cpSync(path.join(root, 'build/lint'), path.join(folder, 'build/lint'), { recursive: true });
  for (const name of ['biome.json', 'package.json']) cpSync(path.join(root, name), path.join(folder, name));
  for (const [place, text] of [...offences, ...welcome]) {
    mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
    writeFileSync(path.join(folder, place), `${text}\n`);
  }
  found = messagesIn(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function messagesIn(project: string): Map<string, string[]> {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  // There is no repository here, whose ignore file Biome would look for.
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  const messages = new Map<string, string[]>();
  if (!stdout) throw new Error(stderr);
  for (const { category, message, location } of JSON.parse(stdout).diagnostics) {
    if (!boundaryRules.includes(category)) continue;
    const place = String(location.path).split(path.sep).join('/');
    messages.set(place, [...(messages.get(place) ?? []), String(message)]);
  }
  return messages;
}

describe('lint refuses', () => {
  test.each(offences)('%s: %s', (place, _text, message) => {
    expect(found.get(place)?.join('\n')).toContain(message);
  });
});

describe('lint accepts', () => {
  test.each(welcome)('%s: %s', (place) => {
    expect(found.get(place)).toBeUndefined();
  });
});
