import type { ReactNode } from 'react';

/** One text of the help panel: a page's own, or that of one of its fields. */
export interface HelpContent {
  readonly title: string;
  readonly body: ReactNode;
}
