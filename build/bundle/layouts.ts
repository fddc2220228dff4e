/**
 * The design system's page layout comes in three designs, of which a page is drawn with one: the present one. The other two are
 * 172 kB of script that the first page would read.
 */
import type { Plugin } from 'vite';

/** Where the design system chooses among them. */
const chooser = '@cloudscape-design/components/app-layout/internal.js';

/** The older design, and one that is switched on by a flag that nobody sets here. */
const unused = ['./classic', './visual-refresh-toolbar'];

const stand = '\0unused-layout';

/** Vite plugin that leaves them out. It complains where the design system does not name them any more. */
export function oneLayout(): Plugin {
  const met = new Set<string>();
  return {
    name: 'one-layout',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!unused.includes(source) || !importer?.replaceAll('\\', '/').endsWith(chooser)) return undefined;
      met.add(source);
      return stand;
    },
    load(id) {
      if (id !== stand) return undefined;
      return "export default function UnusedLayout() { throw new Error('This page layout was left out of the build.'); }";
    },
    buildEnd(error) {
      if (error === undefined && met.size !== unused.length)
        this.error(
          'The design system chooses its page layout in another way than before: see build/bundle/layouts.ts.',
        );
    },
  };
}
