import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { address, cart, order, refusedExchange, secret, setupRequest } from '../support/inspect-material.ts';
import { dtdFolder, noMaterial } from '../support/shared-material.ts';
import { InspectPage } from './inspect-page.ts';

let workbench: Workbench;
let folder: string;
beforeAll(async () => {
  workbench = await launchWorkbench();
});
afterAll(() => workbench.close());

let inspect: InspectPage;
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-inspect-'));
  await workbench.window.reload();
  inspect = await InspectPage.open(workbench);
});
afterEach(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a pasted document', () => {
  it('gets its verdict, and each finding leads to its line', async () => {
    const verdict = await inspect.judged(setupRequest(true));
    expect(await verdict.getAttribute('data-verdict')).toBe('invalid');
    expect(await verdict.textContent()).toContain('PunchOutSetupRequest');
    const finding = inspect.findings.first();
    expect(await finding.getAttribute('data-severity')).toBe('error');
    const line = Number(/Line (\d+)/.exec((await finding.textContent()) ?? '')?.[1]);
    await finding.click();
    const pasted = setupRequest(true).split('\n')[line - 1] ?? '';
    await expect.poll(() => inspect.activeLine()).toBe(pasted);
    expect(await finding.getAttribute('aria-current')).toBe('true');
    expect(await inspect.page.locator('.cm-lint-marker').count()).toBeGreaterThan(0);
  });

  it('is walked by F8 and Shift+F8, from the editor too', async () => {
    await inspect.judged(setupRequest(true).replace('operation="create"', 'operation="invent"'));
    expect(await inspect.findings.count()).toBeGreaterThan(1);
    const current = () => inspect.findings.evaluateAll((all) => all.findIndex((one) => one.ariaCurrent));
    await inspect.editor.focus();
    await inspect.page.keyboard.press('F8');
    await expect.poll(current).toBe(0);
    await inspect.page.keyboard.press('F8');
    await expect.poll(current).toBe(1);
    await inspect.page.keyboard.press('Shift+F8');
    await expect.poll(current).toBe(0);
  });

  it('has an outline that leads to its parts', async () => {
    await inspect.judged(setupRequest(false));
    await inspect.page
      .getByTestId('outline')
      .getByRole('button', { name: /user agent/i })
      .click();
    await expect.poll(() => inspect.activeLine()).toContain('<UserAgent>');
  });

  it('is judged again after a change, and the caret stays', async () => {
    const verdict = await inspect.judged(setupRequest(false));
    expect(await verdict.getAttribute('data-verdict')).toBe('valid');
    await inspect.editor.focus();
    await inspect.page.keyboard.press('ControlOrMeta+End');
    await inspect.page.keyboard.type('x');
    await expect.poll(() => verdict.getAttribute('data-verdict')).toBe('invalid');
    await inspect.page.keyboard.press('Backspace');
    await expect.poll(() => verdict.getAttribute('data-verdict')).toBe('valid');
  });

  it('is held against the session that the person says it belongs to', async () => {
    await inspect.judged(cart(1));
    expect(await inspect.findings.allTextContents()).not.toContainEqual(
      expect.stringContaining('BuyerCookie'),
    );
    await inspect.sayBuyerCookie('another');
    await expect
      .poll(async () => (await inspect.findings.allTextContents())[0])
      .toContain('The cart returns the BuyerCookie');
    await inspect.sayBuyerCookie('cookie-1');
    await expect
      .poll(() => inspect.findings.allTextContents())
      .not.toContainEqual(expect.stringContaining('BuyerCookie'));
  });

  it('is indented by Format without a change of its texts, and Undo takes that back', async () => {
    const flat = setupRequest(false).replace(/>\s+</g, '><');
    await inspect.judged(flat);
    await inspect.page.getByTestId('format').click();
    await expect.poll(async () => (await inspect.lines()).length).toBeGreaterThan(20);
    expect((await inspect.lines()).join('').replace(/>\s+</g, '><')).toBe(
      flat.replace(secret, '********').replace(address, '****@****').trimEnd(),
    );
    await inspect.editor.focus();
    await inspect.page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(async () => (await inspect.lines()).length).toBeLessThan(5);
  });
});

