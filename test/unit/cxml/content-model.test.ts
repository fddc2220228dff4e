import { describe, expect, it } from 'vitest';
import { contentModel } from '../../../shared/cxml/content-model.ts';

/** The first child that does not fit, or the end where something is missing; undefined where all fit. */
function misfit(expression: string, children: readonly string[]) {
  let state = contentModel(expression).start;
  for (const [index, child] of children.entries()) {
    const next = state.next(child);
    if (!next) return { index, expected: state.expected };
    state = next;
  }
  return state.accepting ? undefined : { index: children.length, expected: state.expected };
}

describe('content models', () => {
  const model = '(A, B*, (C | D)?, E+, (F, G)?)';

  it.each(['AE', 'ABBE', 'ACEE', 'ABDEEFG'])('takes %s', (children) => {
    expect(misfit(model, [...children])).toBeUndefined();
  });

  it.each([
    ['', 0, ['A']],
    ['A', 1, ['B', 'C', 'D', 'E']],
    ['AC', 2, ['E']],
    ['ACDE', 2, ['E']],
    ['AEF', 3, ['G']],
    ['AEFGE', 4, []],
    ['BA', 0, ['A']],
    ['AX', 1, ['B', 'C', 'D', 'E']],
  ])('refuses %s at the child that does not fit', (children, index, expected) => {
    expect(misfit(model, [...children])).toEqual({ index, expected });
  });

  it('takes a hundred thousand children', () => {
    expect(misfit('(A, B*)', ['A', ...Array.from({ length: 100_000 }, () => 'B')])).toBeUndefined();
  });

  it('takes an expression where two ways lead on', () => {
    const either = '((A, B) | (A, C))';
    expect([misfit(either, ['A', 'B']), misfit(either, ['A', 'C'])]).toEqual([undefined, undefined]);
    expect(misfit(either, ['A'])).toEqual({ index: 1, expected: ['B', 'C'] });
  });

  it.each(['(A', 'A)', '(A,)', '(|A)', ''])('throws on "%s", which is a bug', (expression) => {
    expect(() => contentModel(expression)).toThrow();
  });
});
