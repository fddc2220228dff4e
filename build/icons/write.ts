/**
 * Writes the icons that packages carry.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { icnsOf, icnsSizes, icoOf } from './containers.ts';
import { iconPng } from './png.ts';

/** What a Linux desktop's icon theme has. */
export const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** Writes `icon.ico`, `icon.icns` and `linux/SIZExSIZE.png` into a folder. */
export function writeIcons(folder: string): void {
  const drawn = (sizes: readonly number[]) => sizes.map((size) => ({ size, png: iconPng(size) }));
  mkdirSync(path.join(folder, 'linux'), { recursive: true });
  for (const { size, png } of drawn(linuxSizes))
    writeFileSync(path.join(folder, 'linux', `${size}x${size}.png`), png);
  writeFileSync(path.join(folder, 'icon.ico'), icoOf(drawn(windowsSizes)));
  writeFileSync(path.join(folder, 'icon.icns'), icnsOf(drawn(icnsSizes)));
}
