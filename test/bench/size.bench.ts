/**
 * How large the packaged program is: what we add to Electron, all of it as it lies on the disk, and the Debian package. One JSON line.
 * The ratio is that of the archive to what it may have at most.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { electronCommand } from '../../build/electron/command.mjs';
import { budget } from '../../build/package/contents.ts';
import { bytesIn } from '../../build/package/size.ts';
import { packages } from '../../build/paths.mjs';
import { ensurePackage, unpacked, whyNotPackaged } from '../support/packaged.ts';
import { ratioOf } from './median.ts';

function measured() {
  if (whyNotPackaged !== undefined) return { ratio: null, why: whyNotPackaged };
  ensurePackage();
  const asarBytes = statSync(path.join(unpacked, 'resources/app.asar')).size;
  const unpackedBytes = bytesIn(unpacked);
  const deb = readdirSync(packages).find((name) => name.endsWith('.deb'));
  return {
    electron: electronCommand().version,
    asarBytes,
    budgetBytes: budget,
    unpackedBytes,
    ...(deb === undefined
      ? { debBytes: null, why: 'no Debian package was made: that takes dpkg-deb' }
      : { debBytes: statSync(path.join(packages, deb)).size }),
    ratio: ratioOf(asarBytes, budget),
  };
}

process.stdout.write(`${JSON.stringify({ bench: 'size', ...measured() })}\n`);
