/**
 * The parts that run with Node: main process, preload, simulator host and command line, each one file.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { root } from '../paths.mjs';

/** What a build of the parts says of itself. */
export interface BuiltParts {
  /** The files that the bundles are made of, relative to the project. */
  readonly sources: readonly string[];
  /** The files of the parts that a package needs, relative to the folder of the bundles. */
  readonly shipped: readonly string[];
}

/** A part by its source and its file in `out/app`. */
interface Part {
  source: string;
  file: string;
  /** Only these may import Electron; the others run where there is none. */
  electron: boolean;
  /** The command line needs a Node of its own, which a package does not have. */
  shipped?: false;
}

const parts: readonly Part[] = [
  { source: 'electron/start.ts', file: 'main.js', electron: true },
  { source: 'electron/preload.ts', file: 'preload.cjs', electron: true },
  { source: 'electron/simulator/host.ts', file: 'host.js', electron: false },
  { source: 'electron/cli.ts', file: 'cli.js', electron: false, shipped: false },
  { source: 'electron/judge/host.ts', file: 'judge.js', electron: false },
  { source: 'electron/aws/host.ts', file: 'aws.js', electron: false },
  { source: 'electron/judge/dtd/worker.ts', file: 'dtd-worker.js', electron: false },
];

/** CommonJS packages bundled into an ES module still call `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/**
 * electron-store brings a validator along for schemas that it may be given. We give it none, since zod parses what it reads; the
 * validator would be read at every start for nothing.
 */
const noValidator: Plugin = {
  name: 'no-validator',
  setup(builder) {
    builder.onResolve({ filter: /^ajv(-formats)?(\/|$)/ }, () => ({
      path: 'validator',
      namespace: 'unused',
    }));
    builder.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents:
        "const unused = () => { throw new Error('Schemas are zod’s matter here.'); }; export { unused as Ajv2020, unused as default };",
    }));
  },
};

/** The verbs and streams of the contract, for the preload: it must not carry the validation library just to know their names. */
function contractNames(): string {
  return execFileSync(process.execPath, [path.join(import.meta.dirname, 'contract-names.ts')], {
    encoding: 'utf8',
  });
}

/** The version in package.json, which every bundle carries as `__WORKBENCH_VERSION__`. */
export function projectVersion(): string {
  return String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
}

/**
 * Options for the parts whose source exists: the ES modules in one build, since what two of them use goes into a file of its own
 * and is shipped once, as does what a part imports only when it is used; the preload alone, since a sandbox loads one file.
 * @param folder where the bundles go
 * @param development readable code and maps instead of small code
 */
function nodeParts(folder: string, development: boolean): BuildOptions[] {
  const present = parts.filter(({ source }) => existsSync(path.join(root, source)));
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    // The oldest Node these run on: the command line on the user's own, the rest inside the fallback runtime.
    target: 'node20.18',
    // esbuild prefers ES modules only when told; their CommonJS twins are larger and cannot be shaken.
    mainFields: ['module', 'main'],
    external: ['electron'],
    plugins: [noValidator],
    define: {
      __WORKBENCH_CONTRACT__: contractNames(),
      __WORKBENCH_VERSION__: JSON.stringify(projectVersion()),
      'process.env.NODE_ENV': JSON.stringify(development ? 'development' : 'production'),
    },
    // Names stay, since stack traces in a user's diagnostics are read by people.
    minifySyntax: !development,
    minifyWhitespace: !development,
    legalComments: 'none',
    sourcemap: development ? 'linked' : false,
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
  };
  const commonJs = present.filter(({ file }) => file.endsWith('.cjs'));
  const modules = present.filter(({ file }) => !file.endsWith('.cjs'));
  return [
    ...commonJs.map(({ source, file }) => ({
      ...common,
      entryPoints: [path.join(root, source)],
      outfile: path.join(folder, file),
      format: 'cjs' as const,
    })),
    {
      ...common,
      entryPoints: modules.map(({ source, file }) => ({
        in: path.join(root, source),
        out: path.parse(file).name,
      })),
      outdir: folder,
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
      format: 'esm',
      banner: { js: requireBanner },
    },
  ];
}

/**
 * Builds every part once. Rejects when one does not build, which esbuild has printed, or when a part that runs without Electron
 * would load it.
 */
export async function buildNodeParts(folder: string, development: boolean): Promise<BuiltParts> {
  const results = await Promise.all(nodeParts(folder, development).map((options) => build(options)));
  const metafiles = results.flatMap(({ metafile }) => metafile ?? []);
  const nameOf = (file: string) => path.relative(root, path.join(folder, file)).split(path.sep).join('/');
  const shipped = new Set<string>();
  for (const part of parts) {
    for (const metafile of metafiles) {
      const loaded = loadedBy(metafile, nameOf(part.file));
      if (!part.electron) refuseElectron(metafile, loaded, part.file);
      if (part.shipped !== false) for (const name of loaded) shipped.add(name);
    }
  }
  return {
    sources: metafiles.flatMap(({ inputs }) => Object.keys(inputs)).sort(),
    shipped: [...shipped].map((name) =>
      path.relative(folder, path.join(root, name)).split(path.sep).join('/'),
    ),
  };
}

/** The outputs that loading one of them can load, it among them. Empty where there is none of that name. */
function loadedBy({ outputs }: Metafile, entry: string): Set<string> {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const output = outputs[name];
    if (!output || loaded.has(name)) continue;
    loaded.add(name);
    waiting.push(...output.imports.filter(({ external }) => external !== true).map((one) => one.path));
  }
  return loaded;
}

/** Throws where one of the outputs imports Electron. */
function refuseElectron({ outputs, inputs }: Metafile, loaded: ReadonlySet<string>, file: string): void {
  const isElectron = (imported: { path: string }) => /^electron(\/|$)/.test(imported.path);
  const guilty = [...loaded]
    .filter((name) => outputs[name]?.imports.some(isElectron))
    .flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
    .filter((input) => inputs[input]?.imports.some(isElectron));
  if (guilty.length > 0)
    throw new Error(
      `${guilty.join(', ')} imports electron, but ${file} runs without it: take what it needs as an argument`,
    );
}
