import { describe, expect, it } from 'vitest';
import { inspectedSchema } from '../../../electron/judge/protocol.ts';
import { work } from '../../../electron/judge/work.ts';
import { cart, order, response, setupRequest, setupResponse } from './documents.ts';

const outside = { now: () => new Date('2026-11-23T10:00:00Z'), dtd: async () => [] };

/** As the Inspect page does it: find, read, judge, explain. Numbers of the catalogue's entries, of the best fit first. */
async function explain(material: string | Uint8Array) {
  const inspected = await work('inspect', { material, show: true, said: {} }, outside);
  const { documents, diagnoses } = inspectedSchema.parse(inspected);
  return [...documents.flatMap(({ judged }) => judged.judgement.diagnoses), ...diagnoses]
    .toSorted((a, b) => b.score - a.score)
    .map(({ number }) => number);
}

const post = (target: string, xml: string) =>
  `POST ${target} HTTP/1.1\r\nHost: supplier.example.com\r\nContent-Type: text/xml; charset=UTF-8\r\n\r\n${xml}\r\n`;
const answer = (status: string, headers: string, body: string) =>
  `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`;
const form = (field: string, value: string) =>
  `POST /punchout/checkout?id=1 HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n${new URLSearchParams({ [field]: value })}\r\n`;
const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const xmlType = 'Content-Type: text/xml';

describe('from pasted material to diagnoses', () => {
  it.each<[number, string, string]>([
    [
      17,
      'a refused setup',
      post('/setup', setupRequest()) + answer('200 OK', xmlType, response('401', 'Unauthorized')),
    ],
    [24, 'a redirect', post('/setup', setupRequest()) + answer('302 Found', 'Location: /login', '')],
    [
      24,
      'a web page',
      post('/setup', setupRequest()) +
        answer('200 OK', 'Content-Type: text/html', '<html><form><input type="password"></form></html>'),
    ],
    [24, 'an answer alone', answer('302 Found', 'Location: https://supplier.example.com/login', '')],
    [25, 'text', post('/orders', order()) + answer('200 OK', 'Content-Type: text/plain', 'ok')],
    [25, 'an answer alone that is text', answer('200 OK', 'Content-Type: text/plain', 'ok')],
    [
      29,
      'a status in both layers',
      post('/orders', order()) +
        answer('500 Internal Server Error', xmlType, response('401', 'Unauthorized')),
    ],
    [
      31,
      'a cart that meets a sign-in page',
      form('cXML-base64', base64(cart())) + answer('302 Found', 'Location: /sessions/new', ''),
    ],
    [32, 'a cart encoded twice', form('cXML-urlencoded', encodeURIComponent(cart()))],
    [
      39,
      'an order at the punchout address',
      post('/v1/punchout/setup', order()) + answer('200 OK', xmlType, response('400', 'Bad Request')),
    ],
    [21, 'a log line', '2026-11-20 ERROR getaddrinfo: Name or service not known'],
    [30, 'a log with the cart in it', `ERROR Punchout failed to return a cart\nINFO ${cart()}`],
  ])('names %i for %s', async (number, _what, material) => {
    expect((await explain(material))[0]).toBe(number);
  });

  it.each([
    ['a setup', post('/setup', setupRequest()) + answer('200 OK', xmlType, setupResponse())],
    ['an order', post('/orders', order()) + answer('200 OK', xmlType, response('200', 'OK'))],
    [
      'a returned cart',
      form('cXML-base64', base64(cart())) + answer('302 Found', 'Location: /requisitions/1', ''),
    ],
    ['a log', `2026-11-20 INFO sent ${setupRequest()}\n2026-11-20 INFO got ${setupResponse()}\n`],
    ['a document', order()],
  ])('says nothing of %s that went well', async (_what, material) => {
    expect(await explain(material)).toEqual([]);
  });
});
