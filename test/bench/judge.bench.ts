/**
 * How long the judge takes: for a large cart beside xmllint, which validates it with the official DTD; for carts of
 * growing size; and for a small request beside saxes, which only parses it. One JSON line each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { root } from '../../build/paths.mjs';
import { judge, verdictOn } from '../../shared/cxml/judge.ts';
import type { OrderMessage } from '../../shared/cxml/model.ts';
import { parseXml } from '../../shared/cxml/parse.ts';
import { readBytes } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import { dtdFolder } from '../support/shared-material.ts';
import { pairedMedianMs, ratioOf } from './median.ts';

const credential = { domain: 'NetworkID', identity: 'example' };

function cart(lines: number): Uint8Array {
  const document: OrderMessage = {
    type: 'PunchOutOrderMessage',
    payloadId: '1@bench.example',
    timestamp: '2026-01-31T09:30:00+00:00',
    header: { from: [credential], to: [credential], sender: [credential], userAgent: 'bench' },
    buyerCookie: 'cookie',
    operationAllowed: 'create',
    total: { currency: 'USD', amount: `${lines}.00` },
    items: Array.from({ length: lines }, (_, line) => ({
      quantity: '1',
      supplierPartId: `part-${line}`,
      supplierPartAuxiliaryId: `aux-${line}`,
      unitPrice: { currency: 'USD', amount: '1.00' },
      description: 'A listing of ordinary length, with a name and what it is sold as',
      unitOfMeasure: 'EA',
      classifications: [{ domain: 'UNSPSC', code: '81162000' }],
      extrinsics: [],
    })),
  };
  return new TextEncoder().encode(writeDocument(document));
}

const judged = (bytes: Uint8Array) => {
  const judgement = judge(readBytes(bytes, { maxBytes: bytes.length }), {});
  if (judgement.verdict !== 'valid') throw new Error(`The judge calls the document ${judgement.verdict}.`);
  return judgement;
};

const say = (line: object) => process.stdout.write(`${JSON.stringify({ bench: 'judge', ...line })}\n`);

const program = (command: string, args: readonly string[]) => () => {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore' });
  if (error || status !== 0) throw new Error(`${command} ended with ${error ?? status}`);
};

function whyNoXmllint(): string | undefined {
  if (dtdFolder() === undefined) return 'the official DTDs are not at hand';
  return spawnSync('xmllint', ['--version']).error ? 'xmllint is not installed' : undefined;
}

/** The cart in this process and in one of its own, each in turn with xmllint and with a Node that does nothing. */
function measureCart(file: string): void {
  const bytes = cart(10_000);
  writeFileSync(file, bytes);
  const text = new TextDecoder().decode(bytes);
  const cli = path.join(root, 'out/app/cli.js');
  const missing =
    whyNoXmllint() ?? (existsSync(cli) ? undefined : 'the command line program is not built (npm run build)');
  const own = { part: 'cart', lines: 10_000, bytes: bytes.length };
  if (missing !== undefined) {
    const [judgeMs = 0, parseMs = 0] = pairedMedianMs([() => judged(bytes), () => parseXml(text)]);
    say({ ...own, judgeMs, parseMs, ratio: null, why: missing });
    return;
  }
  const dtd = path.join(dtdFolder() ?? '', '1.2.071', 'cXML.dtd');
  const [judgeMs = 0, parseMs = 0, xmllintMs = 0, processMs = 0, bareNodeMs = 0] = pairedMedianMs([
    () => judged(bytes),
    () => parseXml(text),
    program('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, file]),
    program(process.execPath, [cli, 'check', file]),
    program(process.execPath, ['-e', '0']),
  ]);
  say({
    ...own,
    judgeMs,
    parseMs,
    xmllintMs,
    processMs,
    bareNodeMs,
    ratio: ratioOf(judgeMs, xmllintMs),
    processRatio: ratioOf(processMs, xmllintMs),
  });
}

/**
 * Carts of 1,000, 10,000 and 100,000 lines, each as often in a row as makes 100,000 lines, and in turn: what a line
 * costs in each, beside what it costs in the middle one.
 */
function measureGrowth(): void {
  const sizes = [1000, 10_000, 100_000];
  const most = Math.max(...sizes);
  const runs = sizes.map((lines) => {
    const bytes = cart(lines);
    return () => {
      for (let done = 0; done < most; done += lines) judged(bytes);
    };
  });
  const costs = pairedMedianMs(runs, 7, 2).map((ms) => ms / most);
  for (const [index, lines] of sizes.entries()) {
    const perLine = costs[index] ?? 0;
    say({ part: 'growth', lines, judgeMs: perLine * lines, ratio: ratioOf(perLine, costs[1] ?? 0) });
  }
}

/** A request as a buyer sends it: its verdict with every finding, many times in a row. The explanations are not in it. */
function measureRequest(): void {
  const extrinsics = Array.from(
    { length: 22 },
    (_, nth) =>
      `      <Extrinsic name="CustomField${nth}">The value of field ${nth} with some words</Extrinsic>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd">
<cXML payloadID="1@bench.example" timestamp="2026-01-31T09:30:00+00:00" xml:lang="en-US">
  <Header>
    <From><Credential domain="NetworkID"><Identity>AN01000000001</Identity></Credential></From>
    <To><Credential domain="DUNS"><Identity>002000000</Identity></Credential></To>
    <Sender>
      <Credential domain="NetworkID"><Identity>AN01000000001</Identity><SharedSecret>none</SharedSecret></Credential>
      <UserAgent>bench</UserAgent>
    </Sender>
  </Header>
  <Request deploymentMode="test">
    <PunchOutSetupRequest operation="create">
      <BuyerCookie>0123456789abcdef0123456789abcdef</BuyerCookie>
${extrinsics.join('\n')}
      <BrowserFormPost><URL>https://buyer.example/punchout/return?session=1&amp;step=2</URL></BrowserFormPost>
      <Contact role="endUser"><Name xml:lang="en">Ada Example</Name><Email>ada@buyer.example</Email></Contact>
      <SupplierSetup><URL>https://supplier.example/punchout/setup</URL></SupplierSetup>
    </PunchOutSetupRequest>
  </Request>
</cXML>
`;
  const bytes = new TextEncoder().encode(text);
  const times = 200;
  const repeat = (run: () => unknown) => () => {
    for (let count = 0; count < times; count += 1) run();
  };
  const [judgeMs = 0, saxesMs = 0] = pairedMedianMs(
    [
      repeat(() => verdictOn(readBytes(bytes), {})),
      repeat(() => {
        new SaxesParser().write(text).close();
      }),
    ],
    15,
    10,
  );
  say({
    part: 'setup-request',
    bytes: bytes.length,
    judgeMs: judgeMs / times,
    saxesMs: saxesMs / times,
    ratio: ratioOf(judgeMs, saxesMs),
  });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'workbench-bench-'));
try {
  measureCart(path.join(folder, 'cart.xml'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
measureGrowth();
measureRequest();
