/**
 * Makes the packages: `node build/package/main.ts [ARGUMENTS]`. Arguments are electron-builder's, instead of "what this
 * system is made for". Run by `npm run package` with Node 24.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { getCurrentFuseWire } from '@electron/fuses';
import { run } from '../children.mjs';
import { electronCommand, fallbackFolder } from '../electron/command.mjs';
import { wrongFuses } from '../electron/fuses.mjs';
import { writeIcons } from '../icons/write.ts';
import { app, packages, packaging, root, runtimes, shippedList } from '../paths.mjs';
import { exitCode, messageOf, StopError, say } from '../say.mjs';
import { findProgram } from '../setup/programs.mjs';
import { runTool } from '../tools.mjs';
import { contentsOf, wrongContents } from './contents.ts';
import { debArchitectures, makeDeb } from './deb.ts';
import { executableOf } from './executable.mjs';
import { feedArguments } from './feed.ts';

const { name, version, description } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const wanted: string[] = JSON.parse(readFileSync(shippedList, 'utf8'));

/** Where electron-builder leaves the unpacked program of this system. */
const unpacked = path.join(
  packages,
  { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac' }[
    process.platform as string
  ] ?? 'linux-unpacked',
);

try {
  await makePackages(process.argv.slice(2));
} catch (error) {
  say(
    error instanceof StopError ? error.message : (error instanceof Error && error.stack) || messageOf(error),
  );
  process.exitCode = error instanceof StopError ? error.code : exitCode.failed;
}

async function makePackages(args: readonly string[]): Promise<void> {
  gather();
  const { isFallback } = electronCommand();
  // The development runtime stands in for a download that failed; the tools of the other formats come from the same place.
  const targets = args.length > 0 ? args : isFallback ? ['--dir'] : [];
  const code = isFallback ? await buildFromFallback(targets) : await builder(targets);
  if (code !== 0) throw new StopError(`electron-builder ended with ${code}.`, exitCode.failed);
  await check();
  if (isFallback && args.length === 0) await makeOwnDeb();
  for (const file of readdirSync(packages, { withFileTypes: true })) {
    if (file.isFile() && !/\.ya?ml$/.test(file.name))
      say(`Made ${path.relative(root, path.join(packages, file.name))}`);
  }
}

/** Puts together what electron-builder.yml names. */
function gather(): void {
  rmSync(packaging, { recursive: true, force: true });
  rmSync(packages, { recursive: true, force: true });
  for (const file of wanted) {
    const to = path.join(packaging, 'app', file);
    mkdirSync(path.dirname(to), { recursive: true });
    cpSync(path.join(app, file), to);
  }
  writeIcons(path.join(packaging, 'icons'));
}

async function builder(args: readonly string[]): Promise<number> {
  const all = [
    '--config',
    'electron-builder.yml',
    '--publish',
    'never',
    ...feedArguments(process.env),
    ...args,
  ];
  const { code } = await runTool('electron-builder', all, { stdoutToStderr: true });
  return code;
}

async function buildFromFallback(args: readonly string[]): Promise<number> {
  const plain = path.join(runtimes, `.package-${process.pid}`);
  try {
    // Without the link to our bundles: what is packaged brings its own.
    const link = path.join(fallbackFolder, 'resources/app');
    cpSync(fallbackFolder, plain, { recursive: true, filter: (source) => source !== link });
    return await builder([
      ...args,
      `-c.electronDist=${plain}`,
      `-c.electronVersion=${electronCommand().version}`,
    ]);
  } finally {
    rmSync(plain, { recursive: true, force: true });
  }
}

/** Reads the program back as it lies there: its fuses, and what is in its archive. */
async function check(): Promise<void> {
  if (!existsSync(unpacked)) return;
  const resources =
    process.platform === 'darwin' ? 'Procurement Workbench.app/Contents/Resources' : 'resources';
  const archive = path.join(unpacked, resources, 'app.asar');
  const executable = executableOf(
    unpacked,
    process.platform,
    process.platform === 'linux' ? name : 'Procurement Workbench',
  );
  const wrong = [...wrongContents(archive, wanted), ...wrongFuses(await getCurrentFuseWire(executable))];
  if (wrong.length > 0) {
    const some = [...wrong.slice(0, 20), ...(wrong.length > 20 ? [`and ${wrong.length - 20} more`] : [])];
    throw new StopError(`The package is not as it should be:\n${some.join('\n')}`, exitCode.failed);
  }
  const contents = contentsOf(archive);
  const list = contents.map(({ name: file, bytes, hash }) => `${hash}  ${bytes}  ${file}\n`).join('');
  writeFileSync(path.join(packages, 'contents.txt'), list);
  say(`app.asar: ${contents.length} files, ${statSync(archive).size} bytes; the fuses are set`);
}

async function makeOwnDeb(): Promise<void> {
  const architecture = debArchitectures[process.arch];
  if (process.platform !== 'linux' || architecture === undefined || !findProgram('dpkg-deb')) {
    say('No Debian package was made: that takes dpkg-deb.');
    return;
  }
  await makeDeb(
    {
      name,
      version,
      description,
      maintainer: 'Procurement Workbench <procurement-workbench@localhost>',
      architecture,
    },
    { program: unpacked, icons: path.join(packaging, 'icons/linux'), license: path.join(root, 'LICENSE') },
    path.join(packages, `${name}_${version}_${architecture}.deb`),
    { work: path.join(packaging, 'deb'), time: await sourceTime() },
  );
}

/** When the sources were last changed, in seconds: what the environment says, else the last commit, else the start of time. */
async function sourceTime(): Promise<number> {
  const said = Number(process.env['SOURCE_DATE_EPOCH']);
  if (Number.isInteger(said) && said > 0) return said;
  const { code, stdout } = await run('git', ['log', '-1', '--format=%ct'], {
    cwd: root,
    capture: true,
  }).catch(() => ({
    code: 1,
    stdout: '',
  }));
  return code === 0 ? Number(stdout.trim()) : 0;
}
