import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readText } from '../../../shared/cxml/read.ts';
import { diagnose } from '../../../shared/procurement/diagnoses/diagnose.ts';
import type { Evidence } from '../../../shared/procurement/diagnoses/evidence.ts';
import { noMaterial, samples } from '../../support/shared-material.ts';
import { cart, order, response, setupRequest, setupResponse } from './documents.ts';

const session = { buyerCookie: 'c00c1e', operation: 'create' };

describe('diagnose without a failure', () => {
  it('says nothing of documents that the DTD calls valid, read or pasted', ({ skip }) => {
    for (const { name, file } of samples('valid') ?? skip(noMaterial)) {
      const bytes = readFileSync(file);
      expect(diagnose({ reading: readBytes(bytes) }), name).toEqual([]);
      expect(diagnose({ reading: readBytes(bytes), text: bytes.toString('utf8') }), name).toEqual([]);
    }
  });

  it.each<[string, Evidence]>([
    ['nothing', {}],
    [
      'a setup',
      {
        exchange: { request: readText(setupRequest()), answer: readText(setupResponse()) },
        context: { httpStatus: 200, session },
      },
    ],
    [
      'a cart',
      {
        reading: readText(cart()),
        context: { carriedBy: 'form-base64', session },
        http: { status: 200, contentType: 'text/html', body: '' },
      },
    ],
    [
      'a cart left unchanged',
      {
        reading: readText(cart({ lines: [], status: '204' })),
        context: { session: { ...session, operation: 'edit' } },
      },
    ],
    ['an empty cart at create', { reading: readText(cart({ lines: [] })), context: { session } }],
    [
      'an edit that keeps its lines',
      {
        exchange: {
          request: readText(setupRequest({ operation: 'edit', lines: [{}] })),
          answer: readText(cart()),
        },
      },
    ],
    [
      'an order',
      {
        exchange: { request: readText(order()), answer: readText(response('200', 'OK')) },
        http: { status: 200, contentType: 'text/xml' },
        sentTo: '/v1/orders',
      },
    ],
    [
      'a change with its reference',
      { reading: readText(order({ type: 'update', reference: true })), sentTo: '/v1/orders' },
    ],
    [
      'an order handed in twice',
      {
        reading: readText(order()),
        exchange: { request: readText(order()), answer: readText(response('201', 'Accepted')) },
      },
    ],
    [
      'a test account in test',
      {
        reading: readText(setupRequest({ buyer: 'AN01000002779-T', deploymentMode: 'test' })),
        context: { mode: 'test' },
      },
    ],
    [
      'a log of a success',
      { text: '2026-11-20 09:30:00 INFO POST /v1/punchout/setup\n2026-11-20 09:30:01 INFO 200 OK in 401 ms' },
    ],
  ])('says nothing of %s', (_what, evidence) => {
    expect(diagnose(evidence)).toEqual([]);
  });

  it('says nothing of random text', () => {
    const word = fc.constantFrom(
      'order',
      'lorem',
      'ipsum',
      '401',
      'cart',
      '2026-11-20',
      '\n',
      '. ',
      '<',
      '{"a":1}',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme-ascii' }),
          fc.array(word).map((all) => all.join(' ')),
        ),
        (text) => {
          expect(diagnose({ text, reading: readText(text) })).toEqual([]);
        },
      ),
    );
  });

  it('answers whatever it is given, and each diagnosis with evidence', () => {
    const status = fc.constantFrom(200, 302, 401, 404, 500);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        status,
        (text, body, code) => {
          for (const { evidence, score } of diagnose({ text, http: { status: code, body } })) {
            expect(evidence.length).toBeGreaterThan(0);
            expect(score).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('says what the start and the end of a long text say, and no more of it', () => {
    const filler = 'x'.repeat(300_000);
    const words = 'getaddrinfo: Name or service not known';
    expect(diagnose({ text: `${words} ${filler}` })[0]?.number).toBe(21);
    expect(diagnose({ text: `${filler} ${words}` })[0]?.number).toBe(21);
    expect(diagnose({ text: `${filler} ${words} ${filler}` })).toEqual([]);
  });

  it.each([
    [
      'a request refused',
      {
        exchange: {
          request: readText(setupRequest({ secret: ' s3cr3t-of-a-test ' })),
          answer: readText(response('401', 'Unauthorized', 's3cr3t-of-a-test')),
        },
      },
    ],
    [
      'a log line',
      { text: 'status 401 shared_secret=s3cr3t-of-a-test invalid credentials s3cr3t-of-a-test' },
    ],
    [
      'an answer',
      {
        http: {
          status: 302,
          location: 'https://x.example.com/login?token=s3cr3t-of-a-test',
          body: 's3cr3t-of-a-test',
        },
      },
    ],
  ] as readonly [string, Evidence][])('keeps secrets out of the evidence of %s', (_what, evidence) => {
    const found = diagnose(evidence);
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('s3cr3t-of-a-test');
  });

  it('does not read documents inside a pasted text as error messages', () => {
    const quoting = cart({ lines: [{ description: 'Handbook: Token expired, connection timed out' }] });
    expect(diagnose({ text: `log ${quoting} log ${quoting} end` })).toEqual([]);
  });
});
