/**
 * What is in the packaged program, and whether it may be.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** A file of an archive. */
export interface Content {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal, as the archive itself records it. */
  readonly hash: string;
}

/** What we add to Electron may be this large: 6 MB. */
export const budget = 6 * 1024 * 1024;

/** Names that a package may have; whatever else a build leaves lying about does not belong there. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^(main|host|judge|aws|dtd-worker)\.js$/,
  /^preload\.cjs$/,
  /^chunks\/[\w.-]+-[A-Z0-9]{8}\.js$/,
  /^renderer\/(index|shopping)\.html$/,
  /^renderer\/manifest\.json$/,
  /^renderer\/assets\/[\w.-]+\.((js|css)(\.br)?|woff2|svg|png)$/,
  /^storefront\/[\w.-]+\.(css|js|svg|png)$/,
];

/** The names that no entry of the allow list covers. */
export function notAllowed(names: readonly string[]): string[] {
  return names.filter((name) => !allowed.some((pattern) => pattern.test(name)));
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly integrity?: { readonly hash: string };
  readonly unpacked?: boolean;
}

/**
 * The files in an asar archive, sorted by name. Reads its header alone: two pickled lengths, then JSON.
 * Format: https://github.com/electron/asar#format
 */
export function contentsOf(archive: string): Content[] {
  const file = openSync(archive, 'r');
  try {
    const lengths = Buffer.alloc(16);
    readSync(file, lengths, 0, lengths.length, 0);
    const json = Buffer.alloc(lengths.readUInt32LE(12));
    readSync(file, json, 0, json.length, lengths.length);
    return listed(JSON.parse(json.toString('utf8')), '').sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  } finally {
    closeSync(file);
  }
}

function listed(entry: Entry, at: string): Content[] {
  if (entry.files)
    return Object.entries(entry.files).flatMap(([name, inner]) =>
      listed(inner, at === '' ? name : `${at}/${name}`),
    );
  return [{ name: at, bytes: entry.size ?? 0, hash: entry.integrity?.hash ?? '' }];
}

/** What is wrong with an archive: files that may not be in it, files that are missing or too many, or its size. */
export function wrongContents(archive: string, wanted: readonly string[]): string[] {
  const names = contentsOf(archive).map(({ name }) => name);
  const { size } = statSync(archive);
  return [
    ...notAllowed(names).map((name) => `${name} may not be in the package`),
    ...wanted.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...names.filter((name) => !wanted.includes(name)).map((name) => `${name} is not of this build`),
    ...(size > budget ? [`app.asar has ${size} bytes, more than ${budget}`] : []),
  ];
}
