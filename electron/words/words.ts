import { en } from './en.ts';

/** What a language must have for main. */
export type MainWords = typeof en;

/**
 * Words of the system's own windows, in the language of now; a second language is a file beside `en.ts` and is chosen here. Those of the
 * pages are in `renderer/words`, those of the menu in `shared/commands.ts`, and those of an error value where it is raised.
 */
export const words: MainWords = en;
