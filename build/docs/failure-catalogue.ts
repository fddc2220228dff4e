/**
 * The failure catalogue as a page to read, made from its data: the program and the page cannot say different things.
 */
import path from 'node:path';
import { awsEntries } from '../../shared/procurement/diagnoses/catalogue/aws.ts';
import { cartEntries } from '../../shared/procurement/diagnoses/catalogue/cart.ts';
import { credentialEntries } from '../../shared/procurement/diagnoses/catalogue/credentials.ts';
import { networkEntries } from '../../shared/procurement/diagnoses/catalogue/network.ts';
import { orderEntries } from '../../shared/procurement/diagnoses/catalogue/order.ts';
import { protocolEntries } from '../../shared/procurement/diagnoses/catalogue/protocol.ts';
import type { CatalogueEntry } from '../../shared/procurement/diagnoses/entry.ts';
import { aribaWords } from '../../shared/procurement/diagnoses/for-system.ts';
import { root } from '../paths.mjs';

/** Where the page stands. */
export const cataloguePage = path.join(root, 'docs', 'failure-catalogue.md');

const parts: readonly (readonly [title: string, entries: readonly CatalogueEntry[]])[] = [
  ['AWS Marketplace', awsEntries],
  ['Credentials', credentialEntries],
  ['Network and TLS', networkEntries],
  ['Protocol', protocolEntries],
  ['Cart', cartEntries],
  ['Order', orderEntries],
];

const sure: Readonly<Record<CatalogueEntry['confidence'], string>> = {
  documented: 'documented by the vendor',
  reported: 'reported by others',
  inferred: 'inferred, not confirmed',
};

/** The whole page, as Markdown. */
export function catalogueAsMarkdown(): string {
  const count = parts.reduce((sum, [, entries]) => sum + entries.length, 0);
  const paragraphs = [
    '# What goes wrong, and what to do',
    `The ${count} failures that the program knows. It names one only where a document, an answer or a pasted line points to it, and shows what did. This page is made from the program’s own data by \`npm run docs\`.`,
    ...parts.flatMap(([title, entries]) => [`## ${title}`, ...entries.map(entryAsMarkdown)]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function entryAsMarkdown(entry: CatalogueEntry): string {
  const { number, id, symptom, cause, fix, where, source, confidence } = entry;
  return [
    `### ${number}. ${symptom}\n`,
    `- **Why:** ${cause}`,
    `- **What to do:** ${fix}`,
    ...(where === '' ? [] : [`- **Where:** ${where}`]),
    ...withAriba(id),
    `- **Source:** ${source}; ${sure[confidence]}`,
    `- **Name:** \`${id}\``,
  ].join('\n');
}

/** What differs with SAP Ariba, in one line. */
function withAriba(id: string): string[] {
  const { cause, fix, where, source } = aribaWords(id) ?? {};
  const parts = [
    cause,
    fix,
    where === undefined ? undefined : `Where: ${where}.`,
    source && `Source: ${source}.`,
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? [] : [`- **With SAP Ariba:** ${said.join(' ')}`];
}
