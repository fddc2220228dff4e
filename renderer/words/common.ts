import { common as english } from './en/common.ts';
import type { Words } from './en/index.ts';
import { inLanguage } from './language.ts';

/** Words that mean the same wherever they stand. */
export const common: Words['common'] = inLanguage({ en: english });
