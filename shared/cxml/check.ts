import * as z from 'zod';
import { type CxmlFinding, cxmlFindingSchema } from './finding.ts';
import { judgedTypes } from './grammar.ts';
import type { GuardOptions } from './guard.ts';
import { readBytes } from './read.ts';
import { attributeOf, positionAt, type XmlElement } from './tree.ts';

/**
 * The judge's word on one document. `valid`: nothing against it; `invalid`: it has errors; `unknown`: well-formed cXML of
 * a type whose content is not judged yet (its envelope is).
 */
export const checkReportSchema = z.object({
  type: z.string(),
  version: z.string().nullable(),
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  findings: z.array(cxmlFindingSchema),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** Judges a document from its bytes. Whatever is in them, the answer is a report. */
export function checkDocument(bytes: Uint8Array, options: GuardOptions = {}): CheckReport {
  const reading = readBytes(bytes, options);
  const findings = [...reading.findings];
  if (reading.parsed && reading.type !== 'not-cxml')
    findings.push(...envelopeNotes(reading.parsed.root, reading.text));
  const invalid = findings.some((finding) => finding.severity === 'error');
  const judged = judgedTypes.has(reading.type);
  if (!invalid && !judged) {
    findings.push({
      rule: 'grammar',
      severity: 'note',
      code: 'content-not-judged',
      path: '/cXML',
      line: 1,
      column: 1,
      message: `${reading.type}: well-formed, and its envelope is right. The content of this type is not judged.`,
      fix: 'Judge it with the official DTD.',
    });
  }
  return {
    type: reading.type,
    version: reading.version ?? null,
    verdict: invalid ? 'invalid' : judged ? 'valid' : 'unknown',
    findings,
  };
}

/** What cXML asks for beyond its grammar, and what senders get wrong without being refused (notes on `timestamp`). */
function envelopeNotes(root: XmlElement, text: string): CxmlFinding[] {
  const timestamp = root.attributes.find(({ name }) => name === 'timestamp');
  if (!timestamp || attributeOf(root, 'payloadID') === undefined) return [];
  if (/(?:[+-]\d{2}:?\d{2})\s*$/.test(timestamp.value)) return [];
  return [
    {
      rule: 'protocol',
      severity: 'note',
      code: 'timestamp-offset',
      path: '/cXML',
      ...positionAt(text, timestamp.offset),
      message: `The timestamp "${timestamp.value.slice(0, 40)}" has no numeric offset. cXML asks for one; receivers differ in whether they care.`,
      fix: 'Write the offset as numbers, such as 2026-01-31T09:30:00+00:00.',
    },
  ];
}
