import type { Words } from './en/index.ts';
import { integrations } from './en/integrations.ts';
import { inLanguage } from './language.ts';

/** Words of the Integrations page. */
export const words: Words['integrations'] = inLanguage({ en: integrations });
