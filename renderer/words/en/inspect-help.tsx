import type { HelpContent } from '../help-content.ts';

/** The help of the Inspect page. */
export const inspectHelp: HelpContent = {
  title: 'Inspect',
  body: (
    <>
      <p>
        Judges a cXML document: whether it is well-formed and of the form that cXML defines, whether it keeps
        the rules of a punchout, and what Coupa and SAP Ariba are likely to make of it.
      </p>
      <h3>What you can give it</h3>
      <ul>
        <li>A document, or several files.</li>
        <li>An HTTP request or answer with its headers.</li>
        <li>A form body with cXML-urlencoded or cXML-base64.</li>
        <li>A piece of a log with XML somewhere in it.</li>
      </ul>
      <h3>Secrets</h3>
      <p>
        Shared secrets, credential MACs and e-mail addresses are masked until you ask to see them. A copied
        report always has them masked. Nothing leaves this computer.
      </p>
      <h3>With the keyboard</h3>
      <p>
        F8 and Shift+F8 go to the next and the previous finding. Ctrl+F, on macOS Command+F, searches in the
        editor. Tab leaves the editor.
      </p>
    </>
  ),
};

/** The help of the diagnoses. */
export const fitsHelp: HelpContent = {
  title: 'What fits',
  body: (
    <>
      <p>
        Known failures of punchouts that the document, the HTTP answer or the log points to, best first. Each
        names the evidence that pointed to it.
      </p>
      <p>Without evidence nothing is named: &quot;Not known&quot; is an answer.</p>
      <h3>How sure</h3>
      <ul>
        <li>Documented: the vendor says so.</li>
        <li>Reported: others met it.</li>
        <li>Inferred: it follows from what is known, and nobody confirmed it.</li>
      </ul>
    </>
  ),
};

/** The help of what the person says of the documents. */
export const saidHelp: HelpContent = {
  title: 'What the document belongs to',
  body: (
    <>
      <p>A document alone does not tell it. Rules that need it are applied once you say it.</p>
      <ul>
        <li>
          Integration’s mode: whether Test mode is on in AWS Marketplace. deploymentMode of the document is
          held against it.
        </li>
        <li>
          Operation of the session: an empty cart does nothing after create, and deletes the lines after edit.
        </li>
        <li>
          BuyerCookie: the cart has to return the one of the setup request unchanged, or no session is found.
        </li>
      </ul>
      <p>It holds for every document on this page until you change it or start over.</p>
    </>
  ),
};
