import { inBothFields } from './text-scenario.ts';

export const nonAscii = inBothFields(
  'prodview-m5c7tz2gk4rja',
  'Lumière Translate',
  'non-ascii-text',
  'texts-unharmed',
);
