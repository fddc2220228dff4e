/**
 * How much of a disk something takes.
 */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The bytes of all files in a folder and below. A link counts for nothing: what it leads to is counted where it lies. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
