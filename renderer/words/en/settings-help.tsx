import type { HelpContent } from '../help-content.ts';

/** The help of the Settings page. */
export const settingsHelp: HelpContent = {
  title: 'Settings',
  body: (
    <>
      <p>Every change applies at once and is kept on this computer.</p>
      <h3>Theme</h3>
      <p>System follows the operating system, also when it changes with the time of day.</p>
      <h3>Density</h3>
      <p>Compact fits more on a small screen. Nothing is left out.</p>
    </>
  ),
};

/** The help of the data folder. */
export const dataHelp: HelpContent = {
  title: 'Where data is kept',
  body: (
    <>
      <p>
        The folder holds the settings and every rehearsal, one file each. A rehearsal&apos;s file has one JSON
        object per line, written as it happens, so that nothing is lost when the program stops.
      </p>
      <p>Shared secrets are masked before a message is written.</p>
      <p>To back up everything, copy the folder while the program is closed.</p>
    </>
  ),
};

/** The help of how long rehearsals are kept. */
export const keepHelp: HelpContent = {
  title: 'Keep rehearsals',
  body: (
    <>
      <p>
        Rehearsals are evidence, so this program deletes none by itself. Choose how long you need them; older
        ones are then counted here, and Delete names what goes before it does.
      </p>
      <p>Damaged records are left out. Delete them one by one in the list of the Rehearsal page.</p>
    </>
  ),
};

/** The help of the diagnostics. */
export const diagnosticsHelp: HelpContent = {
  title: 'Diagnostics',
  body: (
    <>
      <p>
        The log says what went wrong, one JSON object a line. Shared secrets, AWS keys and tokens, cookies,
        e-mail addresses and the name of your home folder are removed before a line is written. Old lines go
        when the log grows.
      </p>
      <p>
        After a crash the next start offers a report, made the same way. Nothing is sent: there is no
        telemetry and no account.
      </p>
    </>
  ),
};

/** The help of the official DTDs. */
export const dtdHelp: HelpContent = {
  title: 'Official DTDs',
  body: (
    <>
      <p>
        A DTD defines which elements a cXML document may have and in which order. cxml.org publishes one for
        each version; this program contains none, since their licence asks for them to be passed on unchanged.
      </p>
      <p>
        A document is judged by the version that its DOCTYPE names, and by the newest that is installed as a
        second opinion. Where none is installed, the built-in grammar judges.
      </p>
      <h3>Where they come from</h3>
      <p>
        A folder or a zip archive that you have, or cxml.org. A file that says it is a published version and
        has another checksum is not installed.
      </p>
    </>
  ),
};
