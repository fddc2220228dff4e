/**
 * The simulated supplier under load: setup requests that are guarded, read, judged, authenticated and answered, beside a
 * bare node:http server that echoes the same bodies. Each in a process of its own, in turn, so that what else the machine
 * does meets both alike. One JSON line.
 */
import { writeDocument } from '../../shared/cxml/write.ts';
import { drive } from '../support/load-client.ts';
import { type LoadServer, startLoadServer } from '../support/load-process.ts';
import { loadParties, loadRequest } from '../support/load-requests.ts';
import { ratioOf } from './median.ts';

const rounds = 7;
const count = 3_000;
const connections = 32;

const body = loadRequest((document) => writeDocument(document));
const supplier = await startLoadServer({ kind: 'supplier', ...loadParties });
const echo = await startLoadServer({ kind: 'echo' });

async function measured(server: LoadServer): Promise<{ perSecond: number; cpuMs: number }> {
  await server.usage();
  const seconds = await drive({
    url: server.url,
    count,
    connections,
    body,
    onAnswer: (_index, status, answer) => {
      if (status !== 200 || answer.length < 500) throw new Error(`Answered with ${status}: ${answer}`);
    },
  });
  const { cpuSeconds } = await server.usage();
  return { perSecond: count / seconds, cpuMs: (cpuSeconds * 1000) / count };
}

const ours: { perSecond: number; cpuMs: number }[] = [];
const bare: { perSecond: number; cpuMs: number }[] = [];
for (let round = -1; round < rounds; round += 1) {
  const [one, other] = [await measured(supplier), await measured(echo)];
  if (round < 0) continue;
  ours.push(one);
  bare.push(other);
}
supplier.close();
echo.close();

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
const perSecond = (list: typeof ours) => Math.round(median(list.map((one) => one.perSecond)));
const cpu = (list: typeof ours) => Math.round(median(list.map(({ cpuMs }) => cpuMs)) * 1000) / 1000;
console.log(
  JSON.stringify({
    bench: 'simulator',
    setupRequests: count,
    connections,
    perSecond: perSecond(ours),
    barePerSecond: perSecond(bare),
    throughputRatio: ratioOf(perSecond(ours), perSecond(bare)),
    cpuMsEach: cpu(ours),
    bareCpuMsEach: cpu(bare),
  }),
);
