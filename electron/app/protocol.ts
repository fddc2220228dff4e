import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { ProtocolRequest, ProtocolResponse } from 'electron';
import * as z from 'zod';
import { appHost, appScheme } from './origin.ts';

/**
 * Content security policy of the program's own pages. The design system's style sheet carries small images with it;
 * nothing comes from anywhere else and nothing is evaluated.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

// No opener policy: no page of ours opens or is opened by another, since every new window is refused; with the header Chromium
// starts a second process for the first page.
const safetyHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
};

/** Chromium's ERR_FAILED. */
const requestFailed = -2;

/** The page of the main window. */
const firstPage = 'index.html';

/** The end of the name of a file that the build has compressed. */
const compressedEnd = '.br';

/** Files that may be served, as the build lists them: names relative to the renderer's folder, with `/`. */
export const manifestSchema = z.array(z.string().regex(/^[\w][\w./-]*$/));

/**
 * The file that an address names, or undefined; with the end of a compressed one where there is only that. Only names in the manifest exist: whatever an address does with dots,
 * backslashes or encodings, it can name nothing else.
 */
export function fileFor(url: string, manifest: ReadonlySet<string>): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search } = new URL(url);
  if (protocol !== `${appScheme}:` || host !== appHost || search !== '') return undefined;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const name = path === '/' ? firstPage : path.slice(1);
  // A name of our own making: a page never asks for the compressed file itself.
  if (name.endsWith(compressedEnd)) return undefined;
  if (manifest.has(name)) return name;
  return manifest.has(`${name}${compressedEnd}`) ? `${name}${compressedEnd}` : undefined;
}

/**
 * Answers requests for `app://workbench/…` from the renderer's folder. Of the two ways in which Electron answers for a scheme this
 * is the one that does not read Node's whole fetch at the start of the program, which takes as long as all of our own code there.
 */
export function appProtocolHandler(
  folder: string,
  manifest: ReadonlySet<string>,
  locale: string,
): (request: ProtocolRequest, answer: (response: ProtocolResponse) => void) => void {
  return ({ method, url }, answer) => {
    const name = method === 'GET' ? fileFor(url, manifest) : undefined;
    if (name === undefined) {
      answer({
        statusCode: 404,
        headers: { ...safetyHeaders, 'Content-Type': 'text/plain' },
        data: Buffer.from('Not found'),
      });
      return;
    }
    // At once: a page starts with a handful of files, and whatever came between would take longer.
    try {
      const response = answerWith(join(folder, name));
      answer(name === firstPage ? { ...response, data: withLocale(response.data, locale) } : response);
    } catch {
      // An update has put other files there, or the disk has failed: the page says what it does without.
      answer({ error: requestFailed });
    }
  };
}

/**
 * The page with the locale of the system in its one empty place for it: Chromium knows the language of its own menus alone, and what
 * the page needs before it draws need not come over the bridge. A text that is no tag leaves the place empty.
 */
export function withLocale(page: Buffer, locale: string): Buffer {
  if (!/^[A-Za-z0-9-]+$/.test(locale)) return page;
  return Buffer.from(page.toString('utf8').replace('data-locale=""', `data-locale="${locale}"`));
}

function answerWith(file: string): { readonly headers: Record<string, string>; readonly data: Buffer } {
  const bytes = readFileSync(file);
  const isCompressed = file.endsWith(compressedEnd);
  const plain = isCompressed ? file.slice(0, -compressedEnd.length) : file;
  const type = mimeTypes[plain.slice(plain.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return {
    headers: { ...safetyHeaders, 'Content-Type': type },
    data: isCompressed ? brotliDecompressSync(bytes) : bytes,
  };
}
