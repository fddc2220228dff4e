import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../shared/cxml/guard.ts';

const utf16 = (text: string, mark: boolean) =>
  Buffer.concat([mark ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0), Buffer.from(text, 'utf16le')]);

describe('decodeBytes', () => {
  it.each([
    ['UTF-8 without a word', Buffer.from('<a>é</a>'), {}],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff<a>é</a>'), {}],
    ['UTF-16 with a byte order mark', utf16('<a>é</a>', true), {}],
    ['UTF-16 without one', utf16('<a>é</a>', false), {}],
    [
      'ISO-8859-1 by HTTP',
      Buffer.from('<a>é</a>', 'latin1'),
      { contentType: 'text/xml; charset=ISO-8859-1' },
    ],
    ['UTF-8 by HTTP', Buffer.from('<a>é</a>'), { contentType: 'text/xml;charset="utf-8"' }],
  ])('reads %s', (_what, bytes, options) => {
    expect(decodeBytes(bytes, options)).toEqual({ ok: true, text: '<a>é</a>' });
  });

  it('believes the XML declaration where HTTP says nothing, and HTTP where it speaks', () => {
    const declared = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
    expect(decodeBytes(Buffer.from(declared, 'latin1'))).toEqual({ ok: true, text: declared });
    expect(decodeBytes(Buffer.from(declared, 'utf8'), { contentType: 'text/xml; charset=UTF-8' })).toEqual({
      ok: true,
      text: declared,
    });
  });

  it('believes the byte order mark before HTTP', () => {
    expect(decodeBytes(utf16('<a>é</a>', true), { contentType: 'text/xml; charset=utf-8' })).toEqual({
      ok: true,
      text: '<a>é</a>',
    });
  });

  it('reads ISO-8859-1 byte for byte, not as windows-1252', () => {
    const result = decodeBytes(Buffer.from([0x93]), { contentType: 'text/xml; charset=iso-8859-1' });
    expect(result).toEqual({ ok: true, text: '\u0093' });
  });

  it.each([
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0x0a, 0xff]), {}, 'bad-encoding', 2],
    [
      'a byte above 127 in us-ascii',
      Buffer.from('<a>\né</a>'),
      { contentType: 'text/xml; charset=us-ascii' },
      'bad-encoding',
      2,
    ],
    ['UTF-7', Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>'), {}, 'bad-encoding', 1],
    ['more bytes than allowed', Buffer.from('<a/>'), { maxBytes: 3 }, 'too-large', 1],
  ])('refuses %s', (_what, bytes, options, code, line) => {
    const result = decodeBytes(bytes, options);
    expect(!result.ok && { code: result.problem.code, line: result.problem.line }).toEqual({ code, line });
  });
});
