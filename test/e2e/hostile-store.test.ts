import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { type Elsewhere, hostileActs, listenElsewhere } from '../support/hostile-store.ts';
import { MainWindow, storeOf } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
let elsewhere: Elsewhere;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
  elsewhere = await listenElsewhere();
});
afterAll(async () => {
  elsewhere.close();
  await workbench.close();
});

/** The findings of the rehearsal that goes on or ended last. */
async function findings(): Promise<string[]> {
  return await main.page.evaluate(async () => {
    const current = await window.workbench.rehearsal.current();
    const events = current.ok ? (current.value?.events ?? []) : [];
    return events.flatMap((event) => (event.event === 'finding' ? [event.finding.message] : []));
  });
}

function withOrigin(finding: string): string {
  const socket = elsewhere.origin.replace('http', 'ws');
  return finding.replace('WS-ELSEWHERE', socket).replace('ELSEWHERE', elsewhere.origin);
}

it('gives a store that is after more than a sale nothing, keeps it where it is, and says what it tried', async () => {
  await workbench.app.evaluate(({ clipboard }) => clipboard.writeText('for nobody'));
  await main.goTo('Rehearsal');
  await main.startRehearsal();
  const store = await storeOf(workbench);
  // A store without a policy of its own, at the supplier's address: what is refused now is refused by the window.
  await store.route('**/store/**', async (route) => {
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Hostile store</title>' });
  });
  await store.reload();
  const at = store.url();

  for (const { name, script, finding } of hostileActs) {
    const outcome = await store.evaluate(
      `(async (elsewhere) => { ${script} })(${JSON.stringify(elsewhere.origin)})`,
    );
    expect(outcome, name).not.toBe('got');
    if (finding !== undefined) await expect.poll(findings, { message: name }).toContain(withOrigin(finding));
    expect(store.url(), name).toBe(at);
  }
  expect(elsewhere.heard).toEqual([]);
  const windows = await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(2);

  // A page that wants to be asked before it is left does not hold the window open.
  await store.evaluate('addEventListener("beforeunload", (event) => event.preventDefault())');
  await main.page.getByTestId('stop').click();
  await main.page.getByTestId('confirm').click();
  const { text } = await main.verdict();
  expect(text).toMatch(/\d+ attempts at something that is not part of a rehearsal were refused/);
  await expect
    .poll(() => workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
});
