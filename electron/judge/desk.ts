import type * as z from 'zod';
import { fail, ok, type Result } from '../../shared/errors.ts';
import type {
  Compared,
  DocumentRef,
  Held,
  Inspection,
  Judged,
  Mask,
  Material,
  Said,
  TextChange,
} from '../../shared/ipc/inspect.ts';
import { type Hidden, hide } from './masking.ts';
import { type Task, type Travel, tasks, type Viewed } from './protocol.ts';

/** The judge, wherever it runs. */
export interface Judge {
  ask<I extends z.ZodType, O extends z.ZodType>(
    task: Task<I, O>,
    input: z.input<I>,
  ): Promise<Result<z.output<O>>>;
}

interface Opened {
  readonly name: string;
  readonly content: Material;
  /** As judged or edited last; empty before the first judgement. */
  documents: HeldDocument[];
}

interface HeldDocument {
  readonly where: string;
  readonly travel: Travel;
  /** With everything that the window may not see. */
  readonly real: string;
  /** What each mask of the window stands for, by the mask's index. */
  readonly values: readonly { readonly value: string; readonly mask: string }[];
  readonly edited: boolean;
}

/** The most that is held at a time; what was used longest ago is forgotten first. */
const maxMaterials = 12;

/**
 * Holds what was opened, with its secrets, and hands the window what it may see: masked texts, unless the person asks to
 * see everything. The window edits masked texts; here the hidden values come back to where their masks are.
 */
export class InspectDesk {
  readonly #judge: Judge;
  readonly #held = new Map<string, Opened>();
  #taken = 0;

  constructor(judge: Judge) {
    this.#judge = judge;
  }

  take(name: string, content: Material): Held {
    this.#taken += 1;
    const id = `m${this.#taken}`;
    this.#held.set(id, { name, content, documents: [] });
    for (const old of this.#held.keys()) {
      if (this.#held.size <= maxMaterials) break;
      this.#held.delete(old);
    }
    return { id, name };
  }

  forget(id: string): void {
    this.#held.delete(id);
  }

  /** Judges what was opened. Documents that were edited stay as they are. */
  async judge(id: string, show: boolean, said: Said): Promise<Result<Inspection>> {
    const material = this.#use(id);
    if (!material) return forgotten();
    const inspected = await this.#judge.ask(tasks.inspect, { material: material.content, show, said });
    if (!inspected.ok) return inspected;
    const views: Viewed[] = [];
    for (const [index, viewed] of inspected.value.documents.entries()) {
      const before = material.documents[index];
      if (!before?.edited) {
        views.push(viewed);
        continue;
      }
      const { where, real, travel } = before;
      const again = await this.#judge.ask(tasks.view, { where, real, travel, show, said });
      if (!again.ok) return again;
      views.push(again.value);
    }
    material.documents = views.map(({ where, travel, real, hidden }, index) => ({
      where,
      travel,
      real,
      values: hidden.map(({ from, to, mask }) => ({ value: real.slice(from, to), mask })),
      edited: material.documents[index]?.edited ?? false,
    }));
    const { raw, rawOmitted, diagnoses } = inspected.value;
    return ok({
      id,
      name: material.name,
      raw,
      rawOmitted,
      diagnoses,
      documents: views.map(({ judged, where, shown, masks }) => ({
        ...judged,
        where,
        text: shown,
        masks: masks.map((mask, index) => ({ index, ...mask })),
      })),
    });
  }

  /** Takes the person's text of a document, puts the hidden values back where their masks are left, and judges it. */
  async edit(
    ref: DocumentRef,
    edit: {
      readonly text: string;
      readonly masks: readonly Mask[];
      readonly show: boolean;
      readonly said: Said;
    },
  ): Promise<Result<Judged>> {
    const held = this.#document(ref);
    if (!held) return forgotten();
    const { values, travel } = held.document;
    const restored: Hidden[] = [];
    const masks: string[] = [];
    for (const { index, from, to } of edit.masks.toSorted((a, b) => a.from - b.from)) {
      const known = values[index];
      const overlaps = from < (restored.at(-1)?.to ?? 0);
      if (!known || overlaps || edit.text.slice(from, to) !== known.mask) continue;
      restored.push({ from, to, mask: known.value });
      masks.push(known.mask);
    }
    const { text: real, masks: places } = hide(edit.text, restored);
    const hidden = places.map((place, at) => ({ ...place, mask: masks[at] ?? '' }));
    const answer = await this.#judge.ask(tasks.judge, {
      real,
      travel,
      hidden,
      show: edit.show,
      said: edit.said,
    });
    if (answer.ok) held.material.documents[ref.document] = { ...held.document, real, edited: true };
    return answer;
  }

  async format(text: string): Promise<Result<TextChange[]>> {
    const changes = await this.#judge.ask(tasks.format, { text });
    if (!changes.ok) return changes;
    return changes.value === null
      ? fail(
          'not-well-formed',
          'The document is not well-formed, so it cannot be formatted.',
          'Correct the first error in the list, then format it.',
        )
      : ok(changes.value);
  }

  async compare(one: DocumentRef, other: DocumentRef, show: boolean): Promise<Result<Compared>> {
    const [left, right] = [this.#document(one), this.#document(other)];
    if (!left || !right) return forgotten();
    const answer = await this.#judge.ask(tasks.compare, {
      one: left.document.real,
      other: right.document.real,
      show,
    });
    if (!answer.ok) return answer;
    return answer.value === null
      ? fail(
          'not-cart-and-order',
          'These two are not a cart and an order that can be read.',
          'Choose a PunchOutOrderMessage and an OrderRequest, and correct their errors first.',
        )
      : ok(answer.value);
  }

  async report(ref: DocumentRef, said: Said): Promise<Result<string>> {
    const held = this.#document(ref);
    if (!held) return forgotten();
    const { where, real, travel } = held.document;
    return await this.#judge.ask(tasks.report, { name: held.material.name, where, real, travel, said });
  }

  #use(id: string): Opened | undefined {
    const material = this.#held.get(id);
    if (!material) return undefined;
    this.#held.delete(id);
    this.#held.set(id, material);
    return material;
  }

  #document(ref: DocumentRef): { readonly material: Opened; readonly document: HeldDocument } | undefined {
    const material = this.#use(ref.id);
    const document = material?.documents[ref.document];
    return material && document ? { material, document } : undefined;
  }
}

function forgotten(): Result<never> {
  return fail(
    'not-held',
    'This document is no longer held.',
    'The program holds the last twelve things you opened. Open it again.',
  );
}
