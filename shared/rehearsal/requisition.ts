import type { Requisition } from './events.ts';

/** A line of a requisition. */
export type RequisitionLine = Requisition['lines'][number];

/** How many lines a requisition has, whether they are all here or not. */
export function lineCount({ lines, omitted = 0 }: Requisition): number {
  return lines.length + omitted;
}

/** Lines with a text in their description, part ID or UNSPSC, however it is cased; all of them for an empty text. */
export function linesWith(lines: readonly RequisitionLine[], text: string): readonly RequisitionLine[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return lines;
  return lines.filter(({ description, supplierPartId, unspsc }) =>
    [description, supplierPartId, unspsc].some((own) => own.toLowerCase().includes(wanted)),
  );
}
