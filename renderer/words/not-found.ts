import type { Words } from './en/index.ts';
import { notFound } from './en/not-found.tsx';
import { inLanguage } from './language.ts';

/** Words of the page for an address that names none. */
export const words: Words['notFound'] = inLanguage({ en: notFound });
