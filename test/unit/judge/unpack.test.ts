import { gzipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackBody } from '../../../electron/judge/unpack.ts';
import { concatBytes, utf8 } from '../../../shared/cxml/extract/bytes.ts';
import { findDocuments } from '../../../shared/cxml/extract/find.ts';

describe('a packed HTTP body', () => {
  const answer = (encoding: string, body: Uint8Array) =>
    concatBytes([
      utf8(`HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Encoding: ${encoding}\r\n\r\n`),
      body,
    ]);
  const xml = '<?xml version="1.0"?><cXML payloadID="1@a.example"><Response/></cXML>';

  it.each([
    ['gzip', gzipSync(utf8(xml))],
    ['deflate', zlibSync(utf8(xml))],
  ])('unpacks %s', (encoding, body) => {
    const [found] = findDocuments(answer(encoding, body), unpackBody);
    expect(found).toMatchObject({
      kind: 'document',
      where: 'unpacked, in the body of an HTTP answer, status 200',
    });
    expect(new TextDecoder().decode(found?.bytes)).toBe(xml);
  });

  it.each([
    ['bytes that are not packed', utf8('ok')],
    ['a body that is cut off', gzipSync(utf8(xml)).subarray(0, 30)],
    ['more than 20 MB', gzipSync(new Uint8Array(21 * 1024 * 1024))],
  ])('leaves %s as they are', (_what, body) => {
    expect(findDocuments(answer('gzip', body), unpackBody)).toMatchObject([{ kind: 'text', bytes: body }]);
  });
});