describe('secrets and e-mail addresses', () => {
  it('are masked in the editor, in Raw and in the report until they are asked for, and in the report even then', async () => {
    await inspect.judged(setupRequest(false));
    const page = async () =>
      (await inspect.page.locator('body').textContent()) + (await inspect.lines()).join('\n');
    expect(await page()).toContain('********');
    expect(await page()).not.toMatch(new RegExp(`${secret}|${address}`));
    await inspect.tab(/Raw/);
    await inspect.page.getByTestId('raw-text').waitFor();
    expect(await page()).not.toMatch(new RegExp(`${secret}|${address}`));
    await inspect.tab(/Findings/);
    await inspect.page.getByTestId('show-secrets').locator('input').click();
    await expect.poll(async () => (await inspect.lines()).join('\n')).toContain(secret);
    expect((await inspect.lines()).join('\n')).toContain(address);
    await inspect.page.getByTestId('copy-report').click();
    await inspect.page.getByText('Copied', { exact: true }).waitFor();
    const report = await inspect.copied();
    expect(report).toContain('PunchOutSetupRequest');
    expect(report).not.toMatch(new RegExp(`${secret}|${address}`));
  });

  it('survive an edit of the masked text', async () => {
    await inspect.judged(setupRequest(false));
    await inspect.editor.focus();
    await inspect.page.keyboard.press('ControlOrMeta+Home');
    await inspect.page.keyboard.press('End');
    await inspect.page.keyboard.type('<!-- checked -->');
    await inspect.page.getByText('Judging again').waitFor({ state: 'hidden' });
    await inspect.page.getByTestId('show-secrets').locator('input').click();
    await expect.poll(async () => (await inspect.lines()).join('\n')).toContain(secret);
    expect((await inspect.lines()).join('\n')).toContain('<!-- checked -->');
  });

  it('come back with Undo after all was deleted and judged without them', async () => {
    await inspect.judged(setupRequest(false));
    await inspect.editor.focus();
    await inspect.page.keyboard.press('ControlOrMeta+A');
    await inspect.page.keyboard.press('Delete');
    await expect.poll(() => inspect.verdict.getAttribute('data-verdict')).toBe('invalid');
    await inspect.page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => inspect.verdict.getAttribute('data-verdict')).toBe('valid');
    await inspect.page.getByTestId('show-secrets').locator('input').click();
    await expect.poll(async () => (await inspect.lines()).join('\n')).toContain(secret);
  });
});

describe('an HTTP exchange', () => {
  it('is taken apart, and an answer 401 points to the shared secret', async () => {
    await inspect.judged(refusedExchange);
    await inspect.page.getByTestId('document').click();
    await inspect.page.getByRole('option').nth(1).click();
    await expect.poll(() => inspect.verdict.textContent()).toContain('Response');
    const diagnosis = inspect.diagnoses.locator('li').first();
    await expect.poll(() => diagnosis.textContent()).toMatch(/shared secret/i);
    expect(await diagnosis.textContent()).toContain('Evidence');
    await inspect.tab(/Raw/);
    const raw = (await inspect.page.getByTestId('raw-text').textContent()) ?? '';
    expect(raw).toContain('HTTP/1.1 200 OK');
    expect(raw).not.toContain(secret);
  });
});

describe('a log line without a document', () => {
  it('is diagnosed where something is known of it, and else said to be unknown', async () => {
    await inspect.paste('2026-11-23 10:00 ERROR No status element in setup response');
    await inspect.page.getByTestId('nothing-found').waitFor();
    expect(await inspect.diagnoses.locator('li').count()).toBeGreaterThan(0);
    await inspect.page.getByTestId('start-over').click();
    await inspect.paste('2026-11-23 10:00 INFO lunch is ready');
    await inspect.page.getByTestId('nothing-found').waitFor();
    expect(await inspect.diagnoses.textContent()).toContain('Not known');
  });
});

