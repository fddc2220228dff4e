import { type AppError, fail } from '../../../shared/errors.ts';
import { words } from '../../words/inspect.ts';
import type { Given } from './use-inspections.ts';

/** The most that is taken of a file or a text, in bytes or UTF-16 units: what main takes. */
const most = 20 * 1024 * 1024;

/** What came in by a paste or a drop, and what of it could not be taken. */
export interface Arrival {
  readonly given: readonly Given[];
  readonly refused: readonly AppError[];
}

/** What a paste or a drop carries: its files, or its text. Nothing is decoded here: the judge knows the encodings. */
export async function givenBy(data: DataTransfer): Promise<Arrival> {
  // The files are there only until the event is over; the list of them is made before anything is awaited.
  const files = [...data.files];
  if (files.length === 0) return givenText(data.getData('text/plain'));
  const read = await Promise.all(files.map(contentOf));
  return {
    given: read.filter((one) => 'content' in one),
    refused: read.filter((one) => 'message' in one),
  };
}

/** A text as it was pasted or typed. */
export function givenText(content: string): Arrival {
  if (content.trim() === '') return { given: [], refused: [] };
  if (content.length > most) return { given: [], refused: [tooLarge(words.drop.theText)] };
  return { given: [{ name: words.drop.pastedText, content }], refused: [] };
}

async function contentOf(file: File): Promise<Given | AppError> {
  const name = file.name.slice(0, 255);
  if (file.size > most) return tooLarge(name);
  try {
    return { name, content: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return fail('cannot-read', words.drop.cannotRead({ name }), words.drop.dropFiles).error;
  }
}

function tooLarge(name: string): AppError {
  return fail('too-large', words.drop.tooLarge({ name }), words.drop.cutOut).error;
}
