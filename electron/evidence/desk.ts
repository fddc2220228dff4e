import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Saved, SavedFormat } from '../../shared/ipc/evidence.ts';
import type { Transcript } from '../../shared/ipc/rehearsal.ts';
import type { Exchange } from '../../shared/rehearsal/events.ts';
import { attachmentOf } from './attachment.ts';
import { documentOf, type SavedDocument } from './document.ts';
import { harOf } from './har.ts';
import { evidenceReport } from './report/report.ts';

/** A file to be saved, before the person has said where. */
export interface Proposal {
  readonly name: string;
  /** What the dialog calls this kind of file. */
  readonly kind: string;
  readonly extension: string;
}

/** What evidence is made with. */
export interface EvidenceOptions {
  readonly open: (id: string) => Result<Transcript>;
  /** The record's file, byte for byte. */
  readonly bytesOf: (id: string) => Result<Uint8Array>;
  readonly program: string;
  readonly platform: string;
  readonly now: () => Date;
  /** Makes a PDF of a page that is complete in itself. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  /** Asks the person for a place and writes there; null where they think better of it. */
  readonly save: (proposal: Proposal, bytes: Uint8Array | string) => Promise<Result<Saved>>;
}

/** Makes files of rehearsals: their records, archives, documents and reports. */
export class EvidenceDesk {
  readonly #options: EvidenceOptions;

  constructor(options: EvidenceOptions) {
    this.#options = options;
  }

  async save(ids: readonly string[], format: SavedFormat): Promise<Result<Saved>> {
    const { save, bytesOf, open, printPdf } = this.#options;
    const [id = ''] = ids;
    const base = ids.length === 1 ? `rehearsal-${id}` : `rehearsals-${ids.length}`;
    switch (format) {
      case 'transcript': {
        const bytes = bytesOf(id);
        return bytes.ok ? await save(proposed(base, 'Transcript, JSON lines', 'jsonl'), bytes.value) : bytes;
      }
      case 'har': {
        const transcript = open(id);
        if (!transcript.ok) return transcript;
        return await save(proposed(base, 'HTTP archive', 'har'), harOf(transcript.value.events));
      }
      case 'html': {
        const report = this.#report(ids);
        return report.ok ? await save(proposed(base, 'Web page', 'html'), report.value) : report;
      }
      case 'pdf': {
        const report = this.#report(ids);
        return report.ok ? await save(proposed(base, 'PDF', 'pdf'), await printPdf(report.value)) : report;
      }
    }
  }

  async saveDocument(id: string, exchange: string, part: 'request' | 'answer'): Promise<Result<Saved>> {
    return await this.#saveOf(id, exchange, 'Document', (found) => documentOf(found, part));
  }

  async saveAttachment(
    id: string,
    exchange: string,
    part: 'request' | 'answer',
    attachment: number,
  ): Promise<Result<Saved>> {
    return await this.#saveOf(id, exchange, 'Attachment', (found) => attachmentOf(found, part, attachment));
  }

  async #saveOf(
    id: string,
    exchange: string,
    kind: string,
    take: (exchange: Exchange) => SavedDocument | undefined,
  ): Promise<Result<Saved>> {
    const transcript = this.#options.open(id);
    if (!transcript.ok) return transcript;
    const found = transcript.value.events.find(
      (event) => event.event === 'exchange' && event.exchange.id === exchange,
    );
    const document = found?.event === 'exchange' ? take(found.exchange) : undefined;
    if (!document)
      return fail(
        'no-document',
        'The record has no such message.',
        'Choose another message of this rehearsal.',
      );
    const extension = document.name.slice(document.name.lastIndexOf('.') + 1);
    return await this.#options.save({ name: document.name, kind, extension }, document.bytes);
  }

  #report(ids: readonly string[]): Result<string> {
    const { open, program, platform, now } = this.#options;
    const runs: Transcript[] = [];
    for (const id of ids) {
      const transcript = open(id);
      if (!transcript.ok) return transcript;
      runs.push(transcript.value);
    }
    return ok(evidenceReport({ runs, program, platform, at: now().toISOString() }));
  }
}

function proposed(base: string, kind: string, extension: string): Proposal {
  return { name: `${base}.${extension}`, kind, extension };
}
