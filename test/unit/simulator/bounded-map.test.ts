import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BoundedMap } from '../../../electron/simulator/bounded-map.ts';

it('holds the newest keys and no more of them than it may', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.integer({ min: 0, max: 12 })), (most, keys) => {
      const map = new BoundedMap<number, number>(most);
      const expected: number[] = [];
      keys.forEach((key, at) => {
        map.set(key, at);
        if (!expected.includes(key)) expected.push(key);
        if (expected.length > most) expected.shift();
        expect([...map.keys()]).toEqual(expected);
        expect(map.get(key)).toBe(at);
      });
    }),
  );
});
