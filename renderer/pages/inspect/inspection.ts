import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import type { Diagnosis, Judgement, Platform } from '../../../shared/cxml/judgement.ts';
import type {
  DocumentRef,
  InspectedDocument,
  Inspection,
  Judged,
  Mask,
} from '../../../shared/ipc/inspect.ts';
import { words } from '../../words/inspect.ts';

/** A text as the person has changed it. */
export interface Draft {
  readonly text: string;
  readonly masks: readonly Mask[];
}

/** The changed texts, by the key of their documents. */
export type Drafts = Readonly<Record<string, Draft>>;

/** A document on the page, and where it came from. */
export interface OpenDocument extends InspectedDocument {
  readonly key: string;
  readonly ref: DocumentRef;
  /** The file's name, or "Pasted text". */
  readonly name: string;
  /** Where the person has changed it since main gave its text. */
  readonly draft: Draft | undefined;
}

/** What a document is known by on the page. */
export function keyOf({ id, document }: DocumentRef): string {
  return `${id}/${document}`;
}

/** The documents of everything that is open, in order. */
export function documentsOf(inspections: readonly Inspection[], drafts: Drafts): OpenDocument[] {
  return inspections.flatMap(({ id, name, documents }) =>
    documents.map((document, index) => {
      const ref = { id, document: index };
      return { ...document, key: keyOf(ref), ref, name, draft: drafts[keyOf(ref)] };
    }),
  );
}

/** The drafts without those of one opened text. */
export function withoutDraftsOf(drafts: Drafts, id: string): Drafts {
  return Object.fromEntries(Object.entries(drafts).filter(([key]) => !key.startsWith(`${id}/`)));
}

/** The inspections with a new one in place of the older one of the same text, or at the end. */
export function withInspection(all: readonly Inspection[], fresh: Inspection): Inspection[] {
  return all.some(({ id }) => id === fresh.id)
    ? all.map((one) => (one.id === fresh.id ? fresh : one))
    : [...all, fresh];
}

/** The inspections with one document judged anew after a change. */
export function withJudged(all: readonly Inspection[], ref: DocumentRef, judged: Judged): Inspection[] {
  return all.map((one) =>
    one.id === ref.id
      ? {
          ...one,
          documents: one.documents.map((document, index) =>
            index === ref.document ? { ...document, ...judged } : document,
          ),
        }
      : one,
  );
}

/** How a verdict is shown: its colour and what it says. */
export function verdictWords(judgement: Judgement): {
  readonly type: 'success' | 'error' | 'warning' | 'info';
  readonly text: string;
} {
  const count = (severity: CxmlFinding['severity']) =>
    judgement.findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const notes = count('note');
  const rest = [
    ...(warnings > 0 ? [words.inspection.warnings({ count: warnings })] : []),
    ...(notes > 0 ? [words.inspection.notes({ count: notes })] : []),
  ];
  if (judgement.verdict === 'invalid' || errors > 0)
    return {
      type: 'error',
      text: [
        errors > 0 ? words.inspection.errors({ count: errors }) : words.inspection.notValid,
        ...rest,
      ].join(', '),
    };
  if (judgement.verdict === 'unknown')
    return { type: 'info', text: [words.inspection.notJudgedInFull, ...rest].join(', ') };
  // A document without a fault of its own may say that something else is wrong.
  const fits = judgement.diagnoses.length > 0 ? [words.inspection.failureFits] : [];
  return {
    type: warnings > 0 || fits.length > 0 ? 'warning' : 'success',
    text: [words.inspection.noErrors, ...rest, ...fits].join(', '),
  };
}

/** A platform's name as its vendor writes it. */
export function platformName(platform: Platform): string {
  return platform === 'coupa' ? words.inspection.coupa : words.inspection.sapAriba;
}

/** What a document is called in a list: the file, what it is, and where in the file it was. */
export function documentName({ name, judgement }: OpenDocument): string {
  return `${name} · ${typeName(judgement.type)}`;
}

/** The type of a document in words. */
export function typeName(type: string): string {
  switch (type) {
    case 'not-cxml':
      return words.inspection.notCxml;
    case 'unreadable':
      return words.inspection.unreadable;
    default:
      // It is the name of an element, which may be anything.
      return type.slice(0, 60);
  }
}

/** What `where` says of a document that was not inside anything. */
const alone = 'the whole material';

/** Where a document was found, where it was inside something else. */
export function placeOf(where: string): string | undefined {
  return where === alone ? undefined : where;
}

/** What fits a document, and then what fits the text around it. Each once. */
export function diagnosesFor({ judgement }: OpenDocument, inspection: Inspection): Diagnosis[] {
  const own = new Set(judgement.diagnoses.map(({ id }) => id));
  return [...judgement.diagnoses, ...inspection.diagnoses.filter(({ id }) => !own.has(id))];
}
