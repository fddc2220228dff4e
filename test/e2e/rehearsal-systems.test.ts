import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { findingsInBothThemes } from './axe.ts';
import { MainWindow, requestApproval, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(() => workbench.close());

describe('a first rehearsal', () => {
  it('of Coupa takes four clicks from the first start to the verdict', async () => {
    await main.page.getByTestId('rehearse-coupa').click();
    const store = await storeOf(workbench);
    await store.getByTestId('listing-link').first().click();
    await store.getByTestId('request-approval').first().click();
    await main.page.getByTestId('approve').click();
    expect((await main.verdict()).ok).toBe(true);
  });
});

describe('a rehearsal of SAP Ariba', () => {
  it('goes through SAP Business Network as a fourth party', async () => {
    await main.page.getByTestId('new-rehearsal').click();
    await main.page.getByRole('radio', { name: /SAP Ariba/ }).check({ force: true });
    await main.startRehearsal();
    await requestApproval(await storeOf(workbench));
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    await main.page.getByRole('heading', { name: 'Rehearsal: SAP Ariba, Create' }).waitFor();
    const said = await main.text('sequence-text');
    expect(said).toContain('SAP Ariba to SAP Business Network: PunchOutSetupRequest');
    expect(said).toContain('SAP Business Network to AWS Marketplace: PunchOutSetupRequest');
    expect(said).toContain('Requester to SAP Ariba: PunchOutOrderMessage');
    expect(said).toContain('SAP Business Network to AWS Marketplace: OrderRequest');
    // What the network passed on stands within what it was asked.
    expect(said.indexOf('SAP Ariba to SAP Business Network: OrderRequest')).toBeLessThan(
      said.indexOf('SAP Business Network to AWS Marketplace: OrderRequest'),
    );
    const lanes = main.page.getByTestId('sequence').locator('.lane-name');
    expect(await lanes.allTextContents()).toEqual([
      'Requester',
      'SAP Ariba',
      'SAP Business Network',
      'AWS Marketplace',
    ]);
  });
});

describe('an edit of Coupa', () => {
  it('opens the cart again in the window, and takes the changed line back', async () => {
    await main.chooseScenario('Coupa', 'Edit');
    await main.startRehearsal();
    const first = await storeOf(workbench);
    const gone = first.waitForEvent('close');
    await requestApproval(first);
    await gone;
    await main.page.getByRole('heading', { name: 'Change a quantity in the cart' }).waitFor();
    const store = await storeOf(workbench);
    await store.getByTestId('reopened').waitFor();
    const quantity = store.getByRole('spinbutton').first();
    await quantity.fill(String(Number(await quantity.inputValue()) + 7));
    await store.getByTestId('update').first().click();
    await store.getByTestId('request-approval').click();
    await main.approve();
    expect((await main.verdict()).ok).toBe(true);
    const said = await main.text('sequence-text');
    expect(said).toContain('Requester to Coupa: Opens the cart to edit it');
    expect(said.match(/Requester to Coupa: PunchOutOrderMessage/g)).toHaveLength(2);
    expect(said.match(/Coupa: Requisition 1/g)).toHaveLength(2);
  });
});

describe('a what if', () => {
  it('ends in the diagnosis of its failure, with the fix', async () => {
    await main.page.getByTestId('new-rehearsal').click();
    await main.whatIf('Identities and secrets', 'Wrong shared secret');
    const diagnosis = main.page.getByTestId('diagnosis');
    await diagnosis.waitFor();
    const text = (await diagnosis.textContent()) ?? '';
    expect(text).toContain('status 401');
    expect(text).toContain('Type the secret anew');
    expect(text).toContain('Coupa > Setup > Punchout Sites');
    expect(text).toContain('What if: Wrong shared secret');
  });

  it('is not brought about when its request is sent again, and the page says so', async () => {
    await main.page.getByTestId('new-rehearsal').click();
    await main.whatIf('Identities and secrets', 'Wrong shared secret');
    await main.verdict();
    await main.message('x1-request');
    await main.page.getByTestId('replay').click();
    await main.page
      .getByText('The supplier is started anew, without the failure “Wrong shared secret” of the record')
      .waitFor();
    expect(await findingsInBothThemes(main.page)).toEqual([]);
    await main.page.getByTestId('send-again').click();
    const answer = main.page.getByTestId('replayed');
    await answer.getByRole('heading', { name: 'Another outcome' }).waitFor();
    const status = answer.getByRole('row').filter({ hasText: 'cXML status' });
    expect(await status.textContent()).toMatch(/401.*200/);
  });

  it('in which nobody answers need not be waited for', async () => {
    await main.openForm();
    await main.whatIf('Connection', 'No answer in time');
    const now = main.page.getByTestId('now');
    await now.getByText('AWS Marketplace stays silent until Coupa gives up.').waitFor();
    expect(await findingsInBothThemes(main.page)).toEqual([]);
    // The request may still be on its way when it is pressed first; the button goes away with what it ends.
    const verdict = main.page.getByTestId('verdict');
    while (!(await verdict.isVisible()))
      await main.page
        .getByTestId('speed-up')
        .click({ timeout: 2_000 })
        .catch(() => undefined);
    expect((await main.verdict()).text).toContain('No answer in time: recognised.');
  });
});
