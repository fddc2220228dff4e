import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import '../support/without-electron.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { keptBackups } from '../../electron/storage/backups.ts';
import { IntegrationsFile } from '../../electron/storage/integrations.ts';

/** As often the saving program is killed. `WORKBENCH_KILLS` asks for more. */
const kills = Number(process.env['WORKBENCH_KILLS'] ?? 50);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-saving-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a program that saves from a number on, kills it some time after its first value, and says the last it confirmed. */
async function saveAndKill(from: number, afterMs: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'test/support/saving-child.ts'), folder, String(from)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += text;
  });
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)));
  expect(signal, 'it ended by itself').toBe('SIGKILL');
  // A last line without its end was not confirmed.
  return Number(said.split('\n').at(-2));
}

it(`are never unreadable, and keep every value that was confirmed, after ${kills} kills`, async () => {
  let confirmed = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    confirmed = await saveAndKill(confirmed, Math.random() * 25);
    const memory = new IntegrationsFile(folder, () => new Date());
    expect(memory.state(), `kill ${kill}`).toEqual({ is: 'sound' });
    const [integration] = memory.read().integrations;
    const saved = Number(integration?.details.name);
    expect(saved, `kill ${kill}`).toBeGreaterThanOrEqual(confirmed);
    expect(integration?.details.description.startsWith(`${saved} `), `kill ${kill}`).toBe(true);
    for (const backup of memory.backups()) expect(backup.integrations, backup.file).toBe(1);
    confirmed = saved;
  }
  expect(confirmed).toBeGreaterThan(kills);
  expect(new IntegrationsFile(folder, () => new Date()).backups()).toHaveLength(keptBackups);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'integrations.json']);
}, 600_000);
