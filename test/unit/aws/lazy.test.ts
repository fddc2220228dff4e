/** The AWS SDK is larger than the rest of the program: nothing loads it before an AWS check or sign-in needs it. */
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../build/paths.mjs';

const entries = [
  'electron/main.ts',
  'electron/cli.ts',
  'electron/simulator/host.ts',
  'electron/terminal/aws.ts',
];
const heavy = /node_modules\/(@aws-sdk|@smithy|agent-base|https-proxy-agent)\//;
const sdk = /node_modules\/(@aws-sdk|@smithy)\//;

let inputs: Metafile['inputs'];
beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => path.join(root, entry)),
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    mainFields: ['module', 'main'],
    external: ['electron'],
    logLevel: 'silent',
  });
  inputs = metafile.inputs;
}, 60_000);

/** Every module that is loaded with an entry; with `lazily` also those that it may load later. */
function loadedWith(entry: string, lazily = false): string[] {
  const reached = new Set([entry]);
  for (const module of reached)
    for (const { path: imported, kind, external } of inputs[module]?.imports ?? [])
      if (external !== true && (lazily || kind !== 'dynamic-import')) reached.add(imported);
  return [...reached];
}

describe('the module graph', () => {
  it.each(entries.slice(0, 3))('%s loads no AWS SDK at its start', (entry) => {
    expect(loadedWith(entry).length).toBeGreaterThan(10);
    expect(loadedWith(entry).filter((module) => heavy.test(module))).toEqual([]);
  });

  it('the AWS command itself loads none before it has a profile', () => {
    expect(loadedWith('electron/terminal/aws.ts').filter((module) => sdk.test(module))).toEqual([]);
  });

  it('the command line reaches the SDK by dynamic imports alone', () => {
    const reached = loadedWith('electron/cli.ts', true);
    for (const name of ['client-sts', 'client-iam', 'client-organizations', 'client-invoicing', 'client-sso'])
      expect(reached.some((module) => module.includes(`node_modules/@aws-sdk/${name}/`))).toBe(true);
  });
});
