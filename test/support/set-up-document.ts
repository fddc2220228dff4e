import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.mjs';

/** AWS Marketplace's set-up document lies beside the project where it is at hand; the project holds no copy. */
const file = path.join(root, '..', 'shared', 'domain', 'procurement-system-integration-setup.md');

export const noDocument = 'the set-up document (../shared/domain) is not at hand';

/** One sentence, heading, list item or listing of the document, in its order. */
export interface Sentence {
  readonly text: string;
  /** First characters of its SHA-256, by which the coverage knows it. */
  readonly hash: string;
}

/** The document in sentences; undefined where it is not at hand. */
export function sentencesOfDocument(): readonly Sentence[] | undefined {
  if (!existsSync(file)) return undefined;
  return sentencesOf(readFileSync(file, 'utf8'));
}

/** Splits a Markdown text into sentences. A listing is one; so is a heading. The word above a note is none. */
export function sentencesOf(markdown: string): readonly Sentence[] {
  const texts: string[] = [];
  const parts = markdown.split(/```[a-z]*\n/);
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) texts.push(part);
    else for (const line of part.split('\n')) texts.push(...sentencesOfLine(line));
  }
  return texts
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, hash: createHash('sha256').update(text).digest('hex').slice(0, 16) }));
}

function sentencesOfLine(line: string): readonly string[] {
  const plain = line
    .replaceAll(/<a name="[^"]*"><\/a>/g, '')
    .replaceAll(/\\(.)/g, '$1')
    .replace(/^\s*(#+|\+|1\.)\s+/, '')
    .replace(/^\*\*Note\*\*\s*$/, '');
  return plain.split(/(?<=[.?!])\s+(?=[A-Z[])/);
}
