import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maskText } from '../../shared/cxml/mask.ts';
import { chooseFolder } from '../support/dialogs.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { harSchema } from '../support/har.ts';
import { recorded, untilPassed, untilRefused } from '../unit/renderer/recorded.ts';
import { MainWindow } from './pages.ts';

const runs = { passed: untilPassed, refused: untilRefused };

let home: string;
let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'workbench-evidence-'));
  mkdirSync(path.join(home, 'data/rehearsals'), { recursive: true });
  for (const [id, facts] of Object.entries(runs)) {
    const lines = recorded(facts, id).map((event) => `${JSON.stringify(event)}\n`);
    writeFileSync(path.join(home, 'data/rehearsals', `${id}.jsonl`), lines.join(''));
  }
  writeFileSync(path.join(home, 'data/rehearsals/damaged.jsonl'), '{"event":"star');
  workbench = await launchWorkbench({ userData: path.join(home, 'data') });
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(async () => {
  await workbench.close();
  rmSync(home, { recursive: true, force: true });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(home, 'saved-'));
});
afterEach(async () => {
  await main.page.reload();
  await main.loaded();
});

async function openKept(id: string): Promise<void> {
  await main.goTo('Rehearsal');
  await main.page.locator(`a[href="#/rehearsal/${id}"]`).click();
  await main.page.getByTestId('export').waitFor();
}

async function saveAs(item: string): Promise<void> {
  await main.page.getByTestId('export').click();
  await main.page.getByRole('menuitem', { name: item, exact: true }).click();
}

describe('a kept rehearsal', () => {
  it('is saved as a report in HTML and in PDF, as an archive, and as its record', async () => {
    await chooseFolder(workbench, folder);
    await openKept('refused');
    for (const [item, file] of [
      ['PDF', 'rehearsal-refused.pdf'],
      ['Web page', 'rehearsal-refused.html'],
      ['HTTP archive (HAR)', 'rehearsal-refused.har'],
      ['Transcript (JSON lines)', 'rehearsal-refused.jsonl'],
    ] as const) {
      await saveAs(item);
      await main.page.getByText(`Saved ${file}`).waitFor();
    }
    const read = (name: string) => readFileSync(path.join(folder, name));
    const pdf = read('rehearsal-refused.pdf').toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pdf).not.toMatch(/\/(?:JavaScript|Launch|EmbeddedFile)\b/);
    expect(read('rehearsal-refused.html').toString()).toContain('The shared secret is wrong.');
    harSchema.parse(JSON.parse(read('rehearsal-refused.har').toString()));
    expect(read('rehearsal-refused.jsonl')).toEqual(
      readFileSync(path.join(home, 'data/rehearsals/refused.jsonl')),
    );
  });

  it('saves nothing where the person closes the dialog, and says where it could not', async () => {
    await openKept('passed');
    await chooseFolder(workbench, undefined);
    await saveAs('Web page');
    await expect.poll(() => main.page.getByTestId('export').getByRole('button').isEnabled()).toBe(true);
    await chooseFolder(workbench, path.join(folder, 'missing'));
    await saveAs('Web page');
    await main.page.getByText('rehearsal-passed.html could not be written: ENOENT.').waitFor();
  });

  it('gives single documents, and a curl line without the secret', async () => {
    await chooseFolder(workbench, folder);
    await openKept('passed');
    await main.message('x1-request');
    await main.page.getByRole('button', { name: 'Copy as curl: the request' }).click();
    const copied = () => workbench.app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toContain('SHARED_SECRET');
    expect(await copied()).not.toContain(maskText);
    await main.message('x2-request');
    await main.page.getByTestId('save-document').click();
    await main.page.getByText('Saved x2-PunchOutOrderMessage.xml').waitFor();
    expect(readFileSync(path.join(folder, 'x2-PunchOutOrderMessage.xml'), 'utf8')).toContain('<BuyerCookie>');
  });
});

