/**
 * The format of the AWS config and credentials files, read with line numbers. Where the AWS SDKs and the AWS CLI read a line
 * differently, the file is read as the SDKs do and the difference is noted: AWS SDKs and Tools Reference Guide, "Shared config
 * and credentials files", and the CLI's own parser, which stops at a doubled section or key.
 */
import type { ProfileProblem } from '../../shared/aws/profiles.ts';

/** One `key = value`, or a key of an indented block (`s3 =` and below), then as `s3.key`. */
interface IniValue {
  readonly value: string;
  readonly line: number;
}

/** A section by the text between its brackets; the same one written twice is one section with the line of the first. */
export interface IniSection {
  readonly header: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, IniValue>;
}

export interface IniFile {
  readonly sections: readonly IniSection[];
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads the bytes of one file. Lines that say nothing understandable become problems and are skipped; their text is never
 * quoted, since a key line gone wrong still holds the key.
 * @param file its path, for the problems
 */
export function parseIni(bytes: Uint8Array, file: string): IniFile {
  const problems: ProfileProblem[] = [];
  const report = (
    code: string,
    severity: ProfileProblem['severity'],
    line: number | undefined,
    message: string,
    fix: string,
  ) => void problems.push({ code, severity, file, ...(line === undefined ? {} : { line }), message, fix });
  const text = decode(bytes, report);
  const sections = new Map<string, { header: string; line: number; values: Map<string, IniValue> }>();
  let section: { header: string; line: number; values: Map<string, IniValue> } | undefined;
  let skipped = false;
  let block: string | undefined;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const content = (raw.split(/(?:^|\s)[;#]/, 1)[0] ?? '').trim();
    if (content === '') continue;
    if (content.startsWith('[')) {
      block = undefined;
      section = undefined;
      skipped = !content.endsWith(']');
      if (skipped) {
        report(
          'section-not-closed',
          'broken',
          line,
          'A section starts with [ and has no ] at its end.',
          'Add the ].',
        );
        continue;
      }
      const header = content.slice(1, -1).trim();
      const known = sections.get(header);
      if (known !== undefined)
        report(
          'section-twice',
          'note',
          line,
          `[${header}] was there already at line ${known.line}. The AWS CLI refuses such a file.`,
          'Join the two sections.',
        );
      section = known ?? { header, line, values: new Map() };
      sections.set(header, section);
      continue;
    }
    const equals = content.indexOf('=');
    if (equals < 1) {
      report(
        'no-key',
        'broken',
        line,
        'This line is no "key = value".',
        'Write it as key = value, or put # before it.',
      );
      continue;
    }
    if (section === undefined) {
      if (!skipped)
        report(
          'outside-section',
          'broken',
          line,
          'This line stands before the first [section].',
          'Move it below the section that it belongs to.',
        );
      continue;
    }
    const key = content.slice(0, equals).trim();
    const value = content.slice(equals + 1).trim();
    if (value === '') {
      block = key;
      continue;
    }
    if (raw.trimStart() === raw) block = undefined;
    const name = block === undefined ? key : `${block}.${key}`;
    const earlier = section.values.get(name);
    if (earlier !== undefined)
      report(
        'key-twice',
        'note',
        line,
        `${name} was there already at line ${earlier.line}. The last one counts here; the AWS CLI refuses such a file.`,
        'Delete one of the two.',
      );
    section.values.set(name, { value, line });
  }
  return { sections: [...sections.values()], problems };
}

type Report = (
  code: string,
  severity: ProfileProblem['severity'],
  line: number | undefined,
  message: string,
  fix: string,
) => void;

function decode(bytes: Uint8Array, report: Report): string {
  const [first, second] = bytes;
  const utf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
  if (utf16) {
    report(
      'not-utf-8',
      'broken',
      undefined,
      'The file is not UTF-8 text (it may be UTF-16).',
      'Save it again as UTF-8 without a byte order mark.',
    );
    return '';
  }
  if (first === 0xef && second === 0xbb)
    report(
      'byte-order-mark',
      'note',
      1,
      'The file starts with a byte order mark. It is read here; the AWS CLI refuses such a file.',
      'Save it again as UTF-8 without a byte order mark.',
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report(
      'not-utf-8',
      'broken',
      undefined,
      'The file holds bytes that are not UTF-8.',
      'Save it again as UTF-8.',
    );
    return '';
  }
}
