import type { Locator, Page } from 'playwright-core';
import { maskText } from '../../shared/cxml/mask.ts';
import type { Workbench } from '../support/electron.ts';

/** The main window's pages, as a person uses them. Locators live here and nowhere else. */
export class MainWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until the first page has its data. */
  async loaded(): Promise<void> {
    await this.page.locator('html[data-app-state="loaded"]').waitFor({ state: 'attached' });
  }

  async goTo(name: 'Integrations' | 'Rehearsal' | 'Inspect' | 'AWS' | 'Settings'): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
    // The page before has a heading too, and goes away under whatever is pressed on it.
    await this.page.waitForFunction((title) => document.title.startsWith(title), `${name} - `);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
  }

  /** Opens the form anew, also where the run before is still shown. */
  async openForm(): Promise<void> {
    await this.goTo('Rehearsal');
    const anew = this.page.getByTestId('new-rehearsal');
    const form = this.page.getByTestId('start-rehearsal');
    await anew.or(form).first().waitFor();
    if (await anew.isVisible()) await anew.click();
  }

  /** Opens the form anew and chooses what to rehearse. */
  async chooseScenario(system: 'Coupa' | 'SAP Ariba', title: string): Promise<void> {
    await this.openForm();
    await this.page.getByRole('radio', { name: new RegExp(system) }).check({ force: true });
    await this.page.getByTestId('scenario').getByRole('button').click();
    // The whole list scrolls to what is under the mouse, and a press may end on another line than it began on.
    await this.page.getByPlaceholder('Find a scenario').fill(title);
    await this.page.getByRole('option').nth(8).waitFor({ state: 'detached' });
    await this.page.getByRole('option', { name: new RegExp(`^${title}`) }).click();
    await this.page.getByTestId('scenario').getByRole('button').getByText(title, { exact: true }).waitFor();
  }

  async startRehearsal(): Promise<void> {
    await this.page.getByTestId('start-rehearsal').click();
  }

  /** Opens the menu of failures and starts a rehearsal with one of a group. */
  async whatIf(group: string, title: string): Promise<void> {
    await this.page.getByTestId('what-if').getByRole('button', { name: 'What if…' }).click();
    await this.page.getByRole('menuitem', { name: group, exact: true }).click();
    await this.page.getByRole('menuitem', { name: title }).click();
  }

  /** Opens the newest rehearsal of the list on the Integrations page. */
  async openLastRehearsal(): Promise<void> {
    await this.goTo('Integrations');
    await this.page.getByTestId('recent-rehearsals').getByRole('link').first().click();
  }

  /** Opens an arrow's message and returns its text. */
  async message(arrow: string): Promise<string> {
    await this.page.getByTestId(`arrow-${arrow}`).click();
    return await textOf(this.page.getByTestId('message-xml'));
  }

  /** Finds the masked secret in the request that is to be sent again, and types over it. */
  async replaceSecret(secret: string): Promise<void> {
    const { keyboard } = this.page;
    await this.page.getByTestId('editor').locator('.cm-content').click();
    await keyboard.press('ControlOrMeta+Home');
    await keyboard.press('ControlOrMeta+f');
    await keyboard.type(maskText);
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await keyboard.type(secret);
  }

  async approve(): Promise<void> {
    await this.page.getByTestId('approve').click();
  }

  /** Waits for the end and returns what it says. */
  async verdict(): Promise<{ ok: boolean; text: string }> {
    const verdict = this.page.getByTestId('verdict');
    await verdict.waitFor();
    return { ok: (await verdict.getAttribute('data-ok')) === 'true', text: await textOf(verdict) };
  }

  text(testId: string): Promise<string> {
    return textOf(this.page.getByTestId(testId));
  }
}

/** The text of an element, hidden parts included. */
async function textOf(element: Locator): Promise<string> {
  return (await element.textContent()) ?? '';
}

/**
 * Waits for the ends of animations: in the middle of one a page shows neither state, and its colours are those of no
 * state. A spinner never ends and is not waited for.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.all(ending.map(async ({ finished }) => await finished.catch(() => undefined)));
  });
}

/** The store's page of the shopping window, once it shows the store. */
export async function storeOf({ app }: Workbench): Promise<Page> {
  const isForeign = (page: Page) => page.url().startsWith('http://127.0.0.1:');
  // It may be there already; then no event comes.
  const opened = app.context().waitForEvent('page', { predicate: isForeign, timeout: 20_000 });
  const present = app.context().pages().find(isForeign);
  if (present) opened.catch(() => undefined);
  const store = present ?? (await opened);
  await store.waitForURL(/\/store\//);
  return store;
}

/** Shops like a person: opens the first product and chooses Request approval. */
export async function requestApproval(store: Page): Promise<void> {
  await store.getByTestId('listing-link').first().click();
  await store.getByTestId('request-approval').first().click();
}
