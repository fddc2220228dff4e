import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnShift, hide, maskAll, sensitiveParts } from '../../../electron/judge/masking.ts';
import { positionAt } from '../../../shared/cxml/tree.ts';

describe('maskAll', () => {
  it.each([
    ['<SharedSecret>abc</SharedSecret>', '<SharedSecret>********</SharedSecret>'],
    ['<SharedSecret >a&lt;b</SharedSecret >', '<SharedSecret >********</SharedSecret >'],
    ['<CredentialMac type="x">q</CredentialMac>', '<CredentialMac type="x">********</CredentialMac>'],
    ['<SharedSecret><![CDATA[abc]]></SharedSecret>', '<SharedSecret>********</SharedSecret>'],
    ['<SharedSecret>abc', '<SharedSecret>********'],
    ['<SharedSecret>abc</Credential><To/>', '<SharedSecret>********</Credential><To/>'],
    ['<SharedSecret/><A>b</A>', '<SharedSecret/><A>b</A>'],
    ['Authorization: Basic YWJj\r\nHost: a', 'Authorization: ********\r\nHost: a'],
    ['mail riley@acme.example now', 'mail ****@**** now'],
    ['<Email>a.b+c@d-e.example</Email>', '<Email>****@****</Email>'],
    ['<cXML payloadID="1.2@acme.example">', '<cXML payloadID="1.2@acme.example">'],
    ['a @ b, user@localhost', 'a @ b, user@localhost'],
  ])('hides what is sensitive in %s', (text, masked) => {
    expect(maskAll(text)).toBe(masked);
  });

  it('keeps the lines of a secret that goes over several', () => {
    expect(maskAll('<SharedSecret>\n  a\n  b\n</SharedSecret>')).toBe(
      '<SharedSecret>\n  ********\n  ********\n</SharedSecret>',
    );
  });

  it.each(['<SharedSecret ', '<SharedSecret>', '@', 'a@b.', '\nCookie: '])(
    'comes to an end with 2 MB of nothing but %j, for which the time limit of a test is enough only where the work is linear',
    (piece) => {
      const text = piece.repeat(Math.ceil(2_000_000 / piece.length));
      expect(maskAll(text).length).toBeGreaterThan(0);
    },
  );
});

describe('columnShift', () => {
  it('moves every place of a text to the same character of the masked text', () => {
    const piece = fc.constantFrom(
      '<SharedSecret>abc</SharedSecret>',
      '<SharedSecret>a-secret-longer-than-its-mask</SharedSecret>',
      'riley@acme.example',
      ' ',
      '\n',
      '\r\n',
      '<A>x</A>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const hidden = sensitiveParts(text);
        const masked = hide(text, hidden).text;
        const shift = columnShift(text, hidden);
        for (let at = 0; at < text.length; at += 1) {
          if (hidden.some(({ from, to }) => at >= from && at < to) || /[\r\n]/.test(text.charAt(at)))
            continue;
          const { line, column } = positionAt(text, at);
          const lineText = masked.split(/\r\n?|\n/)[line - 1] ?? '';
          expect(lineText.charAt(shift(line, column) - 1)).toBe(text.charAt(at));
        }
      }),
    );
  });
});
