import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { settled } from './pages.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA, as rule and element. */
export async function findings(page: Page): Promise<string[]> {
  await settled(page);
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const runner = Reflect.get(window, 'axe') as {
      run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await runner.run({ runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** What axe finds in both themes, with the theme in front. */
export async function findingsInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    // The store follows by itself; the window says when it has followed.
    const followed = `html:not([style*="color-scheme"]), html[style*="color-scheme: ${theme}"]`;
    await page.locator(followed).waitFor({ state: 'attached' });
    found.push(...(await findings(page)).map((finding) => `${theme} ${finding}`));
  }
  return found;
}
