import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../shared/cxml/base64.ts';
import { decodeCartForm } from '../../../shared/cxml/form.ts';

const xml = '<cXML>é + & % 日本</cXML>';
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

describe('decodeCartForm', () => {
  it.each(['cXML-urlencoded', 'cxml-URLENCODED'])('finds the cart in %s', (field) => {
    expect(decodeCartForm(form({ other: '1', [field]: xml }))).toEqual({
      ok: true,
      value: { field: 'cXML-urlencoded', xml },
    });
  });

  it('finds the cart in cXML-base64', () => {
    expect(decodeCartForm(form({ 'cXML-base64': Buffer.from(xml).toString('base64') }))).toEqual({
      ok: true,
      value: { field: 'cXML-base64', xml },
    });
  });

  it.each([
    ['no field', form({ cart: xml }), 'no-cart'],
    ['what is not base64', form({ 'cXML-base64': '<cXML/>' }), 'bad-base64'],
    [
      'base64 of what is not text',
      form({ 'cXML-base64': Buffer.from([0xff, 0xfe, 0xfd]).toString('base64') }),
      'bad-encoding',
    ],
    ['nothing', '', 'no-cart'],
  ])('says what is wrong with %s', (_what, body, code) => {
    const result = decodeCartForm(body);
    expect(!result.ok && result.error.code).toBe(code);
  });

  it('reads what a browser writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = decodeCartForm(form({ 'cXML-urlencoded': text }));
        expect(result.ok && result.value.xml).toBe(text.toWellFormed());
      }),
    );
  });
});

describe('base64', () => {
  it('agrees with Node both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        expect(encodeBase64(bytes)).toBe(text);
        expect(decodeBase64(text)).toEqual(bytes);
      }),
    );
  });
});
