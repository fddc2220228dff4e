import type { Words } from './en/index.ts';
import { integration } from './en/integration.tsx';
import { inLanguage } from './language.ts';

/** Words of the page of one integration. */
export const words: Words['integration'] = inLanguage({ en: integration });
