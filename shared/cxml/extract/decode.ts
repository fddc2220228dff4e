/** Undoes, by one level, the ways in which logs and pages write XML inside other text. */

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** `&lt;` and its like, as HTML escapes text. */
export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g,
    (whole, name, tens, hex) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = tens === undefined ? Number.parseInt(hex, 16) : Number(tens);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** `\"`, `\n`, `\u003c`, as JSON and most languages' logs write strings. */
export function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))/g, (_whole, hex, character) =>
    hex === undefined ? (controls[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** `%3C` and its like, byte by byte; `text` has one character per byte. A plus is a space where no `%20` is. */
export function unescapePercent(text: string): Uint8Array {
  const plusIsSpace = !text.includes('%20');
  const bytes = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    const value = character === 0x25 ? hexDigit(text, at + 1) * 16 + hexDigit(text, at + 2) : Number.NaN;
    if (value >= 0) {
      bytes[length] = value;
      at += 2;
    } else {
      bytes[length] = character === 0x2b && plusIsSpace ? 0x20 : character;
    }
    length += 1;
  }
  return bytes.slice(0, length);
}

/** The value of a hexadecimal digit; NaN where there is none. */
function hexDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** Quoted-printable, as mail programs save a part; `text` has one character per byte. */
export function unescapeQuotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]{0,20}\r?\n/g, '');
  const plain = joined.replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
