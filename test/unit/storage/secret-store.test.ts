import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SafeStorage, SecretStore } from '../../../electron/storage/secret-store.ts';

const secret = 'correct horse & battery/+=';
const forms = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = new Date('2027-01-04T09:00:00Z');
const open = (safe: SafeStorage) => new SecretStore(folder, safe, now);
const file = () => path.join(folder, 'secrets.json');

/** A safe storage as a platform has it: what one backend locked, another does not open. */
function platform(backend: string | undefined): SafeStorage {
  const key = backend?.length ?? 0;
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ (key + 1)));
  return {
    backend: () => backend,
    encrypt: (text) => turned(Buffer.from(`${backend}:${text}`)),
    decrypt: (bytes) => {
      const text = turned(bytes).toString();
      if (!text.startsWith(`${backend}:`)) throw new Error(`Error while decrypting ${text}`);
      return text.slice(`${backend}:`.length);
    },
  };
}

const throwing: SafeStorage = {
  backend: () => 'keychain',
  encrypt: (text) => {
    throw new Error(`User canceled: ${text}`);
  },
  decrypt: () => {
    throw new Error('User canceled');
  },
};

function codeOf(result: { ok: true } | { ok: false; error: { code: string } }): string {
  return result.ok ? 'ok' : result.error.code;
}

function expectNoSecretIn(text: string): void {
  for (const form of forms) expect(text).not.toContain(form);
}

describe.each(['keychain', 'dpapi', 'gnome_libsecret', 'kwallet5', 'kwallet6'])('with %s', (backend) => {
  it('secrets last, in a file of their own that only this user reads, and locked', () => {
    const store = open(platform(backend));
    expect(store.state()).toEqual({ keeps: 'system', backend, changed: false });
    expect(codeOf(store.set('i-1/c-1', secret))).toBe('ok');
    expectNoSecretIn(readFileSync(file(), 'utf8'));
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(open(platform(backend)).get('i-1/c-1')).toEqual({ ok: true, value: secret });
  });

  it('a deleted secret is gone', () => {
    const store = open(platform(backend));
    store.set('i-1/c-1', secret);
    store.set('i-1/c-2', 'another');
    expect(codeOf(store.delete('i-1/c-1'))).toBe('ok');
    const again = open(platform(backend));
    expect(codeOf(again.get('i-1/c-1'))).toBe('no-secret');
    expect(again.get('i-1/c-2')).toEqual({ ok: true, value: 'another' });
  });

  it('no passphrase is needed', async () => {
    expect(codeOf(await open(platform(backend)).choosePassphrase('p'))).toBe('has-safe-storage');
  });
});

describe.each(['basic_text', 'unknown', undefined])('with %s, which locks nothing', (backend) => {
  it('it says so, keeps secrets for this run and writes none', () => {
    const store = open(platform(backend));
    expect(store.state()).toMatchObject({ keeps: 'session', why: expect.stringMatching(/\.$/) });
    expect(codeOf(store.set('i-1/c-1', secret))).toBe('ok');
    expect(store.get('i-1/c-1')).toEqual({ ok: true, value: secret });
    expect(existsSync(file())).toBe(false);
    expect(codeOf(open(platform(backend)).get('i-1/c-1'))).toBe('no-secret');
  });

  it('a passphrase keeps them, those of this run included', async () => {
    const store = open(platform(backend));
    store.set('i-1/c-1', secret);
    expect(codeOf(await store.choosePassphrase('a good passphrase'))).toBe('ok');
    expect(store.state()).toEqual({ keeps: 'passphrase', locked: false });
    expectNoSecretIn(readFileSync(file(), 'utf8'));
    expect(readFileSync(file(), 'utf8')).not.toContain('good passphrase');

    const again = open(platform(backend));
    expect(again.state()).toEqual({ keeps: 'passphrase', locked: true });
    expect(codeOf(again.get('i-1/c-1'))).toBe('secrets-locked');
    expect(codeOf(again.set('i-1/c-1', 'x'))).toBe('secrets-locked');
    expect(codeOf(await again.unlock('a wrong passphrase'))).toBe('wrong-passphrase');
    expect(again.state()).toEqual({ keeps: 'passphrase', locked: true });
    expect(codeOf(await again.unlock('a good passphrase'))).toBe('ok');
    expect(again.get('i-1/c-1')).toEqual({ ok: true, value: secret });
  });
});

describe('a locked file', () => {
  it('that was changed does not open, nor does a secret under another name', async () => {
    const store = open(platform(undefined));
    store.set('i-1/c-1', secret);
    store.set('i-1/c-2', 'another');
    await store.choosePassphrase('p');
    const data = JSON.parse(readFileSync(file(), 'utf8'));
    const { secrets } = data.passphrase;
    writeFileSync(
      file(),
      JSON.stringify({
        ...data,
        passphrase: { ...data.passphrase, secrets: { 'i-1/c-1': secrets['i-1/c-2'] } },
      }),
    );
    const again = open(platform(undefined));
    await again.unlock('p');
    expect(codeOf(again.get('i-1/c-1'))).toBe('secret-does-not-open');
  });
});

describe('another safe storage than before', () => {
  it('is noticed, and what does not open is said and not lost', () => {
    open(platform('gnome_libsecret')).set('i-1/c-1', secret);
    const moved = open(platform('kwallet6'));
    expect(moved.state()).toEqual({ keeps: 'system', backend: 'kwallet6', changed: true });
    const failed = moved.get('i-1/c-1');
    expect(codeOf(failed)).toBe('secret-does-not-open');
    expect(JSON.stringify(failed)).toContain('gnome_libsecret');
    expect(open(platform('gnome_libsecret')).get('i-1/c-1')).toEqual({ ok: true, value: secret });
  });

  it('keeps what the earlier one locked when a new secret is set', () => {
    open(platform('gnome_libsecret')).set('i-1/c-1', secret);
    const moved = open(platform('kwallet6'));
    expect(codeOf(moved.set('i-1/c-2', 'another'))).toBe('ok');
    expect(moved.get('i-1/c-2')).toEqual({ ok: true, value: 'another' });
    expect(open(platform('gnome_libsecret')).get('i-1/c-1')).toEqual({ ok: true, value: secret });
  });

  it('that is none any more keeps the file for when it comes back', async () => {
    open(platform('gnome_libsecret')).set('i-1/c-1', secret);
    const none = open(platform('basic_text'));
    expect(codeOf(none.get('i-1/c-1'))).toBe('secret-does-not-open');
    await none.choosePassphrase('p');
    none.set('i-1/c-2', 'another');
    expect(JSON.parse(readFileSync(file(), 'utf8')).system[0].secrets).toHaveProperty('i-1/c-1');
  });
});

describe('what goes wrong', () => {
  it('never says the secret', () => {
    const failed = open(throwing).set('i-1/c-1', secret);
    expect(codeOf(failed)).toBe('cannot-lock-secret');
    expect(JSON.stringify(failed)).not.toContain('horse');
  });

  it.each(['', '{', '{"version":2}', '[]'])('a file that cannot be read (%j) is kept beside', (text) => {
    writeFileSync(file(), text);
    const store = open(platform('keychain'));
    expect(codeOf(store.set('i-1/c-1', secret))).toBe('ok');
    const aside = readdirSync(folder).find((name) => name.includes('unreadable')) ?? '';
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe(text);
  });
});
