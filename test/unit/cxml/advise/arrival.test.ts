import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalChanges } from '../../../../shared/cxml/advise/arrival.ts';
import { arrivalChangeSchema } from '../../../../shared/cxml/judgement.ts';
import { readText } from '../../../../shared/cxml/read.ts';
import { cart, longCart, order, response, setup } from '../protocol/written.ts';

const arriving = (text: string) => arrivalChanges(readText(text));
const replaced = (text: string, from: string, to: string) => text.replace(from, () => to);
const rows = (text: string) =>
  arriving(text).map(({ platform, item, field, after, mechanism }) => [
    platform,
    item,
    field,
    mechanism,
    after,
  ]);

describe('what arrives', () => {
  it('is a plain cart as it is', () => {
    expect(arriving(cart)).toEqual([]);
    expect(arriving(response)).toEqual([]);
    expect(arriving('<html/>')).toEqual([]);
  });

  it('cuts a description at 255 bytes for Ariba and 255 characters for Coupa, and no character in two', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', '€', '𝄞'), { minLength: 60, maxLength: 300 }),
        (characters) => {
          const text = characters.join('');
          const changes = arriving(replaced(cart, 'Harborline Monitoring', text));
          const ariba = changes.find(({ platform }) => platform === 'ariba');
          const coupa = changes.find(({ platform }) => platform === 'coupa');
          expect(ariba !== undefined).toBe(Buffer.byteLength(text) > 255);
          expect(coupa !== undefined).toBe(characters.length > 255);
          if (ariba?.after !== undefined) {
            expect(text.startsWith(ariba.after)).toBe(true);
            expect(Buffer.byteLength(ariba.after)).toBeLessThanOrEqual(255);
            expect(Buffer.byteLength(ariba.after)).toBeGreaterThan(255 - 4);
            expect(ariba.after.isWellFormed()).toBe(true);
          }
          if (coupa?.after !== undefined) expect(Array.from(coupa.after)).toEqual(characters.slice(0, 255));
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'rounds a price to 4 decimals',
      replaced(cart, '620.00', '620.00005'),
      'UnitPrice',
      'rounded',
      '620.0001',
    ],
    [
      'cuts a part ID',
      replaced(cart, 'prod-1', 'p'.repeat(120)),
      'SupplierPartID',
      'truncated',
      'p'.repeat(100),
    ],
    [
      'cuts an auxiliary ID',
      replaced(cart, 'cart-7/1', 'p'.repeat(101)),
      'SupplierPartAuxiliaryID',
      'truncated',
      'p'.repeat(100),
    ],
    [
      'cuts a short name',
      replaced(cart, 'Harborline Monitoring', `<ShortName>${'s'.repeat(51)}</ShortName>`),
      'ShortName',
      'truncated',
      's'.repeat(50),
    ],
    [
      'drops a second language',
      replaced(cart, '</Description>', '</Description><Description xml:lang="fr">Supervision</Description>'),
      'Description (fr)',
      'dropped',
      undefined,
    ],
    [
      'drops extrinsics of lines',
      replaced(cart, '</ItemDetail>', '<Extrinsic name="LineType">Material</Extrinsic></ItemDetail>'),
      'Extrinsic LineType',
      'dropped',
      undefined,
    ],
  ])('%s, on both platforms', (_what, text, field, mechanism, after) => {
    expect(rows(text).sort()).toEqual(
      [
        ['ariba', 1, field, mechanism, after],
        ['coupa', 1, field, mechanism, after],
      ].sort(),
    );
    for (const row of arriving(text)) expect(row).toMatchObject({ confidence: 'inferred' });
  });

  it('passes SAP Business Network, which replaces the Sender and ignores the supplier’s address', () => {
    expect(rows(setup)).toEqual([
      ['ariba', undefined, 'Sender', 'replaced', 'AribaNetworkUserId sysadmin@ariba.com'],
      ['ariba', undefined, 'SupplierSetup URL', 'dropped', undefined],
      ['ariba', undefined, 'From domain', 're-cased', 'NetworkId'],
      ['ariba', undefined, 'To domain', 're-cased', 'NetworkId'],
    ]);
    expect(rows(order).map(([, , field]) => field)).toEqual(['Sender', 'From domain', 'To domain']);
    const passed = setup
      .replaceAll('NetworkID', 'NetworkId')
      .replace('<Sender><Credential domain="NetworkId"', '<Sender><Credential domain="AribaNetworkUserId"');
    expect(rows(passed).map(([, , field]) => field)).toEqual(['SupplierSetup URL']);
  });

  it('shows no secret, no whole e-mail address and no query of an address', () => {
    const text = replaced(
      setup,
      '<Identity>AN01000000147</Identity><Shared',
      '<Identity>robin@buyer.example</Identity><Shared',
    );
    const shown = JSON.stringify(arriving(text));
    expect(shown).toContain('r…@buyer.example');
    expect(shown).not.toContain('sesame');
    expect(shown).not.toContain('site=3');
    const hidden = arriving(
      replaced(cart, '</ItemDetail>', '<Extrinsic name="api-token">t0k3n</Extrinsic></ItemDetail>'),
    );
    expect(JSON.stringify(hidden)).not.toContain('t0k3n');
  });

  it('is a table for people: 100 rows of a field at most, each of the known shape', () => {
    const changes = arriving(longCart(150, '<Extrinsic name="LineType">Material</Extrinsic>'));
    expect(changes).toHaveLength(200);
    for (const change of changes) expect(arrivalChangeSchema.parse(change)).toEqual(change);
    expect(changes.at(-1)).toMatchObject({
      item: 100,
      path: '/cXML/Message/PunchOutOrderMessage/ItemIn[100]/ItemDetail/Extrinsic',
    });
  });
});
