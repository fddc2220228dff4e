import { isValidElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/words/en/index.ts';

/** Whatever a sentence asks for: a value that shows in it. */
const values = new Proxy({}, { get: () => 7 });

/** Every word and sentence of a part of the catalogue, by its path in it. */
function* sentences(part: unknown, path: string): Generator<readonly [path: string, sentence: string]> {
  if (typeof part === 'string') yield [path, part];
  else if (typeof part === 'function') {
    const said: unknown = part(values);
    yield [path, isValidElement(said) ? renderToStaticMarkup(said) : String(said)];
  } else if (isValidElement(part)) yield [path, renderToStaticMarkup(part)];
  else if (typeof part === 'object' && part !== null)
    for (const [name, inner] of Object.entries(part)) yield* sentences(inner, `${path}.${name}`);
}

const all = [...sentences(en, 'words')];

describe('the English words', () => {
  it('are all there', () => {
    expect(all.length).toBeGreaterThan(700);
    expect(all.filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
  });

  it('show every value that a sentence is given', () => {
    const given = all.filter(([, sentence]) => /undefined|NaN|\[object/.test(sentence));
    expect(given).toEqual([]);
  });

  it('are plain: nothing shouts, begs or has a straight ellipsis', () => {
    expect(all.filter(([, sentence]) => /!|\bplease\b|\.\.\./i.test(sentence))).toEqual([]);
  });

  it('give each count its form of the noun', () => {
    const { title } = en.components.deleteRehearsals;
    expect([title({ count: 1 }), title({ count: 2 }), title({ count: 1200 })]).toEqual([
      'Delete 1 rehearsal?',
      'Delete 2 rehearsals?',
      'Delete 1,200 rehearsals?',
    ]);
  });
});
