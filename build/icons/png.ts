/**
 * The program's icon, drawn from its one SVG at the sizes that systems ask for.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Draws the icon as a square PNG. */
export function iconPng(size: number): Buffer {
  const svg = readFileSync(path.join(import.meta.dirname, 'icon.svg'));
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
