import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchWorkbench, type Workbench } from '../support/electron.ts';
import { dtdFolder, noMaterial } from '../support/shared-material.ts';
import { MainWindow } from './pages.ts';

let workbench: Workbench;
let main: MainWindow;
beforeAll(async () => {
  workbench = await launchWorkbench();
  main = new MainWindow(workbench.window);
  await main.loaded();
  await main.goTo('Settings');
});
afterAll(() => workbench.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-dtd-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lets the next file dialog answer as if the person chose this; undefined closes it. */
async function choose(chosen: string | undefined): Promise<void> {
  await workbench.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () =>
      filePath === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [filePath] };
  }, chosen);
}

const dtd = (version: string) => `<!ENTITY cxml.version "${version}">\n<!ELEMENT cXML ANY>\n`;
const card = () => main.page.getByTestId('dtds');

describe('official DTDs in the settings', () => {
  it('are none at first, and closing the dialog changes nothing', async () => {
    await card().getByText('None installed').waitFor();
    await choose(undefined);
    await main.page.getByTestId('dtd-folder').click();
    await expect.poll(() => main.page.getByTestId('dtd-folder').isEnabled()).toBe(true);
    await card().getByText('None installed').waitFor();
  });

  it('that are not what cxml.org publishes are refused with the reason', async () => {
    mkdirSync(path.join(folder, 'in'));
    writeFileSync(path.join(folder, 'in/cXML.dtd'), dtd('1.2.071'));
    await choose(path.join(folder, 'in'));
    await main.page.getByTestId('dtd-folder').click();
    await card().getByText('not what cxml.org publishes').waitFor();
    await card().getByText('None installed').waitFor();
  });

  it('of a version that the program does not know are installed from a zip archive, and it says so', async () => {
    const file = path.join(folder, 'dtds.zip');
    writeFileSync(file, zipSync({ 'x/cXML.dtd': strToU8(dtd('9.9.001')) }));
    await choose(file);
    await main.page.getByTestId('dtd-zip').click();
    await card().getByText('cannot tell whether they are official').waitFor();
    await card().getByText('cXML 9.9.001', { exact: true }).waitFor();
  });

  it('are installed from a folder, all of them official', async ({ skip }) => {
    await choose(dtdFolder() ?? skip(noMaterial));
    await main.page.getByTestId('dtd-folder').click();
    await card().getByText('All of them are those that cxml.org publishes').waitFor();
    await card().getByText('cXML 1.2.071', { exact: true }).waitFor();
  });

  it('that cannot be downloaded say why, and what else can be done', async () => {
    // A proxy that is not there: the same on every network.
    await workbench.app.evaluate(
      async ({ session }) =>
        await session.fromPartition('dtd-download').setProxy({ proxyRules: 'http://127.0.0.1:9' }),
    );
    const { url } = await main.page.evaluate(async () => {
      const answer = await window.workbench.dtd.download({ version: '1.2.014' });
      return { url: answer.ok ? '' : `${answer.error.code}: ${answer.error.message} ${answer.error.hint}` };
    });
    expect(url).toMatch(
      /^download-failed: https:\/\/xml\.cxml\.org\/schemas\/cXML\/1\.2\.014\/.* folder or a zip archive/,
    );
  });
});
