import type { BrowserWindow } from 'electron';
import { app, dialog } from 'electron';
import type { CrashReports } from '../storage/crash-reports.ts';
import type { Log } from '../storage/log.ts';
import { words } from '../words/words.ts';

/** A program that crashes this soon after its start would only do so again; in seconds. */
const settledAfter = 60;

/** A window that crashed may be loaded again this often within this time. */
const reloads = { times: 3, withinMs: 60_000 };

/** What follows a crash of the main process: a new start, or the end with words where a new start would lead to the next one. */
export function afterCrash(uptimeSeconds: number): 'restart' | 'end' {
  return uptimeSeconds >= settledAfter ? 'restart' : 'end';
}

/** Whether a window may be loaded again, after loads at these times (milliseconds). */
export function mayReload(earlier: readonly number[], now: number): boolean {
  return earlier.filter((at) => now - at < reloads.withinMs).length < reloads.times;
}

/** What a crash is reported to. */
export interface CrashAccess {
  readonly crashes: CrashReports;
  readonly log: Log;
}

/**
 * Ends the program in order where main comes upon an error that nobody caught: what goes on is closed, the report is on the disk
 * before anything else, and the next start offers it. Promises that nobody waited for are logged as bugs.
 */
export function endOnCrash({ crashes, log }: CrashAccess, close: () => void): (error: unknown) => void {
  const crash = (error: unknown) => {
    log.bug(error);
    crashes.write('main', error instanceof Error ? (error.stack ?? error.message) : String(error));
    crashes.end();
    try {
      close();
    } catch (another) {
      log.bug(another);
    }
    if (afterCrash(process.uptime()) === 'restart') app.relaunch();
    else dialog.showErrorBox(words.stopped.title, words.stopped.text);
    app.exit(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', log.bug);
  return crash;
}

/** Loads a window again whose process has gone, and reports it. One that goes again and again stays closed. */
export function reloadOnCrash(window: BrowserWindow, { crashes, log }: CrashAccess, now: () => number): void {
  const times: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const details = `The window's process has gone: ${reason}, exit code ${exitCode}`;
    log.bug(details);
    crashes.write('window', details);
    if (mayReload(times, now())) {
      times.push(now());
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(words.windowStopped.title, words.windowStopped.text);
    app.quit();
  });
}
