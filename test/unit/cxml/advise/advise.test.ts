import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../../shared/cxml/advise/advisories.ts';
import { advisorySchema } from '../../../../shared/cxml/judgement.ts';
import { readBytes, readText } from '../../../../shared/cxml/read.ts';
import { noMaterial, samples } from '../../../support/shared-material.ts';
import * as written from '../protocol/written.ts';

const { setup, cart, order, response } = written;
const said = (text: string) => advise(readText(text));
const codes = (text: string) => said(text).map(({ code }) => code);
const replaced = (text: string, from: string | RegExp, to: string) => {
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`Nothing to replace: ${from}`);
  return after;
};
const long = 'x'.repeat(101);

describe('platform advisories', () => {
  it('has one thing to say of a plain cart: which units Coupa has to know', () => {
    expect(said(cart)).toMatchObject([
      {
        code: 'units-enabled',
        platform: 'coupa',
        confidence: 'documented',
        message: expect.stringContaining('unit EA.'),
      },
    ]);
    expect(codes(setup)).toEqual([]);
    expect(codes(order)).toEqual([]);
    expect(codes(response)).toEqual([]);
  });

  it.each<[what: string, text: string, code: string, message: string]>([
    ['a part ID of 101 characters', replaced(order, 'prod-1', long), 'part-id-length', 'has 101 characters'],
    ['an auxiliary ID of 101 characters', replaced(order, 'cart-7/2', long), 'part-id-length', 'line 2'],
    ['braces in a part ID', replaced(order, 'prod-1', 'p{1}?'), 'part-id-characters', 'contains { } ?'],
    [
      'a description of 256 bytes in 128 characters',
      replaced(order, 'Harborline Monitoring', 'é'.repeat(128)),
      'description-length',
      '256 bytes',
    ],
    [
      'a short name of 51 characters',
      replaced(order, 'Harborline Monitoring', `<ShortName>${'é'.repeat(51)}</ShortName>`),
      'short-name-length',
      '51 characters',
    ],
    ['a price with five decimals', replaced(order, '620.00', '620.00001'), 'price-decimals', '5 decimals'],
    ['a UNSPSC code of zeros', replaced(order, '81162000', '00000000'), 'unspsc-zero', 'all zeros'],
    ['the unit UN', replaced(order, '>EA<', '>UN<'), 'unit-un', 'UN'],
    ['a delete', replaced(order, '"new"', '"delete"'), 'order-delete', 'new and update'],
    [
      'a material line',
      replaced(replaced(order, '620.00', '0.01'), '81162000', '43232701'),
      'material-line',
      'times 100',
    ],
    [
      'a return address with http',
      replaced(setup, 'https://buyer', 'http://buyer'),
      'return-address-http',
      'http',
    ],
    [
      'two casings of a domain',
      replaced(order, 'NetworkID', 'NetworkId'),
      'domain-casing',
      '"NetworkId" and "NetworkID"',
    ],
    [
      'two receivers',
      replaced(
        order,
        '</Credential></To>',
        '</Credential><Credential domain="DUNS"><Identity>1</Identity></Credential></To>',
      ),
      'several-to',
      '2 credentials',
    ],
    [
      'Ariba’s hub as sender',
      replaced(
        order,
        '<Sender><Credential domain="NetworkID"',
        '<Sender><Credential domain="AribaNetworkUserId"',
      ),
      'hub-sender',
      'Business Network',
    ],
    ['an ANID of ten digits', replaced(order, 'AN01000000258', 'AN0100000025'), 'anid-shape', 'AN0100000025'],
    [
      'a test ANID and another',
      replaced(order, 'AN01000000258', 'AN01000000258-T'),
      'anid-test-mixed',
      'test account',
    ],
    ['the word none as secret', replaced(order, 'sesame-open-42', 'none'), 'secret-none', 'left empty'],
    ['a timestamp in Z', replaced(order, '09:30:00+00:00', '09:30:00Z'), 'timestamp-utc', 'ends with Z'],
    ['an order date in Z', replaced(order, '10:00:00+00:00', '10:00:00Z'), 'order-date-utc', 'own sample'],
    [
      'an order from Coupa',
      replaced(order, 'Harborline Procurement 4.2', 'Coupa Procurement 1.0'),
      'always-production',
      'always does',
    ],
    ['a refusal', replaced(response, '"200"', '"406"'), 'coupa-retries', 'does not try again'],
    ['a failure', replaced(response, '"200"', '"500"'), 'coupa-retries', 'five more times'],
  ])('%s', (_what, text, code, message) => {
    expect(said(text)).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });

  it.each<[what: string, text: string, code: string]>([
    ['a cart that may be edited', replaced(cart, '"inspect"', '"edit"'), 'edit-allowed'],
    ['a cart line without description', replaced(cart, 'Harborline Monitoring', ' '), 'coupa-minimum'],
    ['a cart line without UNSPSC', replaced(cart, '"UNSPSC"', '"custom"'), 'coupa-minimum'],
  ])('%s', (_what, text, code) => {
    expect(codes(text).sort()).toEqual([code, 'units-enabled'].sort());
  });

  it.each<[what: string, text: string]>([
    ['a part ID of 100 characters beyond the first plane', replaced(order, 'prod-1', '𝄞'.repeat(100))],
    ['a description of 255 bytes', replaced(order, 'Harborline Monitoring', 'x'.repeat(255))],
    [
      'a short name of 50 characters',
      replaced(order, 'Harborline Monitoring', `<ShortName>${'é'.repeat(50)}</ShortName>`),
    ],
    ['a price with five decimals, the last 0', replaced(order, '620.00', '620.00010')],
    ['a price of 0.01 for something else', replaced(order, '620.00', '0.01')],
    ['two test ANIDs', order.replaceAll(/AN0\d+/g, '$&-t')],
    ['an identity of another kind', replaced(order, 'AN01000000258', 'ANTON')],
  ])('says nothing of %s', (_what, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('takes a short name for a description', () => {
    expect(codes(replaced(cart, 'Harborline Monitoring', '<ShortName>Monitoring</ShortName>'))).toEqual([
      'units-enabled',
    ]);
  });

  it('lists each unit once', () => {
    const [first] = said(replaced(cart, '>EA<', '>MON<'));
    expect(first?.message).toContain('units MON, EA.');
  });

  it('gives 25 of a kind and counts the others', () => {
    const advisories = said(written.longCart(40).replaceAll('81162000', '00000000'));
    const zeros = advisories.filter(({ code }) => code === 'unspsc-zero');
    expect(zeros).toHaveLength(26);
    expect(zeros.at(-1)?.message).toBe('The same in 15 more places, from here on.');
  });

  it('has a place, a source and a known shape for all of it', () => {
    const all = [replaced(order, 'prod-1', `${long}?`), replaced(cart, '"UNSPSC"', '"x"')].flatMap(said);
    for (const advisory of all) {
      expect(advisorySchema.parse(advisory)).toEqual(advisory);
      expect(advisory.path).toMatch(/^\/cXML\//);
      expect(advisory.source).not.toBe('');
    }
    expect(all.length).toBeGreaterThan(3);
  });

  it('has nothing to say of what is no cXML', () => {
    expect(codes('<html/>')).toEqual([]);
    expect(codes('')).toEqual([]);
  });
});

const valid = samples('valid');

describe.skipIf(!valid)(`valid samples${valid ? '' : `: ${noMaterial}`}`, () => {
  it('are read without failing, and some have something to say', () => {
    const all = (valid ?? []).flatMap(({ file }) => advise(readBytes(readFileSync(file))));
    expect(new Set(all.map(({ code }) => code))).toContain('units-enabled');
    for (const advisory of all) expect(() => advisorySchema.parse(advisory)).not.toThrow();
  });
});
