/**
 * The first visit of each page; then going from every page to every other, with 10,000 kept rehearsals and some integrations: from
 * the click to the drawn page with its data; wanted are 100 ms at the 95th percentile. Then the list of the 10,000: opened, scrolled,
 * paged through and searched; wanted is no frame over 100 ms. One JSON line each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { MainWindow } from '../e2e/pages.ts';
import { launchWorkbench } from '../support/electron.ts';
import { scrollThrough, watchFrames } from '../support/frames.ts';
import { keepRehearsals } from './kept.ts';

const rounds = 3;
const kept = 10_000;
const userData = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));

/** Three integrations, made as the window makes them; gives the address of the first one. */
async function integrate(page: Page): Promise<string> {
  const ids = await page.evaluate(async () => {
    const made: string[] = [];
    for (const system of ['coupa', 'ariba', 'coupa'] as const) {
      const answer = await window.workbench.integrations.create({ system, name: '' });
      if (!answer.ok) throw new Error(answer.error.message);
      made.push(answer.value.id);
    }
    return made;
  });
  return `#/integrations/${ids[0]}`;
}

/**
 * Clicks a link and waits in the page until the other one has its heading and reads nothing any more, and until the frame
 * with it is drawn.
 */
async function clickToDrawn(page: Page, href: string): Promise<number> {
  return await page.evaluate(async (address) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const before = document.querySelector('main h1');
    const link = document.createElement('a');
    link.href = address;
    document.body.append(link);
    const started = performance.now();
    link.click();
    link.remove();
    const isDrawn = () => {
      const heading = document.querySelector('main h1');
      if (!heading || heading === before) return false;
      return !/(Reading|Opening) the/.test(document.querySelector('main')?.textContent ?? '');
    };
    while (!isDrawn()) await frame();
    // This is within the frame that shows it; the next task comes once that frame has been handed over for drawing.
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - started;
  }, href);
}

const rounded = (ms: number) => Math.round(ms);
const percentile = (sorted: readonly number[], part: number) =>
  rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

/** The address of a page without the ID of what it shows. */
const nameOf = (address: string) => address.replace(/i-[0-9a-z]+/, 'ID');

async function switching(page: Page, pages: readonly string[]): Promise<void> {
  const times: { from: string; to: string; ms: number }[] = [];
  // The first visit of a page is another matter than those that follow: its code has never run.
  const first: (readonly [page: string, ms: number])[] = [];
  for (const to of pages.slice(1)) first.push([nameOf(to), rounded(await clickToDrawn(page, to))]);
  const longestMs = Math.max(...first.map(([, ms]) => ms));
  process.stdout.write(
    `${JSON.stringify({ bench: 'pages', part: 'first visits', kept, longestMs, each: Object.fromEntries(first) })}\n`,
  );
  for (let round = 0; round < rounds; round += 1) {
    await clickToDrawn(page, pages[0] ?? '');
    for (const [index, from] of pages.entries()) {
      if (index > 0) await clickToDrawn(page, from);
      for (const to of pages.slice(index + 1)) {
        times.push({ from, to, ms: await clickToDrawn(page, to) });
        times.push({ from: to, to: from, ms: await clickToDrawn(page, from) });
      }
    }
  }
  const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const slowest = pages.map((to) => {
    const own = times.filter((one) => one.to === to).map(({ ms }) => ms);
    return [nameOf(to), rounded(Math.max(...own))];
  });
  const line = { switches: times.length, medianMs: percentile(sorted, 0.5), p95Ms: percentile(sorted, 0.95) };
  const result = { ...line, longestMs: rounded(sorted.at(-1) ?? 0), slowest: Object.fromEntries(slowest) };
  process.stdout.write(`${JSON.stringify({ bench: 'pages', part: 'switching', kept, ...result })}\n`);
}

async function keptList(main: MainWindow): Promise<void> {
  const { page } = main;
  await main.goTo('Integrations');
  const stop = await watchFrames(page);
  await main.goTo('Rehearsal');
  const table = page.getByTestId('kept-rehearsals');
  await table.getByText('(10,000)').waitFor();
  await scrollThrough(page);
  for (const number of [2, 3, 4, 5]) {
    await table.getByRole('button', { name: `Page ${number} of` }).click();
    await scrollThrough(page);
  }
  const frames = await stop();
  process.stdout.write(`${JSON.stringify({ bench: 'pages', part: 'list', kept, frames })}\n`);
}

try {
  keepRehearsals(path.join(userData, 'rehearsals'), kept);
  const workbench = await launchWorkbench({ userData });
  try {
    const main = new MainWindow(workbench.window);
    await main.loaded();
    const integration = await integrate(main.page);
    const sections = ['#/', '#/rehearsal', '#/inspect', '#/aws', '#/settings'];
    await switching(main.page, [...sections, integration]);
    await keptList(main);
  } finally {
    await workbench.close();
  }
} finally {
  rmSync(userData, { recursive: true, force: true });
}
