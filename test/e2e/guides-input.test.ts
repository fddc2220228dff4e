import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow } from './pages.ts';

/** What people paste by mistake, at the fields of the real form. */
const script = '<script>alert(1)</script>';
const tenKilobytes = 'x'.repeat(10_240);

/** What is pasted, and what the field says to it. */
type Table = readonly (readonly [pasted: string, says: string])[];

const common: Table = [
  ['   ', 'holds only spaces or line breaks'],
  ['••••••••••••', 'holds the dots or stars that a screen shows instead of the value'],
  [script, 'holds HTML or a script'],
  [tenKilobytes, 'has 10,240 characters'],
];

const account: Table = [
  ...common,
  ['', 'is empty'],
  ['1111222233334', 'has 13 digits; an AWS account ID has 12'],
  ['1111-2222-3333', 'has separators in it'],
  ['111122223333 ', 'begins or ends with a space'],
];

const address: Table = [
  ...common,
  ['http://eprocurement.example.com/setup', 'begins with http; it has to be https'],
  ['https://eprocurement.example.com/setup?a=1?b=2', 'has two question marks'],
  ['http://eprocurement.example.com/setup?a=1?b=2', 'it has to be https'],
  ['http://eprocurement.example.com/setup?a=1?b=2', 'has two question marks'],
  ['eprocurement.example.com', 'has to begin with https://'],
  ['javascript:alert(1)', 'holds HTML or a script'],
  ['https://riley:word@eprocurement.example.com/', 'holds a user name or a password'],
];

const identity: Table = [
  ...common,
  ['acme\nbuyer', 'has a space in it'],
  [' acme', 'begins or ends with a space'],
];

const anid: Table = [
  ...common,
  ['AN0123456789', 'has 10 digits after AN'],
  ['an01234567890', 'has small letters'],
  ['0123456789', 'is not an ANID'],
  ['AN01234567890-T', 'ends in -T'],
];

let place: string;
let workbench: Workbench;
let main: MainWindow;
let guide: GuidePage;
beforeAll(async () => {
  place = mkdtempSync(path.join(os.tmpdir(), 'workbench-guides-'));
  await open();
});
afterAll(async () => {
  await workbench.close();
  rmSync(place, { recursive: true, force: true });
});

async function open(): Promise<void> {
  workbench = await launchWorkbench({ userData: place });
  main = new MainWindow(workbench.window);
  guide = new GuidePage(workbench);
  await main.loaded();
}

/** Pastes by the keyboard, as a person does, and leaves the field. */
async function paste(name: string, text: string): Promise<void> {
  const field = guide.field(name);
  await field.focus();
  await main.page.keyboard.press('Control+A');
  await main.page.keyboard.press('Delete');
  if (text !== '') {
    await workbench.app.evaluate(async ({ clipboard }, pasted) => await clipboard.writeText(pasted), text);
    await main.page.keyboard.press('Control+V');
  }
  await main.page.keyboard.press('Tab');
}

/** Pastes each row and holds what is said; what was pasted is still there. */
async function holds(name: string, table: Table): Promise<void> {
  for (const [pasted, says] of table) {
    await paste(name, pasted);
    await expect
      .poll(() => guide.problem(name), { message: `${name}: ${pasted.slice(0, 60)}` })
      .toContain(says);
    expect(await guide.field(name).inputValue()).toBe(pasted.replaceAll('\n', ' '));
  }
}

it('answers at the account ID, the address and the identity, in plain words', async () => {
  await guide.begin('coupa');
  await holds('awsAccountId', account);
  await guide.open('portal-connection');
  await holds('buyerId', identity);
  await guide.open('purchase-information');
  await holds('punchoutUrl', address);
  await holds('buyerDomain', [...common, ['https://aws.amazon.com', 'is not a credential domain']]);
  await holds('buyerIdentity', identity);
});

it('answers at the secret before it is kept, and keeps it exactly', async () => {
  await guide.open('portal-connection');
  const connection = main.page.getByTestId('connection');
  const field = main.page.getByTestId('field-secret').locator('input');
  for (const [text, says] of [
    ['••••••••', 'holds the dots or stars'],
    ['abc', 'has only 3 characters'],
    ['Wrong-at-the-end-77 ', 'Shared secret begins or ends with a space'],
  ] as const) {
    await field.fill(text);
    await field.blur();
    await connection.getByText(says).waitFor();
  }
  await main.page.getByTestId('keep-secret').click();
  await main.page.getByText('Something looked wrong when it was entered.').waitFor();
  await main.page.getByTestId('reveal-secret').click();
  await expect.poll(() => main.page.getByTestId('secret-shown').textContent()).toBe('Wrong-at-the-end-77 ');
});

it('loses nothing of it by leaving the step and by a restart, and still says what is wrong', async () => {
  await guide.open('purchase-information');
  await paste('supplierIdentity', tenKilobytes);
  await paste('orderUrl', script);
  await guide.open('access');
  await workbench.close();
  await open();
  await main.page.getByTestId('next-step').click();
  await guide.open('purchase-information');
  expect(await guide.field('supplierIdentity').inputValue()).toBe(tenKilobytes);
  expect(await guide.field('orderUrl').inputValue()).toBe(script);
  expect(await guide.problem('orderUrl')).toContain('holds HTML or a script');
  await guide.open('review');
  await main.page.getByText('Purchase order URL holds HTML or a script.').waitFor();
});

it('keeps in sight what could not be saved when the step was left, until it is saved', async () => {
  await guide.open('access');
  const file = path.join(place, 'integrations.json');
  const before = readFileSync(file);
  rmSync(file);
  mkdirSync(path.join(file, 'in the way'), { recursive: true });
  await guide.field('awsAccountId').fill('111122223333');
  await guide.open('permissions');
  const retry = main.page.getByRole('button', { name: 'Retry' });
  await retry.waitFor();
  rmSync(file, { recursive: true });
  writeFileSync(file, before);
  await retry.click();
  await guide.open('access');
  await expect.poll(() => guide.field('awsAccountId').inputValue()).toBe('111122223333');
});

it('answers at the ANID as well', async () => {
  await main.goTo('Integrations');
  await guide.begin('ariba');
  await holds('anid', anid);
});
