import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { findings } from './axe.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
let guide: GuidePage;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  guide = new GuidePage(workbench);
  await main.loaded();
});
afterAll(async () => await workbench.close());

/** Gives the window its size and zoom, as the system and the menu do, and waits until the page has it. */
async function show(width: number, height: number, zoom: number): Promise<void> {
  await workbench.app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(wanted.width, wanted.height);
      window?.webContents.setZoomFactor(wanted.zoom);
    },
    { width, height, zoom },
  );
  await main.page.waitForFunction((wide) => Math.abs(window.innerWidth - wide) < 2, Math.round(width / zoom));
}

/** What axe objects to, and by how many pixels the page is wider than the window. */
async function judged(): Promise<string[]> {
  const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  // The layout follows a window that was just made smaller; what is still too wide then stays so.
  const settled = await main.page
    .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    .catch(() => undefined);
  const over = settled ? 0 : await main.page.evaluate(tooWide);
  return [...(over > 0 ? [`The page is ${over} pixels too wide.`] : []), ...(await findings(main.page))];
}

async function theme(wanted: 'light' | 'dark'): Promise<void> {
  await main.page.evaluate(async (value) => await window.workbench.settings.change({ theme: value }), wanted);
}

const looks: readonly {
  how: string;
  theme: 'light' | 'dark';
  size: [width: number, height: number, zoom: number];
}[] = [
  { how: 'light', theme: 'light', size: [1280, 840, 1] },
  { how: 'dark at 1024x700', theme: 'dark', size: [1024, 700, 1] },
  { how: 'light at 1024x700 and 200 %', theme: 'light', size: [1024, 700, 2] },
  { how: 'dark at 1024x700 and 200 %', theme: 'dark', size: [1024, 700, 2] },
];

describe.each(looks)('$how', ({ theme: wanted, size }) => {
  for (const system of ['coupa', 'ariba'] as const)
    it(`has nothing in the ${system} guide that axe objects to, nor anything wider than the window`, async () => {
      await show(1280, 840, 1);
      await theme(wanted);
      await main.goTo('Integrations');
      await guide.begin(system);
      const found: Record<string, string[]> = {};
      const steps = await guide.steps();
      for (const step of steps) {
        await show(1280, 840, 1);
        await guide.open(step);
        await show(...size);
        if (step !== 'review') await guide.unfold();
        found[step] = await judged();
      }
      expect(found).toEqual(Object.fromEntries(steps.map((step) => [step, []])));
      expect(steps.length).toBeGreaterThan(10);
    });

  it('has nothing on the pages about integrations that axe objects to', async () => {
    const { page } = main;
    await show(1280, 840, 1);
    await theme(wanted);
    await main.goTo('Integrations');
    await show(...size);
    const found: Record<string, string[]> = { list: await judged() };
    await page.getByTestId('integration').first().getByRole('link').first().click();
    await page.getByTestId('life-cycle').waitFor();
    for (const tab of ['Overview', 'Values', 'Rehearsals', 'History', 'Disable or remove']) {
      await show(1280, 840, 1);
      await page.getByRole('tab', { name: tab }).click();
      await show(...size);
      found[tab] = await judged();
    }
    await page.getByTestId('procedure-remove').getByRole('button').first().click();
    await page.getByTestId('delete-integration').click();
    found['delete'] = await judged();
    await page.keyboard.press('Escape');
    await page.getByTestId('export').click();
    await page.getByTestId('export-now').waitFor();
    found['export'] = await judged();
    await page.keyboard.press('Escape');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });
});
