import type { Words } from './en/index.ts';
import { inspect } from './en/inspect.ts';
import { inLanguage } from './language.ts';

/** Words of the Inspect page. */
export const words: Words['inspect'] = inLanguage({ en: inspect });
