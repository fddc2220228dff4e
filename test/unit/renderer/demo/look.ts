/**
 * Builds the demo page, serves it with the product's content security policy, visits every state in Chromium, checks
 * policy and accessibility, and writes a screenshot of each: node test/unit/renderer/demo/look.ts FOLDER [NAME…]
 */
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

const [folder = path.join(os.tmpdir(), 'workbench-look'), ...only] = process.argv.slice(2);
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

interface Shot {
  name: string;
  scene: string;
  hash: string;
  steps?: (page: Page) => Promise<void>;
}

const press = (testId: string) => async (page: Page) => {
  await page.getByTestId(testId).click();
};
const openMessage = (arrow: string, tab?: string) => async (page: Page) => {
  await page.getByTestId(arrow).click();
  await page.getByTestId('message-xml').waitFor();
  if (tab) await page.getByRole('tab', { name: tab }).click();
};

const shots: Shot[] = [
  { name: 'integrations-empty', scene: 'empty', hash: '#/' },
  { name: 'integrations', scene: 'full', hash: '#/' },
  { name: 'start', scene: 'full', hash: '#/rehearsal' },
  {
    name: 'start-production-help',
    scene: 'empty',
    hash: '#/rehearsal',
    steps: async (page) => {
      await page.getByTestId('test-mode').locator('input').click();
      await page.getByRole('button', { name: 'Info about Test mode' }).click();
    },
  },
  { name: 'setup', scene: 'setup', hash: '#/rehearsal' },
  { name: 'shopping', scene: 'shopping', hash: '#/rehearsal' },
  { name: 'approval', scene: 'approval', hash: '#/rehearsal' },
  { name: 'ordering', scene: 'ordering', hash: '#/rehearsal' },
  {
    name: 'verdict',
    scene: 'approval',
    hash: '#/rehearsal',
    steps: async (page) => {
      await press('approve')(page);
      await page.getByTestId('verdict').waitFor();
    },
  },
  {
    name: 'whole-way',
    scene: 'empty',
    hash: '#/',
    steps: async (page) => {
      await press('rehearse-coupa')(page);
      await press('start-rehearsal')(page);
      await press('approve')(page);
      await page.getByTestId('verdict').waitFor();
      await page.getByText('Messages as text').click();
    },
  },
  {
    name: 'refused',
    scene: 'refusing',
    hash: '#/rehearsal',
    steps: async (page) => {
      await press('start-rehearsal')(page);
      await page.getByTestId('verdict').waitFor();
    },
  },
  { name: 'stop', scene: 'shopping', hash: '#/rehearsal', steps: press('stop') },
  {
    name: 'stop-confirmed',
    scene: 'approval',
    hash: '#/rehearsal',
    steps: async (page) => {
      await press('stop')(page);
      await press('confirm')(page);
      await page.getByTestId('verdict').waitFor();
    },
  },
  { name: 'stopped', scene: 'stopped', hash: '#/rehearsal' },
  {
    name: 'restarted',
    scene: 'stopped',
    hash: '#/rehearsal',
    steps: async (page) => {
      await press('restart')(page);
      await page.getByTestId('start-rehearsal').waitFor();
    },
  },
  { name: 'message', scene: 'approval', hash: '#/rehearsal', steps: openMessage('arrow-x1-request') },
  { name: 'message-cart', scene: 'approval', hash: '#/rehearsal', steps: openMessage('arrow-x2-request') },
  {
    name: 'message-headers',
    scene: 'approval',
    hash: '#/rehearsal',
    steps: openMessage('arrow-x1-request', 'Headers'),
  },
  {
    name: 'keyboard',
    scene: 'approval',
    hash: '#/',
    steps: async (page) => {
      const focused = () =>
        page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || '');
      const expectFocus = async (wanted: string) => {
        await page
          .waitForFunction(
            (id) => (document.activeElement?.id || document.activeElement?.tagName) === id,
            wanted,
            { timeout: 3000 },
          )
          .catch(async () => {
            throw new Error(`focus on ${await focused()}, not on ${wanted}`);
          });
      };
      await page.evaluate(() => {
        window.location.hash = '#/rehearsal';
      });
      await expectFocus('H1');
      for (let tab = 0; tab < 12 && !(await focused()).startsWith('sequence-'); tab += 1)
        await page.keyboard.press('Tab');
      await expectFocus('sequence-x2-request');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await expectFocus('sequence-x1-answer');
      await page.keyboard.press('Enter');
      await page.getByTestId('message-xml').waitFor();
      await page.getByRole('button', { name: 'Close panel' }).click();
      await expectFocus('sequence-x1-answer');
      await page.getByTestId('approve').focus();
      await page.keyboard.press('Enter');
      await page.getByTestId('verdict').waitFor();
      await expectFocus('SPAN');
    },
  },
  { name: 'kept', scene: 'full', hash: '#/rehearsal/passed' },
  { name: 'kept-refused', scene: 'full', hash: '#/rehearsal/refused', steps: openMessage('arrow-x1-answer') },
  { name: 'kept-damaged', scene: 'full', hash: '#/rehearsal/damaged' },
  { name: 'kept-unreachable', scene: 'full', hash: '#/rehearsal/unreachable' },
  { name: 'kept-unknown', scene: 'full', hash: '#/rehearsal/none' },
  { name: 'settings', scene: 'full', hash: '#/settings' },
  {
    name: 'settings-compact-failure',
    scene: 'full',
    hash: '#/settings',
    steps: async (page) => {
      await page.getByRole('radio', { name: 'Compact' }).click();
      await press('show-data-folder')(page);
      await page.getByText('No file manager could be opened.').waitFor();
    },
  },
  { name: 'not-found', scene: 'full', hash: '#/nothing/here/at/all' },
];

