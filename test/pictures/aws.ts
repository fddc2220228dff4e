import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { AwsPage } from '../e2e/aws-page.ts';
import type { AwsAccountDouble } from '../support/aws-account.ts';
import type { Workbench } from '../support/electron.ts';

/** Takes the AWS page's pictures: at first, after all checks, signing in, without credentials. */
export async function takeAws(
  workbench: Workbench,
  take: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  await workbench.app.evaluate(({ shell }) => {
    shell.openExternal = async () => undefined;
  });
  const aws = await AwsPage.open(workbench);
  const { page } = aws;
  await take(page, 'aws-first');
  await page.evaluate(async () => {
    await window.workbench.integrations.create({ system: 'coupa', name: 'Acme Coupa' });
  });
  await aws.keepWith('Acme Coupa');
  await aws.runAll();
  await aws.evidence('management-account');
  await take(page, 'aws-checked');
  // A draft that AWS does not hold, to review its creation.
  await page.evaluate(async () => {
    const list = await window.workbench.integrations.list();
    const one = list.ok ? list.value.integrations[0] : undefined;
    if (!one) throw new Error('No integration');
    const added = await window.workbench.integrations.addConnection({ id: one.id, expected: one.revision });
    const connection = added.ok ? added.value.connections.at(-1) : undefined;
    if (!added.ok || !connection) throw new Error('No connection');
    await window.workbench.integrations.changeConnection({
      id: one.id,
      expected: added.value.revision,
      connection: connection.id,
      changes: { buyerId: 'acme-eu', supplierId: 'aws-marketplace-eu', billingEntities: ['AWS_EUROPE'] },
    });
  });
  await page.getByTestId('create-connection').click();
  await take(page, 'aws-create');
  await page.keyboard.press('Escape');
  await page.getByTestId('aws-comparison').scrollIntoViewIfNeeded();
  await take(page, 'aws-comparison');
  await page.getByTestId('aws-connections').scrollIntoViewIfNeeded();
  await take(page, 'aws-connections');
  await page.getByTestId('aws-words').scrollIntoViewIfNeeded();
  await take(page, 'aws-words');
  await page.evaluate(() => window.scrollTo(0, 0));
  await aws.choose('corp-admin');
  await page.getByTestId('sign-in').click();
  await page.getByTestId('user-code').waitFor();
  await take(page, 'aws-sign-in');
  await page.getByTestId('end-sign-in').click();
  await page.getByTestId('run-all').click();
  await page.getByTestId('no-credentials').waitFor();
  await take(page, 'aws-no-credentials');
  await aws.choose('mfa');
  await page.getByTestId('run-all').click();
  await page.getByTestId('mfa-code').waitFor();
  await take(page, 'aws-mfa');
  await page.getByRole('button', { name: 'Cancel' }).last().click();
  await page.getByTestId('paste-keys').click();
  await page.getByTestId('use-keys').click();
  await take(page, 'aws-paste-keys');
  await page.getByRole('button', { name: 'Cancel' }).last().click();
}

/** Ends what the pictures were taken of. */
export async function endAws({ double, home }: AwsAccountDouble): Promise<void> {
  await double.close();
  rmSync(home.home, { recursive: true });
}
