/**
 * A bare Debian in a folder, to install the package on: nothing is there but what Debian itself needs. It takes root, and a mirror
 * of Debian that can be reached.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { out } from '../../build/paths.mjs';
import { findProgram } from '../../build/setup/programs.mjs';
import { type Debugged, startDebugged } from './packaged.ts';

/** The user who works with the program there. */
const user = 1000;
const home = '/home/ada';

/** Made once; each test works on a copy. */
const base = path.join(out, 'bare-system');

/** Why there can be no bare system here; undefined where it can. */
export function whyNoBareSystem(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'a bare system takes root on Linux';
  const { codename, debian } = release();
  if (!debian || codename === undefined) return 'a bare system is made on Debian';
  if (
    !findProgram('debootstrap') &&
    spawnSync('apt-get', ['install', '-y', '-q', 'debootstrap']).status !== 0
  )
    return 'debootstrap is not installed and cannot be';
  if (existsSync(base)) return undefined;
  const work = `${base}.${process.pid}`;
  const { status } = spawnSync('debootstrap', ['--variant=minbase', codename, work], { timeout: 180_000 });
  if (status !== 0) {
    rmSync(work, { recursive: true, force: true });
    return 'Debian’s mirror cannot be reached';
  }
  renameSync(work, base);
  return undefined;
}

function release(): { codename: string | undefined; debian: boolean } {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return { codename: /^VERSION_CODENAME=(\w+)$/m.exec(text)?.[1], debian: /^ID=debian$/m.test(text) };
}

/** A copy of the bare system. */
export class BareSystem {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    // Modes matter in it, such as that of /tmp, which Node's own copy changes.
    spawnSync('cp', ['-a', base, folder]);
    mkdirSync(this.path(home), { recursive: true });
    chownSync(this.path(home), user, user);
    writeFileSync(
      this.path('/etc/passwd'),
      `${readFileSync(this.path('/etc/passwd'), 'utf8')}ada:x:${user}:${user}::${home}:/bin/sh\n`,
    );
    for (const file of ['/etc/resolv.conf', '/etc/hosts'])
      if (existsSync(file)) writeFileSync(this.path(file), readFileSync(file));
  }

  /** The place of a file of the system, from outside. */
  path(inside: string): string {
    return path.join(this.#folder, inside);
  }

  /** Runs a command there as root. */
  run(command: string): SpawnSyncReturns<string> {
    return spawnSync('chroot', [this.#folder, '/bin/sh', '-c', command], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
    });
  }

  /** Starts the installed program as its user, with the sandbox on, on the display of the tests. */
  async start(): Promise<Debugged> {
    // What is mounted belongs to this process tree alone and goes with it.
    const mounts = `mount -t proc proc '${this.path('/proc')}' && mount --rbind /dev '${this.path('/dev')}' && mount -t sysfs sysfs '${this.path('/sys')}'`;
    const become = `exec chroot --userspec=${user}:${user} '${this.#folder}' env -i HOME=${home} PATH=/usr/bin:/bin DISPLAY="$DISPLAY" /usr/bin/procurement-workbench "$@"`;
    return await startDebugged('unshare', [], process.env, [
      '--mount',
      '--propagation',
      'private',
      'sh',
      '-c',
      `${mounts} && ${become}`,
      'sh',
    ]);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
