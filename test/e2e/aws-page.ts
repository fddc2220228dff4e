import type { Locator, Page } from 'playwright-core';
import type { CheckId } from '../../shared/aws/checks.ts';
import type { Workbench } from '../support/electron.ts';
import { MainWindow } from './pages.ts';

/** The AWS page, as a person uses it. */
export class AwsPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open({ window }: Workbench): Promise<AwsPage> {
    const main = new MainWindow(window);
    await main.loaded();
    await main.goTo('AWS');
    await window.getByTestId('aws-profile').waitFor();
    return new AwsPage(window);
  }

  async choose(profile: string): Promise<void> {
    await this.page.getByTestId('profile').getByRole('button').click();
    await this.page.getByRole('option', { name: profile }).first().click();
  }

  /** Chooses the integration that results are kept with. */
  async keepWith(name: string): Promise<void> {
    await this.page.getByTestId('integration').getByRole('button').click();
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Runs all checks and waits for their end. */
  async runAll(): Promise<void> {
    await this.page.getByTestId('run-all').click();
    await this.finished();
  }

  async finished(): Promise<void> {
    await this.page.getByTestId('cancel-checks').waitFor({ state: 'detached' });
  }

  /** The result of a check: pass, fail, advisory, unknown, running or none. */
  async result(id: CheckId): Promise<string> {
    return (await this.page.getByTestId(`result-${id}`).getAttribute('data-result')) ?? '';
  }

  row(id: CheckId): Locator {
    return this.page
      .getByTestId('aws-checks')
      .getByRole('row')
      .filter({ has: this.page.getByTestId(`run-${id}`) });
  }

  /** Opens the evidence of a check and returns its text. */
  async evidence(id: CheckId): Promise<string> {
    await this.row(id)
      .getByRole('button', { name: /^Evidence/ })
      .click();
    return (await this.page.getByTestId(`evidence-${id}`).textContent()) ?? '';
  }
}
