import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { MainWindow, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterAll(() => workbench.close());

/** What moves on the page now. */
const moving = () =>
  main.page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((one) => ('animationName' in one ? one.animationName : 'a transition')),
  );

it('nothing moves for a person who wants no motion, and the picture shows by motion that somebody is waited for otherwise', async () => {
  const { page } = main;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await main.goTo('Rehearsal');
  await main.startRehearsal();
  await storeOf(workbench);
  await expect.poll(moving).toContain('arrow-moves');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(moving).toEqual([]);
  await page.getByTestId('stop').click();
  expect(await moving()).toEqual([]);
  await page.keyboard.press('Escape');
  await main.goTo('Settings');
  expect(await moving()).toEqual([]);
});
