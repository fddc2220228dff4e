/**
 * The packaged program at rest beside a bare window of the same runtime: memory of all processes, each shared page counted once
 * (PSS), and the processor's time in a minute. One JSON line. Linux only, which tells it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { electronCommand } from '../../build/electron/command.mjs';
import { pageOf } from '../support/cdp.ts';
import { ensurePackage, startDebugged, whyNotPackaged } from '../support/packaged.ts';
import { bareWindow, type Measured, own } from './measured.ts';
import { ratioOf } from './median.ts';

const settleMs = 8000;
const minuteMs = 60_000;
/** Of the kernel's clock, which counts in hundredths of a second. */
const tickMs = 10;

const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The fields of a process's state behind its name, which may hold anything. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** A process and all that came of it. */
function treeOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [[Number(name), Number(statOf(Number(name))[1])] as const];
      } catch {
        return [];
      }
    });
  const tree = [root];
  for (const pid of tree)
    tree.push(...parents.filter(([, parent]) => parent === pid).map(([child]) => child));
  return tree;
}

function megabytesOf(tree: readonly number[]): number {
  const kilobytes = tree.map((pid) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function processorMsOf(tree: readonly number[]): number {
  return tree.reduce((sum, pid) => {
    const stat = statOf(pid);
    return sum + (Number(stat[11]) + Number(stat[12])) * tickMs;
  }, 0);
}

async function atRest({ executable, args, page, loaded }: Measured) {
  const profile = mkdtempSync(path.join(folder, 'user-data-'));
  const running = await startDebugged(executable, [...args, ...rootArgs, `--user-data-dir=${profile}`]);
  const window = await pageOf(running.endpoint, page);
  await window.until(loaded);
  window.close();
  await pause(settleMs);
  const tree = treeOf(running.child.pid ?? 0);
  const megabytes = megabytesOf(tree);
  const before = processorMsOf(tree);
  await pause(minuteMs);
  const idlePercent = Math.round((10_000 * (processorMsOf(tree) - before)) / minuteMs) / 100;
  await running.close();
  return { megabytes, idlePercent };
}

try {
  if (whyNotPackaged !== undefined) {
    process.stdout.write(`${JSON.stringify({ bench: 'memory', ratio: null, why: whyNotPackaged })}\n`);
  } else {
    ensurePackage();
    const [mine, bare] = await Promise.all([atRest(own), atRest(bareWindow(folder))]);
    const ratio = ratioOf(mine.megabytes, bare.megabytes);
    const line = { bench: 'memory', electron: electronCommand().version, ...mine, bare, ratio };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
