/**
 * The parts that run with Node: main process, preload, simulator host and command line, each one file.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { root } from '../paths.mjs';

/** A part by its source and its file in `out/app`. */
interface Part {
  source: string;
  file: string;
  /** Only these may import Electron; the others run where there is none. */
  electron: boolean;
}

const parts: readonly Part[] = [
  { source: 'electron/main.ts', file: 'main.js', electron: true },
  { source: 'electron/preload.ts', file: 'preload.cjs', electron: true },
  { source: 'electron/simulator/host.ts', file: 'host.js', electron: false },
  { source: 'electron/cli.ts', file: 'cli.js', electron: false },
  { source: 'electron/judge/host.ts', file: 'judge.js', electron: false },
  { source: 'electron/judge/dtd/worker.ts', file: 'dtd-worker.js', electron: false },
];

/** CommonJS packages bundled into an ES module still call `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

const noElectron: Plugin = {
  name: 'no-electron',
  setup(builder) {
    builder.onResolve({ filter: /^electron(\/|$)/ }, ({ importer }) => ({
      errors: [
        {
          text: `${path.relative(root, importer)} imports electron, but runs without it: take what it needs as an argument`,
        },
      ],
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

/** What a part imports only when it is used, such as the AWS SDK, goes into files of its own and is read only then. */
function splitInto(folder: string, file: string): BuildOptions {
  const { name } = path.parse(file);
  return { outdir: folder, splitting: true, entryNames: name, chunkNames: `chunks/${name}-[hash]` };
}

/**
 * Options for each part whose source exists.
 * @param folder where the bundles go
 * @param development readable code and maps instead of small code
 */
function nodeParts(folder: string, development: boolean): BuildOptions[] {
  const define = {
    __WORKBENCH_CONTRACT__: contractNames(),
    __WORKBENCH_VERSION__: JSON.stringify(projectVersion()),
    'process.env.NODE_ENV': JSON.stringify(development ? 'development' : 'production'),
  };
  return parts
    .filter(({ source }) => existsSync(path.join(root, source)))
    .map(({ source, file, electron }) => {
      const commonJs = file.endsWith('.cjs');
      return {
        entryPoints: [path.join(root, source)],
        ...(commonJs ? { outfile: path.join(folder, file) } : splitInto(folder, file)),
        absWorkingDir: root,
        bundle: true,
        platform: 'node',
        // The oldest Node these run on: the command line on the user's own, the rest inside the fallback runtime.
        target: 'node20.18',
        format: commonJs ? 'cjs' : 'esm',
        // esbuild prefers ES modules only when told; their CommonJS twins are larger and cannot be shaken.
        mainFields: ['module', 'main'],
        external: electron ? ['electron'] : [],
        plugins: electron ? [] : [noElectron],
        banner: commonJs ? {} : { js: requireBanner },
        define,
        // Names stay, since stack traces in a user's diagnostics are read by people.
        minifySyntax: !development,
        minifyWhitespace: !development,
        legalComments: 'none',
        sourcemap: development ? 'linked' : false,
        charset: 'utf8',
        logLevel: 'warning',
      };
    });
}

/** Builds every part once. Rejects when one does not build; esbuild has printed why. */
export async function buildNodeParts(folder: string, development: boolean): Promise<void> {
  await Promise.all(nodeParts(folder, development).map((options) => build(options)));
}
