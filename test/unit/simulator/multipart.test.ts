import { describe, expect, it } from 'vitest';
import {
  describePart,
  type Part,
  readMultipart,
  writeMultipart,
} from '../../../electron/simulator/multipart.ts';
import { isMultipart } from '../../../shared/cxml/multipart.ts';

const root: Part = {
  contentId: 'root@buyer.example',
  contentType: 'text/xml',
  body: Buffer.from('<cXML>ü</cXML>'),
};
const binary: Part = {
  contentId: 'file@buyer.example',
  contentType: 'application/octet-stream',
  name: 'all bytes.bin',
  body: Uint8Array.from({ length: 256 }, (_, byte) => byte),
};

describe('a document with attachments', () => {
  it('comes back as it was written, byte for byte', () => {
    const { contentType, body } = writeMultipart([root, binary], '=_b');
    expect(isMultipart(contentType)).toBe(true);
    const parts = readMultipart(contentType, body);
    if (typeof parts === 'string') throw new Error(parts);
    expect(parts.map(({ contentId, name }) => [contentId, name])).toEqual([
      ['root@buyer.example', undefined],
      ['file@buyer.example', 'all bytes.bin'],
    ]);
    expect(parts.map((part) => Buffer.from(part.body).toString('hex'))).toEqual(
      [root, binary].map((part) => Buffer.from(part.body).toString('hex')),
    );
    expect(describePart(binary)).toEqual({
      name: 'all bytes.bin',
      contentType: 'application/octet-stream',
      bytes: 256,
      sha256: '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880',
    });
  });

  it('has the part that start names as its document, wherever it stands', () => {
    const { contentType, body } = writeMultipart([binary, root], 'b');
    const parts = readMultipart(contentType.replace('file@', 'root@'), body);
    expect(typeof parts === 'object' && parts[0].contentId).toBe('root@buyer.example');
  });

  it('may have text before the first part and after the last, and unencoded parts', () => {
    const body =
      'before\r\n--b\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n--b\r\nContent-ID: <x>\r\n\r\ny\r\n--b--\r\nafter';
    const parts = readMultipart('Multipart/Related; boundary=b', Buffer.from(body));
    expect(typeof parts === 'object' && parts.map((part) => Buffer.from(part.body).toString())).toEqual([
      '<a/>',
      'y',
    ]);
  });

  it.each([
    ['no boundary', 'multipart/related', '--b\r\n\r\nx\r\n--b--', 'boundary'],
    ['an empty body', 'multipart/related; boundary=b', '', 'end with its boundary'],
    ['no end', 'multipart/related; boundary=b', '--b\r\n\r\nx', 'end with its boundary'],
    ['no part', 'multipart/related; boundary=b', '--b--', 'end with its boundary'],
    ['headers without end', 'multipart/related; boundary=b', '--b\r\nContent-Type: x\r\n--b--', 'headers'],
    [
      'another encoding',
      'multipart/related; boundary=b',
      '--b\r\nContent-Transfer-Encoding: x-zip\r\n\r\nx\r\n--b--',
      'x-zip',
    ],
    [
      'parts without number',
      'multipart/related; boundary=b',
      `${'--b\r\n\r\nx\r\n'.repeat(201)}--b--`,
      '200 parts',
    ],
  ])('with %s is not taken apart, and the words say why', (_name, contentType, body, words) => {
    expect(readMultipart(contentType, Buffer.from(body))).toContain(words);
  });

  it('of hostile shape takes no time worth speaking of', () => {
    const body = Buffer.from(`--b${' '.repeat(500_000)}\r\n${'\r\n--'.repeat(500_000)}`);
    const before = performance.now();
    readMultipart('multipart/related; boundary=b', body);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
