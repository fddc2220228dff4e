import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { root } from '../../build/paths.mjs';
import { decodeCartForm } from '../../shared/cxml/form.ts';
import { maskSecrets } from '../../shared/cxml/mask.ts';
import { parseXml } from '../../shared/cxml/parse.ts';
import { hostileCases, soundDocument } from '../support/hostile.ts';
import { judgeBytes } from '../support/judged.ts';

/** What is allowed for an answer, in milliseconds by the clock or of the processor, whichever is less. Most take a tenth. */
const timeLimit = 2000;
/** In MB: less than ten times the largest document, with what the loaded judge holds. */
const heapLimit = 200;
/** What a process may grow by for a document, in its sizes, resident: the text, its bytes, the tree and V8's room to collect. */
const timesTheDocument = 10;
/** Smaller documents than this, in bytes, are less than what V8 takes anyway. */
const large = 15_000_000;

interface Answer {
  readonly name: string;
  readonly ms: number;
  readonly verdict: string;
  readonly code: string;
  readonly line: number;
  readonly message: string;
  readonly count: number;
  readonly longest: number;
  readonly after: string;
}

const sizeSchema = z.object({ bytes: z.number() });
const grownSchema = z.object({ grown: z.number() });

const answers = new Map<string, Answer>();
let lastLine: Record<string, unknown> = {};
let ended = '';

function judgeInAProcess(options: readonly string[], ...names: readonly string[]) {
  return spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heapLimit}`,
      ...options,
      path.join(root, 'test/support/hostile-child.ts'),
      ...names,
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, timeout: 240_000 },
  );
}

// One process for all: what one document leaves behind is what the next one has to live with.
beforeAll(() => {
  // Collected by one thread: on a busy machine the helper threads lag, and the heap looks fuller than it is.
  const child = judgeInAProcess(['--single-threaded-gc']);
  for (const line of child.stdout.split('\n').filter((text) => text.startsWith('{'))) {
    lastLine = JSON.parse(line);
    if ('ms' in lastLine && typeof lastLine['name'] === 'string')
      answers.set(lastLine['name'], JSON.parse(line));
  }
  ended = child.status === 0 ? '' : `${child.signal ?? child.status} ${child.stderr.slice(0, 2000)}`;
}, 250_000);

describe('a hostile document', () => {
  it.each(hostileCases)(
    '$name: refused in time, at its place, and the next document is judged',
    (hostile) => {
      const answer = answers.get(hostile.name);
      expect(answer, `the process ended at ${JSON.stringify(lastLine)}: ${ended}`).toBeDefined();
      expect(answer).toMatchObject({
        verdict: 'invalid',
        code: hostile.code,
        line: hostile.line,
        after: 'valid',
      });
      expect(answer?.ms).toBeLessThan(timeLimit);
      expect(answer?.message).not.toBe('');
      expect(answer?.count).toBeLessThanOrEqual(1000);
      expect(answer?.longest).toBeLessThan(2000);
    },
  );

  // Each in a process of its own: what a process had at its most stays in its account. Of two alike, one is here.
  it.each([
    '20 MB of siblings with white space',
    '20 MB of elements with text',
    '20 MB of elements with an attribute',
    '20 MB of full tags',
    '20 MB of CDATA sections',
    '20 MB of carriage returns',
    '20 MB of namespaces',
    '20 MB of declared prefixes and elements that use them',
    'tags of 200 attributes, 20 MB of them',
    'a document in which everything is wrong',
    'a cart of 250,000 wrong lines',
  ])('%s: takes less than ten times its size', (name) => {
    // A young generation as Node had it until version 22. A larger one is room that is not used up, and counts as resident.
    const lines = judgeInAProcess(['--max-semi-space-size=16'], name).stdout.trim().split('\n');
    const { bytes } = sizeSchema.parse(JSON.parse(lines.at(-2) ?? ''));
    const { grown } = grownSchema.parse(JSON.parse(lines.at(-1) ?? ''));
    expect(bytes).toBeGreaterThan(large);
    expect(grown / bytes).toBeLessThan(timesTheDocument);
  });

  it('opens no connection, starts no program and reads no file', () => {
    expect(ended).toBe('');
    expect(lastLine).toMatchObject({ reached: [] });
  });

  it('has one name', () => {
    expect(new Set(hostileCases.map(({ name }) => name)).size).toBe(hostileCases.length);
  });
});

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
];

describe('a document cut off', () => {
  it.each(encodings)('at any byte of %s is refused at a place within it', (_name, encode) => {
    const text = soundDocument.replace('text="OK"', 'text="é 😀 &amp; &#233;"').trimEnd();
    const whole = encode(`<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "x">\n<!-- c --><?p i?>${text}`);
    expect(judgeBytes(whole).verdict).toBe('valid');
    for (let end = 0; end < whole.length; end += 1) {
      const { verdict, findings } = judgeBytes(whole.subarray(0, end));
      expect(verdict, `cut at ${end}`).toBe('invalid');
      expect(findings[0]?.line, `cut at ${end}`).toBeLessThanOrEqual(5);
    }
  });
});

describe('limits', () => {
  it('are settable', () => {
    const nested = '<a><b><c/></b></a>';
    expect(parseXml(nested, { depth: 3 }).ok).toBe(true);
    const deep = parseXml(nested, { depth: 2 });
    expect(!deep.ok && deep.problem.code).toBe('too-deep');
    const wide = parseXml('<a b="" c=""/>', { attributes: 1 });
    expect(!wide.ok && wide.problem.code).toBe('too-many-attributes');
    const many = `<a>${'<b/>'.repeat(200_000)}</a>`;
    expect(parseXml(many).ok).toBe(false);
    expect(parseXml(many, { treeBytesPerCharacter: 100 }).ok).toBe(true);
  });
});

describe('what carries documents', () => {
  const megabytes = 5_000_000;

  it.each([
    ['a form of separators', () => decodeCartForm('&'.repeat(4 * megabytes))],
    ['a form of empty fields', () => decodeCartForm('a=&'.repeat(megabytes))],
    ['a form of percent signs', () => decodeCartForm(`cxml-urlencoded=${'%'.repeat(4 * megabytes)}`)],
    ['a form of encoded bytes', () => decodeCartForm(`cxml-urlencoded=${'%ff'.repeat(megabytes)}`)],
    ['a field of base64', () => decodeCartForm(`cxml-base64=${'QUFB'.repeat(megabytes)}`)],
    ['a field of padding', () => decodeCartForm(`cxml-base64=${'='.repeat(4 * megabytes)}`)],
    ['tags that do not end', () => maskSecrets('<SharedSecret '.repeat(megabytes / 4), [])],
    ['empty tags', () => maskSecrets('<SharedSecret/>'.repeat(megabytes / 4), [])],
    ['secrets that do not end', () => maskSecrets('<SharedSecret>'.repeat(megabytes / 4), [])],
    [
      'end tags that do not end',
      () => maskSecrets(`<SharedSecret>${'</SharedSecret '.repeat(megabytes / 4)}`, []),
    ],
    [
      'end tags of white space',
      () => maskSecrets(`<SharedSecret>${`</SharedSecret${' '.repeat(1000)}`.repeat(5000)}`, []),
    ],
  ])('%s takes no longer than its length', (_name, take) => {
    const started = process.cpuUsage();
    take();
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(timeLimit);
  });
});
