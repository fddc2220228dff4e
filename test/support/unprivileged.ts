/**
 * Running a program as an ordinary user although the tests run as root (Linux only), so that Chromium's sandbox can be on.
 */
import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { out } from '../../build/paths.mjs';

/** The user that owns nothing, on every Linux. */
export const nobody = 65_534;

/** How a program is started. */
export interface Started {
  executable: string;
  args: readonly string[];
}

/**
 * A start of Electron that the user can run: the given one, or one of a copy where the user may not enter the folders.
 * @param folders what else it reads: the application
 * @param temporary a folder that the user can enter, where the copy goes
 */
export function runnableBy(
  user: number,
  electron: Started,
  folders: readonly string[],
  temporary: string,
): Started {
  const runtime = runtimeFolder(electron.executable);
  if ([runtime, ...folders].every((folder) => isOpen(folder))) return electron;
  // The layout stays: the runtime finds the application by a relative link.
  const base = path.join(temporary, 'out');
  const inBase = (full: string) =>
    full.startsWith(out + path.sep) ? path.join(base, path.relative(out, full)) : path.join(base, 'electron');
  for (const folder of [runtime, ...folders]) copyOpen(folder, inBase(folder));
  chownSync(base, user, user);
  return {
    executable: path.join(inBase(runtime), path.relative(runtime, electron.executable)),
    args: electron.args.map((arg) => (folders.includes(arg) ? inBase(arg) : arg)),
  };
}

/**
 * A script that becomes the user and then the program. A script, because Playwright starts a program by its path alone, and
 * talks to it over descriptors that survive both changes.
 */
export function wrapperFor(started: Started, temporary: string): Started {
  const home = path.join(temporary, 'home');
  for (const folder of ['', '.config', '.cache', '.local/share', 'run']) {
    const full = path.join(home, folder);
    mkdirSync(full, { recursive: true, mode: 0o700 });
    chownSync(full, nobody, nobody);
  }
  const script = path.join(temporary, 'electron-as-nobody');
  writeFileSync(
    script,
    `#!/bin/sh
export HOME='${home}' XDG_CONFIG_HOME='${home}/.config' XDG_CACHE_HOME='${home}/.cache'
export XDG_DATA_HOME='${home}/.local/share' XDG_RUNTIME_DIR='${home}/run'
exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups '${started.executable}' "$@"
`,
    { mode: 0o755 },
  );
  return { executable: script, args: started.args };
}

/** A macOS application is a folder of folders; this is Linux, where the executable is beside its libraries. */
function runtimeFolder(executable: string): string {
  return path.dirname(executable);
}

/** Whether anybody can read the folder: the way to it and what is in it. */
function isOpen(folder: string): boolean {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true }).every((entry) => {
    if (entry.isSymbolicLink()) return true;
    const wanted = entry.isDirectory() ? 0o005 : 0o004;
    return (statSync(path.join(entry.parentPath, entry.name)).mode & wanted) === wanted;
  });
}

/** Copies a folder so that anybody can read it, by links where that is possible: a runtime is a quarter of a gigabyte. */
export function copyOpen(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isDirectory()) copyOpen(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  const { mode } = statSync(source);
  if ((mode & 0o004) !== 0) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // Another file system; a copy does as well.
    }
  }
  copyFileSync(source, target);
  chmodSync(target, (mode & 0o100) !== 0 ? 0o755 : 0o644);
}
