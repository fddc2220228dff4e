import { aws } from './aws.tsx';
import { common } from './common.ts';
import { components } from './components.ts';
import { guide } from './guide.tsx';
import { inspect } from './inspect.ts';
import { integration } from './integration.tsx';
import { integrations } from './integrations.ts';
import { notFound } from './not-found.tsx';
import { rehearsal } from './rehearsal.tsx';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shopping } from './shopping.ts';

/** All English words of the window. Only tests read them in one piece; a page reads its own area. */
export const en = {
  aws,
  common,
  components,
  guide,
  inspect,
  integration,
  integrations,
  notFound,
  rehearsal,
  settings,
  shell,
  shopping,
};

/** What a language must have: the areas, their names and what each sentence is given. */
export type Words = typeof en;
