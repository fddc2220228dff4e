import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../build/paths.mjs';
import { installFromFolder } from '../../electron/judge/dtd/install.ts';
import { openDtdLibrary } from '../../electron/judge/dtd/library.ts';
import { DtdValidation } from '../../electron/judge/dtd/validator.ts';
import { judgeDocument } from '../../electron/judge/judge-document.ts';
import { runCli } from '../support/cli.ts';
import { dtdFolder, noMaterial, samples } from '../support/shared-material.ts';

const workerFile = path.join(root, 'out/app/dtd-worker.js');
const validation = new DtdValidation(workerFile);
afterAll(() => validation.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-dtd-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function libraryOf(from: string) {
  const library = openDtdLibrary(from);
  if (!library.ok) throw new Error(library.error.message);
  return library.value;
}

const bytes = (text: string) => new TextEncoder().encode(text);
const response = (version: string) =>
  bytes(
    `<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/${version}/cXML.dtd">\n<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00"><Response><Status code="200" text="OK"/></Response></cXML>`,
  );

describe('the official DTDs', () => {
  it('decide about every sample as they were recorded to, whatever its type', async ({ skip }) => {
    const library = libraryOf(dtdFolder() ?? skip(noMaterial));
    for (const expected of ['valid', 'invalid'] as const) {
      for (const { name, file } of samples(expected) ?? []) {
        const { verdict, findings, dtd } = await judgeDocument(
          readFileSync(file),
          {},
          { library, validation },
        );
        expect({ name, verdict }).toEqual({ name, verdict: expected });
        expect(dtd.length, name).toBeGreaterThan(0);
        expect(
          findings.some(({ severity }) => severity === 'error'),
          name,
        ).toBe(expected === 'invalid');
      }
    }
  });

  it('judge by the version of the DOCTYPE, and by the newest as second opinion', async ({ skip }) => {
    const library = libraryOf(dtdFolder() ?? skip(noMaterial));
    const newest = library.versions.at(-1) ?? '';
    const versionsFor = async (version: string) =>
      (await judgeDocument(response(version), {}, { library, validation })).dtd.map((one) => one.version);
    expect(await versionsFor('1.2.014')).toEqual(['1.2.014', newest]);
    expect(await versionsFor(newest)).toEqual([newest]);
    expect(await versionsFor('1.2.099')).toEqual([newest]);
  });

  it('are installed as official, every one of them', ({ skip }) => {
    const from = dtdFolder() ?? skip(noMaterial);
    const installed = installFromFolder(from, path.join(folder, 'dtd'));
    if (!installed.ok) throw new Error(installed.error.message);
    expect(installed.value.filter(({ official }) => !official)).toEqual([]);
    expect(libraryOf(path.join(folder, 'dtd')).versions).toEqual(libraryOf(from).versions);
  });

  it('are used by check, by option or by environment', async ({ skip }) => {
    const from = dtdFolder() ?? skip(noMaterial);
    const [sample] = samples('valid')?.filter(({ name }) => name.startsWith('invoice')) ?? [];
    const file = sample?.file ?? '';
    const verdictOf = async (args: string[], env: Record<string, string>) =>
      (await runCli(['check', '--json', ...args, file], env)).lines()[0]?.['verdict'];
    expect(await verdictOf([], { CXML_DTD_DIR: '' })).toBe('unknown');
    expect(await verdictOf(['--dtd', from], {})).toBe('valid');
    expect(await verdictOf([], { CXML_DTD_DIR: from })).toBe('valid');
  });
});

describe('a DTD of one’s own', () => {
  const own = (version: string, extra = '') => {
    const at = path.join(folder, version);
    mkdirSync(at);
    writeFileSync(
      path.join(at, 'cXML.dtd'),
      `<!ENTITY cxml.version "${version}">${extra}<!ELEMENT cXML (Response)><!ATTLIST cXML payloadID CDATA #REQUIRED timestamp CDATA #REQUIRED><!ELEMENT Response (Status)><!ELEMENT Status EMPTY><!ATTLIST Status code CDATA #REQUIRED text CDATA #REQUIRED>`,
    );
  };

  it('names path, line and column of what it objects to', async () => {
    own('1.0.1');
    const wrong = bytes(
      '<cXML payloadID="1" timestamp="2026-01-31T09:30:00+00:00">\n <Response>\n  <Status code="200" text="OK"/><Status code="200" text="OK"/>\n </Response>\n</cXML>',
    );
    const { verdict, dtd } = await judgeDocument(wrong, {}, { library: libraryOf(folder), validation });
    expect(verdict).toBe('invalid');
    expect(dtd[0]?.findings[0]).toMatchObject({
      rule: 'dtd',
      severity: 'error',
      code: 'wrong-content',
      path: '/cXML/Response',
      line: 2,
      column: 2,
    });
  });

  it('that takes what another version does not makes the document valid, with a warning', async () => {
    own('1.0.1');
    mkdirSync(path.join(folder, '1.0.2'));
    writeFileSync(
      path.join(folder, '1.0.2', 'cXML.dtd'),
      '<!ENTITY cxml.version "1.0.2"><!ELEMENT cXML EMPTY>',
    );
    const { verdict, findings } = await judgeDocument(
      response('1.0.1'),
      {},
      { library: libraryOf(folder), validation },
    );
    expect(verdict).toBe('valid');
    expect(findings.filter(({ rule }) => rule === 'dtd').map(({ severity }) => severity)).toContain(
      'warning',
    );
  });

  it('fetches nothing that it names', async () => {
    own('1.0.1', '<!ENTITY % far SYSTEM "http://192.0.2.1/far.dtd">%far;');
    const { verdict } = await judgeDocument(
      response('1.0.1'),
      {},
      { library: libraryOf(folder), validation },
    );
    expect(verdict).toBe('valid');
  });

  it('that is none leaves the verdict to the built-in grammar and says so', async () => {
    mkdirSync(path.join(folder, '1.0.1'));
    writeFileSync(path.join(folder, '1.0.1', 'cXML.dtd'), 'not a DTD');
    const { verdict, findings } = await judgeDocument(
      response('1.0.1'),
      {},
      { library: libraryOf(folder), validation },
    );
    expect(verdict).toBe('valid');
    expect(findings.filter(({ rule }) => rule === 'dtd')).toMatchObject([
      { code: 'dtd-not-run', severity: 'warning' },
    ]);
  });
});

describe('the time limit', () => {
  it('ends a validation that takes too long, says so, and goes on with the next', async () => {
    const hasty = new DtdValidation(workerFile, 1);
    const patient = new DtdValidation(workerFile);
    try {
      mkdirSync(path.join(folder, '1.0.1'));
      const file = path.join(folder, '1.0.1', 'cXML.dtd');
      writeFileSync(file, '<!ENTITY cxml.version "1.0.1"><!ELEMENT cXML (a*)><!ELEMENT a EMPTY>');
      const large = `<cXML>${'<a/>'.repeat(200_000)}</cXML>`;
      const cut = await hasty.validate(large, file);
      expect(!cut.ok && cut.error.code).toBe('dtd-timed-out');
      expect(await patient.validate('<cXML><a/></cXML>', file)).toMatchObject({
        ok: true,
        value: { problems: [] },
      });
    } finally {
      await Promise.all([hasty.close(), patient.close()]);
    }
  });
});
