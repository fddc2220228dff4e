import type { HelpContent } from '../help-content.ts';

/** The help of the Integrations page. */
export const integrationsHelp: HelpContent = {
  title: 'Integrations',
  body: (
    <>
      <p>
        An integration connects AWS Marketplace with a procurement system. Requesters then shop in AWS
        Marketplace from inside the procurement system, and their carts come back as requisitions. This is
        called a punchout.
      </p>
      <h3>Why rehearse first</h3>
      <p>
        A rehearsal plays every message of a punchout between a simulated procurement system and a simulated
        AWS Marketplace. You see what a working integration sends and receives before you change anything in a
        real account.
      </p>
      <h3>What a rehearsal needs</h3>
      <p>Nothing: no AWS account, no Coupa account, no network. It runs on this computer only.</p>
    </>
  ),
};
