import type { HelpContent } from '../../shell/help.tsx';

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
