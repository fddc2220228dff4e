import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgedTypes } from '../../shared/cxml/grammar.ts';
import { readBytes, readText } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { judgeForm } from '../support/judged.ts';
import { mutate, randomFrom, vocabularyOf } from '../support/mutations.ts';
import { noMaterial, samples } from '../support/shared-material.ts';

describe('documents that other people wrote', () => {
  it('accepts every valid one of a type that is judged, and calls none invalid', ({ skip }) => {
    const valid = samples('valid') ?? skip(noMaterial);
    const verdicts = valid.map(({ name, file }) => ({ name, ...judgeForm(readFileSync(file)) }));
    expect(verdicts.filter(({ verdict }) => verdict === 'invalid')).toEqual([]);
    const judged = verdicts.filter(({ type }) => judgedTypes.has(type));
    expect(judged.filter(({ verdict }) => verdict !== 'valid')).toEqual([]);
    expect(judged.length).toBeGreaterThan(20);
    expect(new Set(judged.map(({ type }) => type)).size).toBeGreaterThanOrEqual(8);
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

  it('reads, writes and reads the same where one was changed and is valid still', ({ skip }) => {
    const texts = (samples('valid') ?? skip(noMaterial)).flatMap(({ file }) => {
      const { document, text } = readBytes(readFileSync(file));
      return document ? [text] : [];
    });
    const vocabulary = vocabularyOf(texts);
    const random = randomFrom(3);
    let read = 0;
    for (const [turn, text] of Array.from({ length: 150 }, () => texts)
      .flat()
      .entries()) {
      const mutant = mutate(text, vocabulary, random);
      const document = mutant && readText(mutant.text).document;
      if (!document) continue;
      read += 1;
      expect(readText(writeDocument(document)).document, `${turn} ${mutant.kind}`).toEqual(document);
    }
    expect(read).toBeGreaterThan(400);
  });

  it('refuses every invalid one of a type that is judged', ({ skip }) => {
    const invalid = samples('invalid') ?? skip(noMaterial);
    const judged = invalid
      .map(({ name, file }) => ({ name, ...judgeForm(readFileSync(file)) }))
      .filter(({ type }) => judgedTypes.has(type));
    expect(judged.length).toBeGreaterThanOrEqual(5);
    expect(judged.filter(({ verdict }) => verdict !== 'invalid')).toEqual([]);
  });

  it('finds the payment by reference that an order must not have', ({ skip }) => {
    const invalid = samples('invalid') ?? skip(noMaterial);
    const order = invalid.find(({ name }) => name.startsWith('orderrequest')) ?? skip(noMaterial);
    expect(judgeForm(readFileSync(order.file)).findings).toContainEqual(
      expect.objectContaining({
        code: 'unexpected-element',
        path: expect.stringMatching(/OrderRequestHeader\/Payment/),
        message: expect.stringContaining('PCard'),
      }),
    );
  });

  it('refuses every valid one once it is cut off, with line and column', ({ skip }) => {
    const valid = samples('valid') ?? skip(noMaterial);
    for (const { name, file } of valid) {
      const bytes = readFileSync(file);
      const { verdict, findings } = judgeForm(bytes.subarray(0, bytes.lastIndexOf('</')));
      expect(verdict, name).toBe('invalid');
      expect(findings[0], name).toMatchObject({
        code: 'not-well-formed',
        line: expect.any(Number),
        column: expect.any(Number),
      });
    }
  });
});
