import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../support/electron.ts';
import { MainWindow } from './pages.ts';

/** The Inspect page, as a person uses it. Locators live here and nowhere else. */
export class InspectPage {
  readonly page: Page;
  readonly #workbench: Workbench;

  /** Where the page is open already. */
  constructor(workbench: Workbench) {
    this.#workbench = workbench;
    this.page = workbench.window;
  }

  static async open(workbench: Workbench): Promise<InspectPage> {
    const main = new MainWindow(workbench.window);
    await main.loaded();
    await main.goTo('Inspect');
    return new InspectPage(workbench);
  }

  /** Pastes by the system's clipboard. */
  async paste(text: string): Promise<void> {
    await this.#workbench.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
    const textarea = this.page.getByTestId('paste').locator('textarea');
    // At one go: a page that was just opened puts the focus on its heading.
    await textarea.press('ControlOrMeta+V');
  }

  /** Pastes a text and waits for its verdict. */
  async judged(text: string): Promise<Locator> {
    await this.paste(text);
    await this.verdict.waitFor();
    return this.verdict;
  }

  /** Says which BuyerCookie the session has, with the keyboard. */
  async sayBuyerCookie(cookie: string): Promise<void> {
    const field = this.page.getByTestId('buyer-cookie').locator('input');
    if (!(await field.isVisible()))
      await this.page.getByTestId('said').getByRole('button').first().press('Enter');
    await field.fill(cookie);
    await field.press('Enter');
  }

  async copied(): Promise<string> {
    return await this.#workbench.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  /** Lets the next dialog for files choose these. */
  async choosing(...files: string[]): Promise<void> {
    await this.#workbench.app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    }, files);
  }

  /** Drops a file on the page, as the system would. */
  async drop(name: string, content: string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName));
        return transfer;
      },
      [name, content] as const,
    );
    const zone = this.page.getByTestId('drop-zone');
    await zone.dispatchEvent('dragover', { dataTransfer: data });
    await zone.dispatchEvent('drop', { dataTransfer: data });
  }

  get verdict(): Locator {
    return this.page.getByTestId('inspect-verdict');
  }

  get findings(): Locator {
    return this.page.getByTestId('finding-list').getByRole('button');
  }

  get diagnoses(): Locator {
    return this.page.getByTestId('diagnoses');
  }

  get failure(): Locator {
    return this.page.getByTestId('failure');
  }

  get editor(): Locator {
    return this.page.getByTestId('editor').locator('.cm-content');
  }

  /** What the editor shows now, line by line. */
  async lines(): Promise<string[]> {
    return await this.page.getByTestId('editor').locator('.cm-line').allTextContents();
  }

  /** Text of the line that the caret is in. */
  async activeLine(): Promise<string> {
    return (await this.page.getByTestId('editor').locator('.cm-activeLine').textContent()) ?? '';
  }

  async tab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** The pid of the judge's process. */
  async judgePid(): Promise<number | undefined> {
    return await this.#workbench.app.evaluate(
      ({ app }) =>
        app
          .getAppMetrics()
          .find(({ name, serviceName }) => `${name}${serviceName}`.includes('Workbench judge'))?.pid,
    );
  }
}
