import type { HelpContent } from '../help-content.ts';

/** The help of the Rehearsal page. */
export const rehearsalHelp: HelpContent = {
  title: 'Rehearsal',
  body: (
    <>
      <p>
        A rehearsal plays a whole punchout between simulated parties: the session, the shopping, the cart, the
        requisition, its approval and the purchase order. The messages are real cXML over HTTP; they never
        leave this computer, unless you aim the rehearsal at a real address.
      </p>
      <h3>What you do</h3>
      <ol>
        <li>Start the rehearsal.</li>
        <li>Shop in the window that opens, then choose Request approval.</li>
        <li>Check the requisition and approve it.</li>
        <li>Read the verdict, and every message behind it.</li>
      </ol>
      <h3>What is kept</h3>
      <p>
        Every message, with shared secrets masked. You can open it again under Rehearsals, below the start
        form.
      </p>
    </>
  ),
};

/** The help of the field Procurement system. */
export const systemHelp: HelpContent = {
  title: 'Procurement system',
  body: (
    <>
      <p>The system your requesters use. The rehearsal plays its part as the real one talks:</p>
      <p>
        <strong>Coupa</strong> sends a PunchOutSetupRequest, takes the cart back through the requester&apos;s
        browser, and sends the approved order as an OrderRequest.
      </p>
      <p>
        <strong>SAP Ariba</strong> sends its requests and orders through SAP Business Network, which knows
        both sides by their ANID and adds the secret that it shares with the supplier. The cart comes back
        directly.
      </p>
    </>
  ),
};

/** The help of the field Integration. */
export const integrationHelp: HelpContent = {
  title: 'Integration',
  body: (
    <>
      <p>
        Choose an integration and it notes this rehearsal with its verdict: its page and its readiness then
        say that it was rehearsed.
      </p>
      <p>
        The rehearsal uses its identities and its shared secret, and values of its own for what is not entered
        yet. Its addresses are used only where you choose a real address as the supplier.
      </p>
    </>
  ),
};

/** The help of the field Supplier. */
export const supplierHelp: HelpContent = {
  title: 'Supplier',
  body: (
    <>
      <p>
        The simulated AWS Marketplace runs on this computer. A real address is that of AWS Marketplace itself,
        or of a supplier&apos;s test system.
      </p>
      <h3>At a real address</h3>
      <ul>
        <li>The integration&apos;s identities and its shared secret are sent, by https alone.</li>
        <li>You confirm the host before anything is sent. Nothing else is reached.</li>
        <li>The system&apos;s proxy is used, and certificates are always checked.</li>
        <li>Production needs typing: without it, every document says deploymentMode test.</li>
      </ul>
      <h3>How far</h3>
      <p>
        Until the session is opened, it only proves that the credentials are accepted. Beyond that you shop in
        your own browser: the store&apos;s address appears here.
      </p>
    </>
  ),
};

/** The help of the field Scenario. */
export const scenarioHelp: HelpContent = {
  title: 'Scenario',
  body: (
    <>
      <p>What happens in the rehearsal, from the first message to the last. Each one says what it shows.</p>
      <p>Create is the whole way once, and the one to begin with.</p>
      <h3>What if…</h3>
      <p>
        Starts a rehearsal in which something is wrong: a secret, an address, a unit of measure. You see what
        each side sees of it, and the run ends in a diagnosis with the fix.
      </p>
    </>
  ),
};

/** The help of the classification of lines. */
export const editionHelp: HelpContent = {
  title: 'Classification of the lines',
  body: (
    <>
      <p>
        AWS Marketplace puts a UNSPSC code on each line of the cart. Its documentation describes two ways.
      </p>
      <ul>
        <li>By kind of software: SaaS, application server, or other software.</li>
        <li>
          By line type: Service, with quantity 1 and the charge as price; or Material, with the charge as a
          quantity at 0.01 each, for usage and for payments in parts.
        </li>
      </ul>
      <p>Which one an account gets is not published. Rehearse both if your approval rules go by UNSPSC.</p>
    </>
  ),
};

/** The help of a diagnosis. */
export const diagnosisHelp: HelpContent = {
  title: 'Diagnosis',
  body: (
    <>
      <p>
        The entry of the failure catalogue that the messages and records of this run point to. Which failure
        was brought about is not looked at: a real failure of this kind looks the same.
      </p>
      <p>
        Reported means that integrators describe it; documented, that a vendor does. Compare with your own
        account before you change it.
      </p>
    </>
  ),
};

/** The help of the field Test mode. */
export const testModeHelp: HelpContent = {
  title: 'Test mode',
  body: (
    <>
      <p>
        A switch of the integration in AWS Marketplace, on by default. While it is on, orders arrive and are
        answered, but no subscription and no invoice is made.
      </p>
      <h3>Why it matters</h3>
      <p>
        Left on by mistake, requests look fine and no software is bought. Left off too early, a test becomes a
        purchase.
      </p>
      <h3>In a rehearsal</h3>
      <p>
        AWS Marketplace is simulated in both positions. With Test mode off you see what a live integration
        would do.
      </p>
    </>
  ),
};

/** The help of the sequence picture. */
export const sequenceHelp: HelpContent = {
  title: 'Messages',
  body: (
    <>
      <p>
        Time runs from top to bottom. A solid arrow is a request, a dashed one its answer. A red arrow with a
        cross failed.
      </p>
      <p>
        An answer has two layers. The HTTP status says whether the message was delivered; the cXML status says
        whether it was accepted. A wrong shared secret, for example, is answered with HTTP 200 and cXML 401.
      </p>
      <h3>With the keyboard</h3>
      <p>Tab to the picture, move with Up and Down, open with Enter.</p>
    </>
  ),
};

/** The help of the checks. */
export const checksHelp: HelpContent = {
  title: 'Checks',
  body: (
    <>
      <p>What was noticed in the messages, worst first.</p>
      <ul>
        <li>Failed: breaks the punchout. The fix says what to change.</li>
        <li>Warning: works here and may fail in a real account.</li>
        <li>Note: allowed, but good to know.</li>
        <li>Passed: was checked and holds.</li>
      </ul>
    </>
  ),
};

/** The help of the kept rehearsals. */
export const keptHelp: HelpContent = {
  title: 'Rehearsals',
  body: (
    <>
      <p>Every rehearsal is kept on this computer with each message, until you delete it.</p>
      <h3>Search</h3>
      <p>
        Choose a property, such as Result, or type a text. Text is searched in identities, order, payload and
        part IDs, descriptions, findings and results.
      </p>
      <h3>Damaged</h3>
      <p>
        The end of the file is missing, or lines of it cannot be read. It opens up to there. The program never
        deletes or repairs it.
      </p>
    </>
  ),
};

/** The help of a replay. */
export const replayHelp: HelpContent = {
  title: 'Replay',
  body: (
    <>
      <p>
        The request goes to the built-in AWS Marketplace, started anew under the identities of the record, so
        that you see what a change in the document changes in the answer. What SAP Ariba sent to SAP Business
        Network goes through the simulated one again. Attachments go along as they were.
      </p>
      <h3>The secret</h3>
      <p>
        A record has no secret. Where ******** stands, the one of the new start is put in on the way out; you
        never see it. Type something else there to see what a wrong secret does.
      </p>
      <p>
        A CredentialMac would have expired: it is made anew, from this moment on. Change its dates to see what
        an expired one does.
      </p>
      <h3>What always differs</h3>
      <p>Payload IDs, times, and the address of the StartPage.</p>
    </>
  ),
};
