import type { Words } from './en/index.ts';
import { shell } from './en/shell.ts';
import { inLanguage } from './language.ts';

/** Words of the frame around every page. */
export const words: Words['shell'] = inLanguage({ en: shell });
