import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesWith } from '../../support/secret-search.ts';

const secret = 'correct horse & battery/+= ñ';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-search-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['plain', secret],
  ['in JSON', JSON.stringify({ a: secret })],
  ['percent-encoded', `x=${encodeURIComponent(secret)}&y`],
  ['in a form', new URLSearchParams({ x: secret }).toString()],
  ['in XML', `<a>${secret.replaceAll('&', '&amp;')}</a>`],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in base64 after one byte', Buffer.from(`a${secret}bcd`).toString('base64')],
  ['in base64 after two bytes', Buffer.from(`ab${secret}cd`).toString('base64')],
  ['in base64 for addresses', Buffer.from(`abc${secret}`).toString('base64url')],
  ['in hex', Buffer.from(secret).toString('hex')],
  ['in UTF-16', Buffer.from(`ab${secret}`, 'utf16le')],
])('a secret %s is found, in a folder below as well', (_form, content) => {
  mkdirSync(path.join(folder, 'below'));
  writeFileSync(path.join(folder, 'below', 'f'), content);
  writeFileSync(path.join(folder, 'g'), 'correct horse and battery');
  expect(filesWith(folder, [secret])).toEqual([path.join(folder, 'below', 'f')]);
});
