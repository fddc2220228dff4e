/**
 * A Debian package of the unpacked program, made with dpkg's own tool: for where electron-builder cannot fetch its own.
 */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../children.mjs';
import { StopError } from '../say.mjs';
import { electronPackages } from '../setup/libraries.mjs';
import { bytesIn } from './size.ts';

/** What the package says of the program. */
export interface DebSubject {
  /** Name of the package, of the executable and of its folder. */
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly maintainer: string;
  /** As dpkg names it, say `amd64`. */
  readonly architecture: string;
}

/** Where the parts are that go into it. */
export interface DebSources {
  /** The unpacked program. */
  readonly program: string;
  /** The icons, `SIZExSIZE.png`. */
  readonly icons: string;
  /** The program's own licence. */
  readonly license: string;
}

const own = path.join(import.meta.dirname, 'linux');

/** The architectures of Debian by those of Node. */
export const debArchitectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/**
 * Makes the package.
 * @param work a folder of its own, which is deleted
 * @param time of every file in it, in seconds, so that the same sources make the same package
 * @throws {StopError} where dpkg-deb is missing or fails
 */
export async function makeDeb(
  subject: DebSubject,
  sources: DebSources,
  target: string,
  { work, time }: { work: string; time: number },
): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  try {
    layOut(subject, sources, work);
    for (const entry of readdirSync(work, { recursive: true, withFileTypes: true })) {
      if (!entry.isSymbolicLink()) utimesSync(path.join(entry.parentPath, entry.name), time, time);
    }
    // A quick compression: what can be packed well in it is packed already.
    const args = ['--root-owner-group', '-Zxz', '-z1', '--build', work, target];
    const env = { ...process.env, SOURCE_DATE_EPOCH: String(time) };
    const { code, stderr } = await run('dpkg-deb', args, { capture: true, env });
    if (code !== 0) throw new StopError(`dpkg-deb failed: ${stderr.trim()}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function layOut(subject: DebSubject, { program, icons, license }: DebSources, work: string): void {
  const { name } = subject;
  const home = path.join(work, 'usr/lib', name);
  mkdirSync(path.dirname(home), { recursive: true });
  cpSync(program, home, { recursive: true });
  // Where a system allows no user namespaces, Chromium's sandbox needs this helper of root's.
  chmodSync(path.join(home, 'chrome-sandbox'), 0o4755);
  put(work, `usr/share/doc/${name}/copyright`, license);
  put(work, `usr/share/applications/${name}.desktop`, path.join(own, `${name}.desktop`));
  for (const icon of readdirSync(icons)) {
    put(work, `usr/share/icons/hicolor/${path.parse(icon).name}/apps/${name}.png`, path.join(icons, icon));
  }
  mkdirSync(path.join(work, 'usr/bin'), { recursive: true });
  symlinkSync(`../lib/${name}/${name}`, path.join(work, 'usr/bin', name));
  put(work, 'DEBIAN/postrm', path.join(own, 'postrm'), 0o755);
  writeFileSync(path.join(work, 'DEBIAN/control'), controlOf(subject, Math.ceil(bytesIn(work) / 1024)));
}

function put(work: string, place: string, source: string, mode = 0o644): void {
  const full = path.join(work, place);
  mkdirSync(path.dirname(full), { recursive: true });
  copyFileSync(source, full);
  chmodSync(full, mode);
}

/** The text of the control file. Newer systems have some of the libraries under another name. */
export function controlOf(subject: DebSubject, kilobytes: number): string {
  const depends = electronPackages.map((name) => `${name} | ${name}t64`);
  return [
    `Package: ${subject.name}`,
    `Version: ${subject.version}`,
    `Architecture: ${subject.architecture}`,
    `Maintainer: ${subject.maintainer}`,
    'Section: utils',
    'Priority: optional',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends.join(', ')}`,
    `Description: ${subject.description}`,
    '',
  ].join('\n');
}
