import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../support/electron.ts';

/** The guide of an integration, as a person uses it. */
export class GuidePage {
  readonly page: Page;

  constructor({ window }: Workbench) {
    this.page = window;
  }

  /** Begins a guide from the page Integrations. */
  async begin(system: 'coupa' | 'ariba'): Promise<void> {
    await this.page.getByTestId(`set-up-${system}`).click();
    await this.page.getByTestId('proof').waitFor();
  }

  /** The steps by their IDs, in their order. */
  async steps(): Promise<string[]> {
    const ids = await this.page
      .locator('.guide-step')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-testid') ?? ''));
    return ids.map((id) => id.replace(/^step-/, ''));
  }

  async open(step: string): Promise<void> {
    await this.page.getByTestId(`step-${step}`).click();
    await this.page.locator(`[data-testid="step-${step}"][aria-current="step"]`).waitFor();
  }

  /** Goes on by Next, which leads to this step. */
  async next(step: string): Promise<void> {
    await this.page.getByTestId('next').click();
    await this.page.locator(`[data-testid="step-${step}"][aria-current="step"]`).waitFor();
  }

  /** The values to copy of the step’s first screen, by that screen’s labels. */
  async screenRows(): Promise<Record<string, string>> {
    const rows = this.page.getByTestId('copy-screen').first().locator('tbody tr');
    await rows.first().waitFor();
    const cells = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
    return Object.fromEntries(cells.map(([label = '', value = '']) => [label, value]));
  }

  /** A field by its name in the integration. */
  field(name: string): Locator {
    return this.page.getByTestId(`field-${name}`).locator('input, textarea').first();
  }

  /** Types as a person does, and leaves the field. */
  async enter(name: string, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).blur();
  }

  /** What is said at a field; empty where nothing is wrong. */
  async problem(name: string): Promise<string> {
    const field = this.field(name);
    const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
    const said = await Promise.all(ids.map((id) => this.page.locator(`[id="${id}"]`).allTextContents()));
    return said.flat().join(' ');
  }

  /** Confirms the step by the person's word. */
  async confirm(who: string, note = ''): Promise<void> {
    await this.page.getByTestId('confirm-step').click();
    await this.page.getByTestId('word-form').getByTestId('person').locator('input').fill(who);
    if (note !== '') await this.page.getByTestId('word-note').locator('textarea').fill(note);
    await this.page.getByTestId('say-word').click();
    await this.page.getByTestId('proof').getByText('Done, by word').waitFor();
  }

  /** Notes that the step waits for somebody else. Days as `2026-12-01`. */
  async wait({ since, remindOn, note }: { since: string; remindOn: string; note: string }): Promise<void> {
    await this.page.getByTestId('wait-step').click();
    const form = this.page.getByTestId('wait-form');
    await form.getByLabel('Asked on', { exact: true }).fill(since);
    await form.getByLabel('Remind me on', { exact: true }).fill(remindOn);
    await form.getByLabel('Note', { exact: true }).fill(note);
    await form.getByTestId('say-wait').click();
    await this.page.getByTestId('recorded').getByText('the program reminds you on').waitFor();
  }

  /** Opens what a step shows only when it is asked for: what goes wrong there, and the form for the person’s word. */
  async unfold(): Promise<void> {
    await this.page.getByRole('button', { name: /^What goes wrong here/ }).click();
    await this.page.getByTestId('confirm-step').click();
    await this.page.getByTestId('word-form').waitFor();
  }

  /** Runs the step's check and returns what it found. */
  async runCheck(): Promise<string> {
    await this.page.getByTestId('run-check').click();
    return (await this.page.getByTestId('recorded').textContent()) ?? '';
  }

  /** How the step stands, as its card says. */
  async state(step: string): Promise<string> {
    return (await this.page.getByTestId(`step-${step}`).textContent()) ?? '';
  }

  async say(setting: string, says: 'on' | 'off'): Promise<void> {
    await this.page.getByTestId(`say-${setting}-${says}`).click();
    await this.page
      .getByTestId(`setting-${setting}`)
      .getByText(says === 'on' ? /^On, said/ : /^Off, said/)
      .waitFor();
  }

  /** Notes that the portal connection is enabled. */
  async enableConnection(): Promise<void> {
    await this.page.getByTestId('connection-enabled').locator('input').click({ force: true });
    await this.page.getByText('PunchOut status: enabled', { exact: true }).waitFor();
  }

  async keepSecret(secret: string): Promise<void> {
    await this.page.getByTestId('field-secret').locator('input').fill(secret);
    await this.page.getByTestId('keep-secret').click();
    await this.page.getByTestId('reveal-secret').waitFor();
  }
}
