/** Rehearsals on the disk, for measurements with many of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recorded, untilPassed } from '../unit/renderer/recorded.ts';

/**
 * Writes records of rehearsals that passed, `run-0` and on.
 * @param folder made here
 * @returns how long they are together, in characters
 */
export function keepRehearsals(folder: string, count: number): number {
  mkdirSync(folder);
  let length = 0;
  for (let number = 0; number < count; number += 1) {
    const id = `run-${number}`;
    const text = recorded(untilPassed, id)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join('');
    length += text.length;
    writeFileSync(path.join(folder, `${id}.jsonl`), text);
  }
  return length;
}
