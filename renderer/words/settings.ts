import type { Words } from './en/index.ts';
import { settings } from './en/settings.ts';
import { inLanguage } from './language.ts';

/** Words of the Settings page. */
export const words: Words['settings'] = inLanguage({ en: settings });
