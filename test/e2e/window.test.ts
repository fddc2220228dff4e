import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { GuidePage } from './guide-page.ts';
import { MainWindow, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeEach(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
});
afterEach(() => workbench.close());

describe('the context menu', () => {
  it('offers cut, copy, paste and all in a field, copying where text is selected, else nothing', async () => {
    // The system draws the menu; what it is asked to draw is kept instead.
    await workbench.app.evaluate(({ Menu }) => {
      const shown: string[][] = [];
      Reflect.set(globalThis, 'shownMenus', shown);
      Menu.prototype.popup = function popup() {
        shown.push(this.items.map(({ role }) => String(role)));
      };
    });
    const shown = () => workbench.app.evaluate(() => Reflect.get(globalThis, 'shownMenus') as string[][]);
    const { page } = main;
    const guide = new GuidePage(workbench);
    await guide.begin('coupa');
    await guide.open('aws-integration');
    const heading = page.getByRole('heading', { level: 1 });
    await heading.click({ button: 'right' });
    await guide.field('name').click({ button: 'right' });
    await expect.poll(shown).toHaveLength(1);
    await heading.click({ clickCount: 3 });
    await heading.click({ button: 'right' });
    await expect.poll(shown).toHaveLength(2);
    expect((await shown()).map((roles) => roles.map((role) => role.toLowerCase()))).toEqual([
      ['cut', 'copy', 'paste', 'selectall'],
      ['copy'],
    ]);
  });
});

describe('a person who wants little motion', () => {
  it('sees no arrow move while a rehearsal goes on', async () => {
    const { page } = main;
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await page.locator('.arrow-waiting').first().waitFor();
    const moving = () =>
      page
        .locator('.arrow-waiting .arrow-line')
        .first()
        .evaluate((line) => line.getAnimations().length);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    // What goes on goes on: the arrow that waits may just be taking the place of another.
    await expect.poll(moving).toBe(1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(moving).toBe(0);
  });
});

describe('a shopping window', () => {
  it('says that the store is simulated, and its address', async () => {
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    const store = await storeOf(workbench);
    const line = workbench.app.windows().find((page) => page.url().includes('shopping.html'));
    if (!line) throw new Error('No address line');
    const address = line.getByRole('status', { name: 'Address', exact: true });
    await expect.poll(() => address.textContent()).toBe(store.url());
    await line.getByText('Simulated', { exact: true }).waitFor();
    const titles = () =>
      workbench.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => window.getTitle()),
      );
    await expect.poll(titles).toContain('AWS Marketplace (simulated)');
  });

  it('that is closed while the store goes to another page ends nothing but itself', async () => {
    await main.goTo('Rehearsal');
    await main.startRehearsal();
    await storeOf(workbench);
    await workbench.app.evaluate(async ({ BrowserWindow, WebContentsView }) => {
      const shopping = BrowserWindow.getAllWindows().find(
        ({ contentView }) => contentView.children.length > 0,
      );
      const view = shopping?.contentView.children.find((child) => child instanceof WebContentsView);
      if (!shopping || !view) throw new Error('No shopping window');
      const { webContents } = view;
      const url = webContents.getURL();
      const closed = new Promise<void>((resolve) => shopping.once('closed', () => resolve()));
      shopping.destroy();
      await closed;
      // Chromium tells of the page that it was going to, and the window is gone.
      webContents.emit('did-navigate', {}, url, 200, 'OK');
    });
    await main.page.getByTestId('stop').click();
    await main.page.getByTestId('confirm').click();
    await main.verdict();
  });
});

describe('a window whose process dies', () => {
  it('is loaded again, and after the third time in a minute the program ends with words', async () => {
    await workbench.app.evaluate(({ dialog }) => {
      dialog.showErrorBox = (title) => Reflect.set(globalThis, 'lastWords', title);
    });
    const gone = workbench.app.waitForEvent('close');
    const words = workbench.app.evaluate(
      ({ app, BrowserWindow }) =>
        new Promise<unknown>((resolve) => {
          const [window] = BrowserWindow.getAllWindows();
          if (!window) throw new Error('No window');
          let crashes = 0;
          const crash = () => {
            crashes += 1;
            window.webContents.forcefullyCrashRenderer();
          };
          window.webContents.on('did-finish-load', crash);
          app.once('before-quit', () =>
            resolve({ crashes, words: Reflect.get(globalThis, 'lastWords') as unknown }),
          );
          crash();
        }),
    );
    expect(await words).toEqual({ crashes: 4, words: 'The window stopped again and again' });
    await gone;
  });
});
