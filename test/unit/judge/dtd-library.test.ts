import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadDtds, installFromFolder, installFromZip } from '../../../electron/judge/dtd/install.ts';
import { compareVersions, openDtdLibrary } from '../../../electron/judge/dtd/library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-dtd-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dtd = (version: string) => `<!ENTITY cxml.version "${version}">\n<!ELEMENT cXML ANY>\n`;
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

function write(name: string, text: string): void {
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), text);
}

describe('a library of DTDs', () => {
  it('knows versions and modules, and takes cXML for a module that a version does not have', () => {
    write('1.2.9/cXML.dtd', dtd('1.2.9'));
    write('1.2.071/cXML.dtd', dtd('1.2.071'));
    write('1.2.071/Fulfill.dtd', dtd('1.2.071'));
    write('notes/readme.txt', 'no version');
    const library = openDtdLibrary(folder);
    if (!library.ok) throw new Error(library.error.message);
    expect(library.value.versions).toEqual(['1.2.9', '1.2.071']);
    expect(library.value.find('1.2.071', 'Fulfill')?.module).toBe('Fulfill');
    expect(library.value.find('1.2.9', 'Fulfill')?.module).toBe('cXML');
    expect(library.value.find('1.2.5', 'cXML')).toBeUndefined();
  });

  it('takes a folder with the files of one version, whose version they say themselves', () => {
    write('cXML.dtd', dtd('1.2.042'));
    const library = openDtdLibrary(folder);
    expect(library.ok && library.value.versions).toEqual(['1.2.042']);
  });

  it.each([
    ['a folder without DTDs', '.', 'no-dtd'],
    ['a folder that is not there', 'missing', 'no-dtd-folder'],
  ])('says what is wrong with %s', (_what, name, code) => {
    const library = openDtdLibrary(inFolder(name));
    expect(!library.ok && library.error.code).toBe(code);
  });

  it('orders versions by their numbers', () => {
    expect(['1.2.071', '1.2.9', '1.10', '1.2.014'].sort(compareVersions)).toEqual([
      '1.2.9',
      '1.2.014',
      '1.2.071',
      '1.10',
    ]);
  });
});

describe('installing DTDs', () => {
  it('from a folder puts them under their version, and says that it does not know them', () => {
    write('in/some/cXML.dtd', dtd('9.9.001'));
    write('in/other.txt', 'x');
    expect(installFromFolder(inFolder('in'), inFolder('out'))).toEqual({
      ok: true,
      value: [{ version: '9.9.001', module: 'cXML', official: false }],
    });
    expect(readFileSync(inFolder('out/9.9.001/cXML.dtd'), 'utf8')).toBe(dtd('9.9.001'));
  });

  it('from a zip does the same, and never follows a name out of the folder', () => {
    writeFileSync(
      inFolder('d.zip'),
      zipSync({ '../../evil/cXML.dtd': strToU8(dtd('9.9.002')), 'readme.txt': strToU8('x') }),
    );
    expect(installFromZip(inFolder('d.zip'), inFolder('out'))).toMatchObject({
      ok: true,
      value: [{ version: '9.9.002' }],
    });
    expect(readdirSync(folder).sort()).toEqual(['d.zip', 'out']);
  });

  it('refuses other bytes under the name of a published version, and installs nothing', () => {
    write('in/cXML.dtd', dtd('9.9.001'));
    write('in/sub/cXML.dtd', dtd('1.2.071'));
    const result = installFromFolder(inFolder('in'), inFolder('out'));
    expect(!result.ok && result.error.code).toBe('wrong-checksum');
    expect(readdirSync(folder)).toEqual(['in']);
  });

  it.each([
    ['what is no archive', 'not-a-zip', () => Buffer.from('PK no')],
    ['an archive without a DTD', 'no-dtd', () => zipSync({ 'a.txt': strToU8('x') })],
    ['a bomb', 'too-large', () => zipSync({ 'cXML.dtd': new Uint8Array(5 * 1024 * 1024) })],
  ])('says what is wrong with %s', (_what, code, bytes) => {
    writeFileSync(inFolder('d.zip'), bytes());
    const result = installFromZip(inFolder('d.zip'), inFolder('out'));
    expect(!result.ok && result.error.code).toBe(code);
  });
});

describe('downloading DTDs', () => {
  const download = (
    answer: (url: string) => { ok: boolean; status: number; text: string },
    signal = new AbortController().signal,
  ) =>
    downloadDtds('1.2.014', inFolder('out'), {
      fetch: async (url) => {
        if (signal.aborted) throw new Error('aborted');
        const { text, ...rest } = answer(url);
        return { ...rest, bytes: async () => new TextEncoder().encode(text) };
      },
      signal,
      progress: () => undefined,
    });

  it('installs nothing whose checksum is not the known one', async () => {
    const result = await download(() => ({ ok: true, status: 200, text: dtd('1.2.014') }));
    expect(!result.ok && result.error.code).toBe('wrong-checksum');
  });

  it.each([
    ['a refusal', { ok: false, status: 403, text: '' }, 'download-failed'],
    ['a sign-in page', { ok: true, status: 200, text: '<html></html>' }, 'no-dtd'],
  ])('says what is wrong with %s', async (_what, answer, code) => {
    const result = await download(() => answer);
    expect(!result.ok && result.error.code).toBe(code);
  });

  it('can be cancelled', async () => {
    const abort = new AbortController();
    abort.abort();
    const result = await download(() => ({ ok: true, status: 200, text: '' }), abort.signal);
    expect(!result.ok && result.error.code).toBe('cancelled');
  });

  it('asks only for the version that was named, at cxml.org', async () => {
    const asked: string[] = [];
    await download((url) => {
      asked.push(url);
      return { ok: true, status: 200, text: dtd('1.2.014') };
    });
    expect(asked).toEqual(['https://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd']);
  });
});