describe('a replay', () => {
  it('sends a recorded request as it was, and edited, and shows what differs', async () => {
    await openKept('passed');
    await main.message('x1-request');
    await main.page.getByTestId('replay').click();
    await main.page.getByRole('heading', { level: 1, name: 'Replay: PunchOutSetupRequest' }).waitFor();
    const answer = main.page.getByTestId('replayed');
    await main.page.getByTestId('send-again').click();
    await answer.getByRole('heading', { name: 'The same outcome' }).waitFor();
    expect(await answer.textContent()).not.toContain('SharedSecret');

    await main.replaceSecret('a-wrong-secret');
    await main.page.getByTestId('send-again').click();
    await answer.getByRole('heading', { name: 'Another outcome' }).waitFor();
    expect(await answer.getByRole('row').filter({ hasText: 'cXML status' }).textContent()).toContain('401');
  });
});

describe('how long rehearsals are kept', () => {
  it('is all without end; a shorter time deletes nothing by itself and names what it offers to delete', async () => {
    const old = recorded(untilPassed, 'old').map((event) => ({ ...event, at: '2020-02-03T12:00:00Z' }));
    writeFileSync(
      path.join(home, 'data/rehearsals/old.jsonl'),
      old.map((event) => `${JSON.stringify(event)}\n`).join(''),
    );
    await main.goTo('Settings');
    const card = main.page.getByTestId('keep');
    await card.getByText('4 rehearsals are kept.').waitFor();
    await card.getByTestId('keep-rehearsals').getByRole('button').click();
    await main.page.getByRole('option', { name: 'One year' }).click();
    await card.getByText('1 rehearsal is older.').waitFor();
    expect(readdirSync(path.join(home, 'data/rehearsals'))).toHaveLength(4);
    await main.page.getByTestId('delete-older').click();
    await main.page.getByRole('dialog').getByText('Feb 3, 2020').waitFor();
    await main.page.getByTestId('confirm-delete').click();
    await card.getByText('None is older.').waitFor();
    expect(readdirSync(path.join(home, 'data/rehearsals')).sort()).toEqual([
      'damaged.jsonl',
      'passed.jsonl',
      'refused.jsonl',
    ]);
  });
});

describe('the list of rehearsals', () => {
  it('shows damaged records, finds by text and result, and deletes only what is chosen and confirmed', async () => {
    await main.goTo('Rehearsal');
    const list = main.page.getByTestId('kept-rehearsals');
    await list.getByText('Damaged').waitFor();
    expect(await list.getByRole('link').count()).toBe(3);

    await list.getByRole('combobox').fill('PO-1001');
    await main.page.keyboard.press('Enter');
    await list.getByText('(1/3)').waitFor();
    expect(await list.getByRole('link').count()).toBe(1);
    await list.getByRole('button', { name: 'Clear filters' }).click();
    await list.getByText('(3)').waitFor();

    await list.getByRole('row').filter({ hasText: 'refused' }).getByRole('checkbox').check({ force: true });
    await list
      .getByRole('row')
      .filter({ hasText: 'went through' })
      .getByRole('checkbox')
      .check({ force: true });
    await chooseFolder(workbench, folder);
    await main.page.getByTestId('report-selected').getByRole('button').click();
    await main.page.getByRole('menuitem', { name: 'Web page' }).click();
    await main.page.getByText('Saved rehearsals-2.html').waitFor();
    expect(readFileSync(path.join(folder, 'rehearsals-2.html'), 'utf8')).toContain('1 of 2 passed.');
    await list
      .getByRole('row')
      .filter({ hasText: 'went through' })
      .getByRole('checkbox')
      .uncheck({ force: true });
    await main.page.getByTestId('delete-rehearsals').click();
    await main.page.getByRole('dialog').getByText('AWS Marketplace refused the session.').waitFor();
    await main.page.getByTestId('confirm-delete').click();
    await list.getByText('(2)').waitFor();
    const left = await main.page.evaluate(
      async () =>
        await window.workbench.rehearsal.find({
          search: { operation: 'and', tokens: [] },
          skip: 0,
          limit: 10,
        }),
    );
    expect(left.ok && left.value.items.map(({ id }) => id).sort()).toEqual(['damaged', 'passed']);
  });
});
