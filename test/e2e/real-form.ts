import type { Identity } from '../../electron/simulator/identities.ts';
import { MainWindow } from './pages.ts';

/** What an integration keeps of a real supplier. */
interface KeptSupplier {
  readonly setupUrl: string;
  readonly orderUrl: string;
  readonly buyer: Identity;
  readonly supplier: Identity;
  readonly sharedSecret: string;
}

const acme = {
  orderUrl: '',
  buyer: { domain: 'NetworkID', identity: 'acme-buyer' },
  supplier: { domain: 'DUNS', identity: 'aws-supplier' },
  sharedSecret: 'kept-out-of-sight & more',
};

/** The start form as it is aimed at a real address. */
export class RealForm extends MainWindow {
  /** Makes the integration Acme with all that a real supplier is sent, another with nothing, and opens the form. */
  async prepare(setupUrl: string): Promise<void> {
    await this.loaded();
    await this.keep('Acme', { ...acme, setupUrl });
    await this.page.evaluate(async () => {
      const bare = await window.workbench.integrations.create({ system: 'coupa', name: 'Bare' });
      if (!bare.ok) throw new Error('The integration is not as it has to be');
    });
    await this.goTo('Rehearsal');
  }

  /** Makes an integration that keeps a supplier. */
  async keep(name: string, kept: KeptSupplier): Promise<void> {
    const { setupUrl, orderUrl, buyer, supplier, sharedSecret } = kept;
    const changes = {
      punchoutUrl: setupUrl,
      orderUrl,
      buyerDomain: buyer.domain,
      buyerIdentity: buyer.identity,
      supplierDomain: supplier.domain,
      supplierIdentity: supplier.identity,
    };
    await this.page.evaluate(
      async ({ name, changes, secret }) => {
        const { integrations } = window.workbench;
        const made = await integrations.create({ system: 'coupa', name });
        const connection = made.ok ? made.value.connections[0] : undefined;
        if (!made.ok || !connection) throw new Error('No integration');
        const { id, revision } = made.value;
        const changed = await integrations.changeFields({ id, expected: revision, changes });
        const kept = await integrations.setSecret({ id, connection: connection.id, secret });
        if (!changed.ok || !kept.ok) throw new Error('The integration is not as it has to be');
      },
      { name, changes, secret: sharedSecret },
    );
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

  get orderAddress() {
    return this.page.getByTestId('real-order-url').getByRole('textbox');
  }

  /** The address of the store, once the page shows it. */
  async storeAddress(): Promise<string> {
    return (await this.page.getByTestId('now').locator('.copyable-text').textContent()) ?? '';
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  async confirm(): Promise<void> {
    await this.page.getByTestId('confirm').click();
  }

  /** Back to a form that knows nothing of the run before. */
  async again(name = 'Acme'): Promise<void> {
    await this.openForm();
    await this.choose(name);
    await this.aim();
  }
}
