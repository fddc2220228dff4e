import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signOnUrl } from '../../../shared/procurement/sign-on.ts';

const punchout = 'https://eprocurement.example.com/v1/punchout/setup';
const portal = 'https://sso.example.com/start';

describe('the punchout URL with single sign-on', () => {
  it.each([
    [punchout, portal, `${punchout}?start_url=${portal}`],
    [`${punchout}?a=1`, portal, `${punchout}?a=1&start_url=${portal}`],
    [`${punchout}?a=1?b=2`, portal, `${punchout}?a=1&b=2&start_url=${portal}`],
    [`${punchout}?`, portal, `${punchout}?start_url=${portal}`],
    [`${punchout}?start_url=https://old.example.com`, portal, `${punchout}?start_url=${portal}`],
    [`${punchout}?idc_url=https://old.example.com&a=1`, portal, `${punchout}?a=1&start_url=${portal}`],
    [punchout, `${portal}?x=1&y=2#/z`, `${punchout}?start_url=${portal}%3Fx=1%26y=2%23/z`],
    [` ${punchout} `, ` ${portal}\n`, `${punchout}?start_url=${portal}`],
  ])('%j and %j', (one, other, expected) => {
    expect(signOnUrl(one, other)?.url).toBe(expected);
  });

  it('is none where one of the two is no address', () => {
    expect(signOnUrl('', portal)).toBeUndefined();
    expect(signOnUrl(punchout, 'my portal')).toBeUndefined();
  });

  it('says what it did beyond joining', () => {
    expect(signOnUrl(punchout, portal)?.notes).toEqual([]);
    expect(signOnUrl(`${punchout}?a?b#c`, `${portal}?d`)?.notes).toHaveLength(4);
  });

  it('has one question mark, and gives a reader the portal’s address back', () => {
    const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(addresses, addresses, (one, other) => {
        const built = signOnUrl(one, other);
        expect(built?.url.split('?')).toHaveLength(2);
        expect(new URL(built?.url ?? '').searchParams.get('start_url')).toBe(other);
      }),
    );
  });
});
