import { MainWindow } from './pages.ts';

const secret = 'kept-out-of-sight & more';

/** The start form as it is aimed at a real address. */
export class RealForm extends MainWindow {
  /** Makes the integration Acme with all that a real supplier is sent, another with nothing, and opens the form. */
  async prepare(url: string): Promise<void> {
    await this.loaded();
    await this.page.evaluate(
      async ({ url, secret }) => {
        const { integrations } = window.workbench;
        const made = await integrations.create({ system: 'coupa', name: 'Acme' });
        const connection = made.ok ? made.value.connections[0] : undefined;
        if (!made.ok || !connection) throw new Error('No integration');
        const { id, revision } = made.value;
        const changed = await integrations.changeFields({
          id,
          expected: revision,
          changes: {
            punchoutUrl: url,
            buyerDomain: 'NetworkID',
            buyerIdentity: 'acme-buyer',
            supplierDomain: 'DUNS',
            supplierIdentity: 'aws-supplier',
          },
        });
        const kept = await integrations.setSecret({ id, connection: connection.id, secret });
        const bare = await integrations.create({ system: 'coupa', name: 'Bare' });
        if (!changed.ok || !kept.ok || !bare.ok) throw new Error('The integration is not as it has to be');
      },
      { url, secret },
    );
    await this.goTo('Rehearsal');
  }

  async choose(name: string): Promise<void> {
    await this.page.getByTestId('integration').getByRole('button').click();
    await this.page.getByRole('option', { name: `${name} Coupa`, exact: true }).click();
  }

  async aim(): Promise<void> {
    await this.page.getByRole('radio', { name: /A real address/ }).check({ force: true });
  }

  get address() {
    return this.page.getByTestId('real-setup-url').getByRole('textbox');
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  async confirm(): Promise<void> {
    await this.page.getByTestId('confirm').click();
  }

  /** Back to a form that knows nothing of the run before. */
  async again(): Promise<void> {
    await this.page.getByTestId('new-rehearsal').click();
    await this.choose('Acme');
    await this.aim();
  }
}
