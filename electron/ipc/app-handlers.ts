import { clipboard, shell } from 'electron';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type { About, AtStart } from '../../shared/ipc/app.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { type Redactions, redact } from '../../shared/redact.ts';
import { versionsOf } from '../app/versions.ts';
import type { CrashReports } from '../storage/crash-reports.ts';
import type { Log } from '../storage/log.ts';

/** As many lines of the log as explain what happened last. */
const logLines = 200;

/** What the answers come from. */
export interface AppAccess {
  readonly about: About;
  readonly log: Log;
  readonly logFolder: string;
  /** The notice of third parties, as a file. */
  readonly licences: string;
  readonly crashes: CrashReports;
  readonly redactions: Redactions;
  readonly problems: AtStart['problems'];
  readonly now: () => Date;
}

/** What the window may ask about the program itself. */
export function appHandlers(access: AppAccess): Handlers<'app'> {
  const { about, log, logFolder, licences, crashes, redactions, problems, now } = access;
  return {
    about: () => ok(about),
    showDataFolder: () => show(about.dataFolder),
    showLogFolder: () => show(logFolder),
    showLicences: () => show(licences),
    copyText: (text) => {
      clipboard.writeText(text);
      return ok(undefined);
    },
    copyDiagnostics: ({ place, fault }) => {
      const parts = [versionsOf(about), `Place: ${place}`, `Time: ${now().toISOString()}`];
      const text = [
        ...parts,
        ...(fault === undefined ? [] : ['', fault]),
        '',
        'Log:',
        log.tail(logLines),
        '',
      ];
      clipboard.writeText(redact(text.join('\n'), redactions));
      return ok(undefined);
    },
    atStart: () => ok({ crash: crashes.unseen() ?? null, problems: [...problems] }),
    copyCrashReport: ({ id }) => {
      const text = crashes.text(id);
      if (text === undefined)
        return fail(
          'no-report',
          'The report is not there any more.',
          'Look into the data folder (Settings).',
        );
      clipboard.writeText(text);
      return ok(undefined);
    },
    forgetCrash: () => {
      crashes.markSeen();
      return ok(undefined);
    },
  };
}

async function show(file: string): Promise<Result<undefined>> {
  const failure = await shell.openPath(file);
  return failure === ''
    ? ok(undefined)
    : fail('cannot-show', `${file} could not be opened: ${failure}`, 'Open it in your file manager.');
}
