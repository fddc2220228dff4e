/**
 * Writes what is shipped beside the program about the code of others.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findElectron, shippedVersion } from '../electron/command.mjs';
import { licences, root } from '../paths.mjs';
import { noticeOf } from './notice.ts';
import { packagesOf } from './packages.ts';
import { sbomOf } from './sbom.ts';

/** Their names, which the program knows as well. */
const names = { notice: 'THIRD-PARTY.txt', sbom: 'sbom.cdx.json' };

/**
 * Writes the notice and the bill of materials for bundles made of these files.
 * @param files paths relative to the project or absolute
 */
export function writeLicences(files: readonly string[]): void {
  const packages = packagesOf(files);
  const { name, productName, version, license } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const electron = findElectron()?.version ?? shippedVersion();
  mkdirSync(licences, { recursive: true });
  writeFileSync(path.join(licences, names.notice), noticeOf(`${productName} ${version}`, packages));
  writeFileSync(path.join(licences, names.sbom), sbomOf({ name, version, license, electron }, packages));
}
