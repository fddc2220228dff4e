import { inBothFields } from './text-scenario.ts';

export const longTexts = inBothFields(
  'prodview-y2h6dn4ja3kpx',
  'Longmeadow Compliance Archive',
  'long-text',
  'texts-unharmed',
);
