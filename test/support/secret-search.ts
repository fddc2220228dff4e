import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The forms in which a secret could lie in a file: plain, percent-encoded, base64 at each of its three offsets, hex, JSON, XML. */
export function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const base64 = [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // Characters that depend on what stands before and after are left out.
    const inner = text.slice(Math.ceil((offset * 8) / 6) + (offset > 0 ? 1 : 0)).replace(/.{0,3}$/, '');
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [
    ...new Set([
      secret,
      encodeURIComponent(secret),
      encodeURIComponent(secret).replaceAll('%20', '+'),
      JSON.stringify(secret).slice(1, -1),
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      bytes.toString('hex'),
      ...base64,
    ]),
  ];
}

/** Every file below a folder that holds a secret in one of its forms, UTF-16 included, as Chromium’s files have it. */
export function filesWith(folder: string, secrets: readonly string[]): readonly string[] {
  const forms = secrets.flatMap(formsOf);
  const needles = forms.flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}
