import type { GuardOptions } from './guard.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import { readBytes } from './read.ts';

/** Judges a document from its bytes alone, without DTDs. Whatever is in them, the answer is a judgement. */
export function checkDocument(bytes: Uint8Array, options: GuardOptions = {}): Judgement {
  return judge(readBytes(bytes, options), { contentType: options.contentType });
}
