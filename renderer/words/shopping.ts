import type { Words } from './en/index.ts';
import { shopping } from './en/shopping.ts';
import { inLanguage } from './language.ts';

/** Words of the line above the store in the shopping window. */
export const words: Words['shopping'] = inLanguage({ en: shopping });
