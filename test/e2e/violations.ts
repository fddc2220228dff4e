import type { Page } from 'playwright-core';

/**
 * Watches a page for what breaks its content security policy, Trusted Types among it, from now on and over reloads.
 * @returns a function that gives what was broken so far, as directive and address
 */
export async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const heard: string[] = [];
  await page.exposeFunction('tellViolation', (violation: string) => heard.push(violation));
  const listen = () =>
    document.addEventListener('securitypolicyviolation', (event) =>
      Reflect.get(window, 'tellViolation')(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return async () => {
    // What the page has said before this comes before it.
    await page.evaluate(() => Reflect.get(window, 'tellViolation')('asked'));
    return heard.splice(0).filter((violation) => violation !== 'asked');
  };
}
