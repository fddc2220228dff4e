import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stepsOf } from '../../shared/procurement/steps/steps.ts';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { setupRequest } from '../support/inspect-material.ts';
import { GuidePage } from './guide-page.ts';
import { InspectPage } from './inspect-page.ts';
import { requestApproval, storeOf } from './pages.ts';
import { RealForm } from './real-form.ts';
import { watchViolations } from './violations.ts';

/** The content security policy, Trusted Types among it, over every page and what opens on it. Dialogs of the AWS page: `accessibility`. */
let workbench: Workbench;
let main: RealForm;
let violations: () => Promise<string[]>;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new RealForm(workbench.window);
  await main.loaded();
  violations = await watchViolations(main.page);
  await main.prepare('https://supplier.example/punchout');
  await main.startRehearsal();
  await requestApproval(await storeOf(workbench));
  await main.approve();
  await main.verdict();
  await main.page.reload();
  await main.loaded();
});
afterAll(() => workbench.close());

it('is watched: what breaks it is heard', async () => {
  await main.page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>markup</b>';
    } catch {
      // That is how Trusted Types refuse.
    }
    const image = new Image();
    image.src = 'https://elsewhere.example/image.png';
  });
  await expect
    .poll(violations)
    .toEqual(
      expect.arrayContaining([
        'require-trusted-types-for trusted-types-sink',
        'img-src https://elsewhere.example/image.png',
      ]),
    );
});

describe.each(['light', 'dark'] as const)('the content security policy, %s,', (theme) => {
  beforeEach(async () => {
    await main.page.evaluate(async (value) => {
      await window.workbench.settings.change({ theme: value });
    }, theme);
    await violations();
  });

  it('is broken by no page', async () => {
    for (const page of ['Integrations', 'Rehearsal', 'Inspect', 'AWS', 'Settings'] as const)
      await main.goTo(page);
    await main.goTo('Integrations');
    await main.page.getByRole('link', { name: 'Acme', exact: true }).click();
    await main.page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
    const tabs = main.page.getByRole('tab');
    for (const tab of await tabs.all()) await tab.click();
    expect(await tabs.count()).toBeGreaterThan(3);
    expect(await violations()).toEqual([]);
  });

  it.each(['coupa', 'ariba'] as const)('is broken by no step of the guide for %s', async (system) => {
    const guide = new GuidePage(workbench);
    await main.goTo('Integrations');
    await guide.begin(system);
    const steps = await guide.steps();
    for (const step of steps) {
      await guide.open(step);
      if (step !== 'review') await guide.unfold();
    }
    expect(steps).toEqual([...stepsOf(system).map(({ id }) => id), 'review']);
    expect(await violations()).toEqual([]);
  });

  it('is broken neither by a kept rehearsal nor by a replay that was edited', async () => {
    await main.openLastRehearsal();
    await main.verdict();
    await main.message('x1-request');
    await main.page.getByTestId('replay').click();
    await main.replaceSecret('a-wrong-secret');
    await main.page.getByTestId('send-again').click();
    await main.page.getByTestId('replayed').getByRole('heading', { name: 'Another outcome' }).waitFor();
    expect(await violations()).toEqual([]);
  });

  it('is broken neither by the form for a real address nor by its confirmation', async () => {
    await main.goTo('Rehearsal');
    await main.choose('Acme');
    await main.aim();
    await main.address.fill('http://supplier.example/');
    await main.startRehearsal();
    await main.page.getByText('Punchout URL is not an https address').waitFor();
    await main.address.fill('https://supplier.example/punchout');
    await main.page.getByTestId('test-mode').getByRole('checkbox').uncheck({ force: true });
    await main.startRehearsal();
    await main.confirm();
    await main.dialog.getByText(/or cancel and turn Test mode on/).waitFor();
    await main.dialog.getByRole('button', { name: 'Cancel' }).click();
    await main.dialog.waitFor({ state: 'hidden' });
    expect(await violations()).toEqual([]);
  });

  it('is broken neither by the editor of Inspect nor by its comparison', async () => {
    const inspect = await InspectPage.open(workbench);
    await inspect.judged(setupRequest(true));
    await inspect.findings.first().click();
    await main.page.keyboard.press('ControlOrMeta+F');
    await inspect.drop('other.xml', setupRequest(false));
    await main.page.getByTestId('document').waitFor();
    await inspect.tab(/Compare/);
    await main.page.getByTestId('diff').locator('.cm-changedText').first().waitFor();
    await main.page.getByTestId('start-over').click();
    expect(await violations()).toEqual([]);
  });
});
