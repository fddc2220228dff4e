import type { HelpContent } from '../help-content.ts';

export const integrationHelp: HelpContent = {
  title: 'Integration',
  body: (
    <>
      <p>
        One procurement system connected to AWS Marketplace: its values, its steps, and what is proven of
        them.
      </p>
      <h3>Test mode</h3>
      <p>
        On by default. While it is on, requests and orders go all the way, and nothing is subscribed. No API
        tells how it is set: say here what you see in the console.
      </p>
      <h3>Dossier</h3>
      <p>
        The integration as a document for colleagues and auditors: values without secrets, steps with their
        proof, the last rehearsal, and what is open.
      </p>
    </>
  ),
};

export const labelsHelp: HelpContent = {
  title: 'One value, every label',
  body: (
    <p>
      The same identity, secret or address has another name on each screen. Each row is one value, with the
      label that each screen gives it and its place in the cXML message.
    </p>
  ),
};
