import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../shared/cxml/guard.ts';
import { parseXml } from '../../../shared/cxml/parse.ts';
import {
  fuzzedDocument,
  judgementTroubles,
  purposefulDifference,
  readerTroubles,
  seedDocuments,
} from '../../support/fuzz.ts';
import { samples } from '../../support/shared-material.ts';

/**
 * FUZZ_SECONDS=600 runs each part for that long from another seed each time (FUZZ_SEED names one); without it, the same
 * documents are tried in every run.
 */
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? (seconds > 0 ? Date.now() : 1));

const small = (samples('valid') ?? [])
  .map(({ file }) => readFileSync(file))
  .filter((bytes) => bytes.length < 12_000);
const documents = [...seedDocuments, ...small];

/** Seeds and troubles of at most ten documents in which something does not hold. */
async function search(runs: number, troublesOf: (bytes: Uint8Array) => string[]): Promise<string[]> {
  const found: string[] = [];
  const end = Date.now() + seconds * 1000;
  for (let run = 0; seconds > 0 ? Date.now() < end : run < runs; run += 1) {
    // libxml2 keeps weak references to its trees, and the engine takes only so many of them in one turn of the loop.
    if (run % 1000 === 999) await nextTurn();
    const seed = firstSeed + run;
    let troubles: string[];
    try {
      troubles = troublesOf(fuzzedDocument(seed, documents));
    } catch (error) {
      troubles = [`threw ${error}`];
    }
    for (const trouble of troubles) found.push(`seed ${seed}: ${trouble}`);
    if (found.length >= 10) break;
  }
  return found;
}

function parses(bytes: Uint8Array): boolean {
  const decoded = decodeBytes(bytes);
  return decoded.ok && parseXml(decoded.text).ok;
}

describe('documents changed at random', { timeout: 120_000 + seconds * 1000 }, () => {
  it('are taken or refused as libxml2 does, read alike, and refused with a place', async () => {
    expect(await search(20_000, readerTroubles)).toEqual([]);
  });

  it('are judged without a throw, and what is written from them can be read', async () => {
    expect(await search(6000, judgementTroubles)).toEqual([]);
  });

  it('are taken often enough and refused often enough for that to mean something', () => {
    let taken = 0;
    let compared = 0;
    for (let seed = 1; seed <= 1000; seed += 1) {
      const bytes = fuzzedDocument(seed);
      if (purposefulDifference(bytes) === undefined) compared += 1;
      if (parses(bytes)) taken += 1;
    }
    expect(compared).toBeGreaterThan(900);
    expect(taken).toBeGreaterThan(250);
    expect(taken).toBeLessThan(850);
  });
});
