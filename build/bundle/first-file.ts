/**
 * What the main page reads at its start, as one script and one style sheet: each file more is one question more to the main
 * process, and the page waits for the last answer.
 */
import type { Rolldown } from 'vite';

/** The page of the main window: the start of the program waits for it. */
const mainPage = /[\\/]renderer[\\/]index\.html$/;

/** A group of modules for Rolldown: all that the main page starts with, but nothing that another page starts with. */
export const firstFile: Rolldown.CodeSplittingGroup = {
  debugName: 'what the main page starts with',
  name: (id, context) => (startsElsewhere(id, context) ? null : 'first'),
  tags: ['$initial'],
  // What another page starts with stays in a file of its own, though the main page needs it too.
  includeDependenciesRecursively: false,
};

/** Whether a page other than the main one starts with a module. */
function startsElsewhere(id: string, context: Rolldown.ChunkingContext): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const module = context.getModuleInfo(one);
    if (module?.isEntry && one.endsWith('.html') && !mainPage.test(one)) return true;
    waiting.push(...(module?.importers ?? []));
  }
  return false;
}
