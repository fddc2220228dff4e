import { aws } from './en/aws.tsx';
import type { Words } from './en/index.ts';
import { inLanguage } from './language.ts';

/** Words of the AWS page. */
export const words: Words['aws'] = inLanguage({ en: aws });
