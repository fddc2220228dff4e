import { components } from './en/components.ts';
import type { Words } from './en/index.ts';
import { inLanguage } from './language.ts';

/** Words of what several pages share. */
export const words: Words['components'] = inLanguage({ en: components });
