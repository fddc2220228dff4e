import * as z from 'zod';

/** One thing noticed in a document: what is wrong, where, and what to change. */
export const cxmlFindingSchema = z.object({
  /** Who says so: the XML reader, the built-in grammar, the official DTD, or the rules of the protocol that no DTD can say. */
  rule: z.enum(['xml', 'grammar', 'dtd', 'protocol']),
  severity: z.enum(['error', 'warning', 'note']),
  /** Stable, kebab-case. */
  code: z.string(),
  /** Path of the element, such as `/cXML/Message/PunchOutOrderMessage/ItemIn[3]`; empty where there is no tree. */
  path: z.string(),
  /** From 1. */
  line: z.int(),
  /** From 1, in UTF-16 units. */
  column: z.int(),
  message: z.string(),
  fix: z.string(),
});
export type CxmlFinding = z.infer<typeof cxmlFindingSchema>;
