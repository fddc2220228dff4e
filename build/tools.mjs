/**
 * The development tools, run by the Node among the dependencies and by their files: no shell, no PATH, the same on every system.
 */
import path from 'node:path';
import { run } from './children.mjs';
import { root } from './paths.mjs';
import { toolNode } from './setup/dependencies.mjs';

/** The file of each tool inside node_modules. */
const files = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  'electron-builder': 'electron-builder/cli.js',
};

/**
 * Runs a tool in the project's folder.
 * @param {keyof typeof files} tool
 * @param {readonly string[]} args
 * @param {import('./children.mjs').RunOptions} [options]
 */
export function runTool(tool, args, options = {}) {
  return run(toolNode, [path.join(root, 'node_modules', files[tool]), ...args], { cwd: root, ...options });
}