describe('files', () => {
  it('are opened by the dialog, several at once, and a cart is held against its order', async () => {
    await inspect.choosing(fileOf('cart.xml', cart(2)), fileOf('order.xml', order(2)));
    await inspect.page.getByTestId('open-files').click();
    await inspect.verdict.waitFor();
    await inspect.page.getByTestId('document').waitFor();
    await inspect.tab(/Compare/);
    const table = inspect.page.getByTestId('round-trip');
    await table.waitFor();
    const words = (await table.textContent()) ?? '';
    expect(words).toContain('Model access, line 1');
    expect(words).toContain('Cut off');
    expect(words).toContain('the totals agree');
    await inspect.page.getByTestId('diff').locator('.cm-changedText').first().waitFor();
  });

  it('that cannot be read are named, the others are judged', async () => {
    await inspect.choosing(path.join(folder, 'missing.xml'), fileOf('setup.xml', setupRequest(false)));
    await inspect.page.getByTestId('open-files').click();
    await inspect.verdict.waitFor();
    expect(await inspect.failure.textContent()).toContain('missing.xml could not be read');
  });

  it('are taken when dropped', async () => {
    await inspect.drop('dropped.xml', setupRequest(false));
    await inspect.verdict.waitFor();
    expect(await inspect.verdict.textContent()).toContain('No errors');
  });
});

describe('the judge’s process', () => {
  it('may die in the middle: the page says so, and Retry judges the document', async () => {
    await inspect.judged(setupRequest(false));
    const pid = await inspect.judgePid();
    if (pid === undefined) throw new Error('No judge');
    process.kill(pid, 'SIGSTOP');
    await inspect.page.getByTestId('add').click();
    await inspect.paste(setupRequest(true));
    await inspect.page.getByText('The judge reads it').waitFor({ state: 'attached' });
    process.kill(pid, 'SIGKILL');
    await inspect.failure.waitFor();
    expect(await inspect.failure.textContent()).toContain('The judge stopped');
    await inspect.failure.getByRole('button', { name: 'Retry' }).click();
    await inspect.page.getByTestId('document').waitFor();
    expect(await inspect.failure.count()).toBe(0);
  });

  it('is ended where it takes more than its time, and the next question goes to another', async () => {
    await inspect.judged(setupRequest(false));
    const pid = await inspect.judgePid();
    if (pid === undefined) throw new Error('No judge');
    process.kill(pid, 'SIGSTOP');
    await inspect.drop('other.xml', setupRequest(true));
    await inspect.failure.waitFor();
    expect(await inspect.failure.textContent()).toContain('took more than 10 seconds');
    await inspect.failure.getByRole('button', { name: 'Retry' }).click();
    await inspect.page.getByTestId('document').waitFor();
    expect(await inspect.judgePid()).not.toBe(pid);
  });
});

describe('the official DTDs, where they are installed', () => {
  it('have their word on a document, in a process that the window does not wait for', async ({ skip }) => {
    const dtds = dtdFolder();
    if (dtds === undefined) skip(noMaterial);
    const own = await launchWorkbench({ env: { CXML_DTD_DIR: dtds ?? '' } });
    try {
      const page = await InspectPage.open(own);
      const verdict = await page.judged(setupRequest(true));
      expect(await verdict.getAttribute('data-verdict')).toBe('invalid');
      expect(await verdict.textContent()).toMatch(/Official DTD cXML 1\.2\.014: not valid/);
    } finally {
      await own.close();
    }
  });
});

describe('a cart of 5 MB', () => {
  it('is judged, and typing in it goes on without waiting for the judge', async () => {
    await inspect.drop('large.xml', cart(9000));
    await inspect.verdict.waitFor({ timeout: 60_000 });
    await inspect.editor.focus();
    await inspect.page.keyboard.press('ControlOrMeta+Home');
    const longest = await inspect.page.evaluate(async () => {
      let worst = 0;
      let last = performance.now();
      const end = last + 1500;
      return await new Promise<number>((resolve) => {
        const tick = () => {
          const now = performance.now();
          worst = Math.max(worst, now - last);
          last = now;
          if (now > end) resolve(worst);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      });
    });
    expect(longest).toBeLessThan(1000);
    await inspect.page.keyboard.type('<!-- a -->');
    expect((await inspect.lines())[0]).toContain('<!-- a -->');
    await inspect.page.getByText('Judging again').waitFor({ state: 'hidden', timeout: 60_000 });
    expect(await inspect.verdict.getAttribute('data-verdict')).toBe('invalid');
  });
});
