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
  'electron/aws/host.ts',
  'renderer/main.tsx',
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
    loader: { '.css': 'empty' },
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
    expect(loadedWith(entry, true).length).toBeGreaterThan(10);
    expect(loadedWith(entry).filter((module) => heavy.test(module))).toEqual([]);
  });

  it('the process of the AWS page loads none before it is asked, and reaches it then', () => {
    expect(loadedWith('electron/aws/host.ts').filter((module) => sdk.test(module))).toEqual([]);
    expect(loadedWith('electron/aws/host.ts', true).filter((module) => sdk.test(module))).not.toEqual([]);
  });

  it('the window loads the content of the AWS page when it is opened', () => {
    const content = 'renderer/pages/aws/aws-content.tsx';
    expect(loadedWith('renderer/main.tsx')).not.toContain(content);
    expect(loadedWith('renderer/main.tsx', true)).toContain(content);
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
