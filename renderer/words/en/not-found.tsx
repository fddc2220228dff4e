import type { ReactNode } from 'react';

/** Words of the page for an address that names none. */
export const notFound = {
  notFoundPage: {
    title: 'Page not found',
    noPageAt: ({ path }: { readonly path: ReactNode }) => <>There is no page at {path}.</>,
    goToIntegrations: 'Go to Integrations',
  },
};
