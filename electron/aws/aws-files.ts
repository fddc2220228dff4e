/** The two shared AWS files, found, read and sorted into profiles and sign-in sessions. Nothing here writes them. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProfileProblem } from '../../shared/aws/profiles.ts';
import { type IniSection, parseIni } from './ini.ts';
import type { AwsOutside } from './outside.ts';

/** A setting of a profile and where it stands. */
export interface Setting {
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

/** The settings of one profile from both files; the credentials file wins, as in the AWS CLI and the SDKs. */
export interface RawProfile {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly settings: ReadonlyMap<string, Setting>;
}

export interface AwsFiles {
  readonly configFile: string;
  readonly credentialsFile: string;
  readonly profiles: ReadonlyMap<string, RawProfile>;
  readonly ssoSessions: ReadonlyMap<string, RawProfile>;
  readonly problems: readonly ProfileProblem[];
}

/** Larger files are no settings; reading one would only hold the program up. */
const maxBytes = 4 * 1024 * 1024;

const sectionWords = ['profile', 'sso-session', 'services'];
const wordAndName = /^([\w-]+)\s+(["']?)(.+)\2$/;
/** The names that the SDKs understand after the word of a section. */
const nameShape = /^[\w\-@+.%:/]+$/;

/** Reads both files anew; a missing one is empty, since each alone is enough. */
export function readAwsFiles(outside: AwsOutside): AwsFiles {
  const configFile = place(outside, 'AWS_CONFIG_FILE', 'config');
  const credentialsFile = place(outside, 'AWS_SHARED_CREDENTIALS_FILE', 'credentials');
  const problems: ProfileProblem[] = [];
  const profiles = new Map<string, Merging>();
  const ssoSessions = new Map<string, Merging>();
  for (const section of readSections(configFile, problems)) {
    const named = configSection(section, configFile, problems);
    if (named?.word === 'profile') merge(profiles, named.name, section, configFile);
    if (named?.word === 'sso-session') merge(ssoSessions, named.name, section, configFile);
  }
  for (const section of readSections(credentialsFile, problems)) {
    const name = credentialsSection(section, credentialsFile, problems);
    if (name !== undefined) merge(profiles, name, section, credentialsFile);
  }
  return { configFile, credentialsFile, profiles, ssoSessions, problems };
}

interface Merging extends RawProfile {
  readonly settings: Map<string, Setting>;
}

function merge(into: Map<string, Merging>, name: string, section: IniSection, file: string): void {
  const merged = into.get(name) ?? { name, file, line: section.line, settings: new Map<string, Setting>() };
  for (const [key, { value, line }] of section.values) merged.settings.set(key, { value, file, line });
  into.set(name, merged);
}

function place(outside: AwsOutside, variable: string, name: string): string {
  const given = outside.env[variable];
  if (given === undefined || given === '') return path.join(outside.home, '.aws', name);
  return given.startsWith('~/') ? path.join(outside.home, given.slice(2)) : path.resolve(given);
}

function readSections(file: string, problems: ProfileProblem[]): readonly IniSection[] {
  let bytes: Uint8Array;
  try {
    const facts = statSync(file);
    if (!facts.isFile() || facts.size > maxBytes) {
      problems.push({
        code: 'not-a-settings-file',
        severity: 'broken',
        file,
        message: facts.isFile()
          ? `The file has ${facts.size} bytes, which is no AWS settings file.`
          : 'This is no file.',
        fix: 'Name the right file in AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE, or remove the variable.',
      });
      return [];
    }
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT') return [];
    problems.push({
      code: 'unreadable-file',
      severity: 'broken',
      file,
      message: `The file is there and cannot be read (${code}).`,
      fix: 'Give your user the right to read it.',
    });
    return [];
  }
  const parsed = parseIni(bytes, file);
  problems.push(...parsed.problems);
  return parsed.sections;
}

/** What a section of the config file is; undefined where the tools ignore it. */
function configSection(
  { header, line }: IniSection,
  file: string,
  problems: ProfileProblem[],
): { word: string; name: string } | undefined {
  if (header === 'default') return { word: 'profile', name: 'default' };
  const [, word, , name] = wordAndName.exec(header) ?? [];
  if (word === undefined || name === undefined || !sectionWords.includes(word)) {
    // Sections such as [plugins] and [preview] belong to the AWS CLI.
    if (!['plugins', 'preview'].includes(header))
      problems.push({
        code: 'profile-word-missing',
        severity: 'broken',
        file,
        line,
        message: `[${header}] is ignored by every AWS tool: in this file a profile is written [profile NAME].`,
        fix: `Write [profile ${header}].`,
      });
    return undefined;
  }
  return usableName(name, line, file, problems) ? { word, name } : undefined;
}

/** The profile's name that a section of the credentials file has; undefined where the tools ignore it. */
function credentialsSection(
  { header, line }: IniSection,
  file: string,
  problems: ProfileProblem[],
): string | undefined {
  const [, word, , name] = wordAndName.exec(header) ?? [];
  if (word !== undefined && name !== undefined && sectionWords.includes(word)) {
    problems.push({
      code: 'profile-word-in-credentials',
      severity: 'broken',
      file,
      line,
      message: `[${header}] is ignored: in the credentials file a profile is written with its name alone.`,
      fix: word === 'profile' ? `Write [${name}].` : 'Move the section into the config file.',
    });
    return undefined;
  }
  return usableName(header, line, file, problems) ? header : undefined;
}

function usableName(name: string, line: number, file: string, problems: ProfileProblem[]): boolean {
  if (nameShape.test(name) && name !== '__proto__') return true;
  problems.push({
    code: 'name-not-allowed',
    severity: 'broken',
    file,
    line,
    message: 'The section has a name that AWS tools do not take.',
    fix: 'Use letters, digits and - _ . / @ + % : only.',
  });
  return false;
}
