import { guide } from './en/guide.tsx';
import type { Words } from './en/index.ts';
import { inLanguage } from './language.ts';

/** Words of the set-up guide. */
export const words: Words['guide'] = inLanguage({ en: guide });