mkdirSync(folder, { recursive: true });
const site = mkdtempSync(path.join(os.tmpdir(), 'workbench-demo-'));
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  logLevel: 'error',
  build: {
    outDir: site,
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4096,
    minify: false,
  },
});

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const server = createServer((request, response) => {
  const name = new URL(request.url ?? '/', 'http://host').pathname;
  const file = path.join(site, name === '/' ? 'index.html' : name);
  try {
    const body = readFileSync(file);
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(body);
  } catch {
    response.writeHead(name === '/favicon.ico' ? 204 : 404).end();
  }
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const profile = mkdtempSync(path.join(os.tmpdir(), 'workbench-profile-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
  reducedMotion: 'reduce',
  bypassCSP: false,
});
const windows = [
  [1280, 840],
  [1024, 700],
] as const;
/** The smaller window at a zoom of nearly 200 %. */
const zoomed = [560, 400] as const;
/** The kit's navigation toggle for narrow windows has an attribute that its role does not allow. */
const kitsFault = 'mobile-toolbar-nav';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let problems = 0;
const complain = (name: string, what: string) => {
  problems += 1;
  console.log(`${name}: ${what}`);
};

for (const shot of shots) {
  if (only.length > 0 && !only.includes(shot.name)) continue;
  for (const theme of ['light', 'dark']) {
    for (const [width, height] of theme === 'light' ? [...windows, zoomed] : windows) {
      const name = `${shot.name}-${theme}-${width}`;
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.setViewportSize({ width, height });
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('favicon')) complain(name, message.text());
      });
      page.on('pageerror', (fault) => complain(name, String(fault)));
      await page.addInitScript(() => {
        const seen: string[] = [];
        Object.assign(window, { violations: seen });
        document.addEventListener('securitypolicyviolation', (event) =>
          seen.push(`${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await page.goto(`${origin}/?scene=${shot.scene}&theme=${theme}${shot.hash}`);
      await page.locator('html[data-app-state=loaded]').waitFor({ state: 'attached' });
      try {
        await shot.steps?.(page);
      } catch (fault) {
        complain(name, String(fault));
      }
      await page.waitForTimeout(400);
      const found = await page.evaluate(() => ({
        violations: (window as unknown as { violations: string[] }).violations,
        overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
        primaries: [
          ...document.querySelectorAll(
            'button[class*="awsui_variant-primary"], a[class*="awsui_button_"][class*="awsui_variant-primary"]',
          ),
        ]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.textContent),
      }));
      for (const violation of found.violations) complain(name, `policy: ${violation}`);
      if (found.overflow) complain(name, 'the page is wider than the window');
      if (found.primaries.length > 1) console.log(`${name}: primaries: ${found.primaries.join(' | ')}`);
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      if (width === 1280)
        await page.screenshot({ path: path.join(folder, `${name}-full.png`), fullPage: true });
      // The page's own policy forbids eval, so axe comes in through the debugger, which is not bound by it.
      await page.evaluate(axe);
      const axeResult = await page.evaluate(() =>
        (
          window as unknown as {
            axe: {
              run(): Promise<{
                violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
              }>;
            };
          }
        ).axe.run(),
      );
      for (const violation of axeResult.violations) {
        for (const node of violation.nodes.filter(({ html }) => !html.includes(kitsFault)))
          complain(
            name,
            `axe ${violation.id}: ${node.html.slice(0, 200)} ${node.failureSummary.slice(0, 200)}`,
          );
      }
      await page.close();
    }
  }
}
await context.close();
server.close();
console.log(
  problems === 0
    ? `Nothing to complain about. Screenshots: ${folder}`
    : `${problems} problems. Screenshots: ${folder}`,
);
process.exitCode = problems === 0 ? 0 : 1;
