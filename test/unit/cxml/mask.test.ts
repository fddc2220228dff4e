import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64 } from '../../../shared/cxml/base64.ts';
import { maskSecrets, maskText } from '../../../shared/cxml/mask.ts';
import { parseXml } from '../../../shared/cxml/parse.ts';

describe('maskSecrets', () => {
  it('empties SharedSecret and CredentialMac and leaves the rest', () => {
    const text =
      '<Sender><SharedSecret>hush</SharedSecret><CredentialMac type="x">aGk=</CredentialMac><UserAgent>a</UserAgent></Sender>';
    expect(maskSecrets(text, [])).toBe(
      `<Sender><SharedSecret>${maskText}</SharedSecret><CredentialMac type="x">${maskText}</CredentialMac><UserAgent>a</UserAgent></Sender>`,
    );
  });

  it('masks where the text is cut off', () => {
    expect(maskSecrets('<SharedSecret>hus', [])).toBe(`<SharedSecret>${maskText}`);
  });

  it('leaves an empty element and what follows it', () => {
    expect(maskSecrets('<SharedSecret/><UserAgent>a</UserAgent>', [])).toBe(
      '<SharedSecret/><UserAgent>a</UserAgent>',
    );
  });

  it('removes a known secret plain, escaped, percent-encoded and in base64 at every alignment', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme-ascii' }),
        fc.nat(5),
        fc.nat(5),
        (secret, before, after) => {
          const wrapped = `${'x'.repeat(before)}${secret}${'y'.repeat(after)}`;
          const escaped = wrapped
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;');
          const base64 = encodeBase64(new TextEncoder().encode(wrapped));
          expect(maskSecrets(wrapped, [secret])).toContain(maskText);
          expect(maskSecrets(escaped, [secret])).toContain(maskText);
          expect(maskSecrets(encodeURIComponent(wrapped), [secret])).toContain(maskText);
          expect(maskSecrets(base64, [secret])).toContain(maskText);
        },
      ),
    );
  });

  it('keeps a document well-formed', () => {
    expect(parseXml(maskSecrets('<a><SharedSecret>h&amp;h</SharedSecret></a>', ['h&h'])).ok).toBe(true);
  });
});
