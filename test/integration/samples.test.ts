import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../shared/cxml/check.ts';
import { judgedTypes } from '../../shared/cxml/grammar.ts';
import { readBytes } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { noMaterial, samples } from '../support/shared-material.ts';

describe('documents that other people wrote', () => {
  it('accepts every valid one of a type that is judged, and calls none invalid', ({ skip }) => {
    const valid = samples('valid') ?? skip(noMaterial);
    const verdicts = valid.map(({ name, file }) => ({ name, ...checkDocument(readFileSync(file)) }));
    expect(verdicts.filter(({ verdict }) => verdict === 'invalid')).toEqual([]);
    const judged = verdicts.filter(({ type }) => judgedTypes.has(type));
    expect(judged.filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
    expect(judged.length).toBeGreaterThan(10);
  });

  it('reads each of them, writes it and reads the same', ({ skip }) => {
    const valid = samples('valid') ?? skip(noMaterial);
    for (const { name, file } of valid) {
      const { document, type } = readBytes(readFileSync(file));
      if (!judgedTypes.has(type)) continue;
      if (!document) throw new Error(`${name} was not read`);
      expect(readBytes(new TextEncoder().encode(writeDocument(document))).document, name).toEqual(document);
    }
  });

  it('refuses the invalid punchout requests and responses', ({ skip }) => {
    const invalid = samples('invalid') ?? skip(noMaterial);
    const punchout = invalid.filter(({ name }) => /^(?:punchout|response)/.test(name));
    expect(punchout.length).toBeGreaterThan(0);
    for (const { name, file } of punchout)
      expect(checkDocument(readFileSync(file)).verdict, name).toBe('invalid');
  });

  it('refuses every valid one once it is cut off, with line and column', ({ skip }) => {
    const valid = samples('valid') ?? skip(noMaterial);
    for (const { name, file } of valid) {
      const bytes = readFileSync(file);
      const { verdict, findings } = checkDocument(bytes.subarray(0, bytes.lastIndexOf('</')));
      expect(verdict, name).toBe('invalid');
      expect(findings[0], name).toMatchObject({
        code: 'not-well-formed',
        line: expect.any(Number),
        column: expect.any(Number),
      });
    }
  });
});
