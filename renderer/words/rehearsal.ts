import type { Words } from './en/index.ts';
import { rehearsal } from './en/rehearsal.tsx';
import { inLanguage } from './language.ts';

/** Words of the pages about rehearsals. */
export const words: Words['rehearsal'] = inLanguage({ en: rehearsal });
