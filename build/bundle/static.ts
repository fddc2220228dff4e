/**
 * Files of `out/app` that are copied or written, not bundled.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, shippedList } from '../paths.mjs';

/** Styles, scripts and pictures of the simulated storefront, served by the simulator and not by the window. */
const storefrontSource = 'electron/simulator/marketplace/assets';

/** Copies the storefront's files and writes the application's package.json. */
export function writeStaticFiles(folder: string): void {
  const storefront = path.join(root, storefrontSource);
  if (existsSync(storefront)) cpSync(storefront, path.join(folder, 'storefront'), { recursive: true });
  const { name, productName, version, description, license } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  );
  const own = {
    name,
    productName,
    version,
    description,
    license,
    private: true,
    type: 'module',
    main: 'main.js',
  };
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
}

/**
 * Writes the list of the files that belong into a package: the bundles that the window needs, its own files, and what is beside
 * them.
 * @param bundles names of bundles, relative to the folder
 */
export function writeShippedList(folder: string, bundles: readonly string[]): void {
  const beside = ['renderer', 'storefront'].flatMap((part) =>
    readdirSync(path.join(folder, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      ),
  );
  const list = ['package.json', ...bundles, ...beside].sort();
  writeFileSync(shippedList, `${JSON.stringify(list, null, 2)}\n`);
}
