/**
 * Files of `out/app` that are copied or written, not bundled.
 */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.mjs';

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
