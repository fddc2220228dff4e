import { describe, expect, it, onTestFinished } from 'vitest';
import { realOutside } from '../../electron/simulator/real-outside.ts';
import { startRehearsal } from '../../electron/simulator/rehearsal.ts';
import { shop, submitCart } from '../../electron/simulator/shopper.ts';
import { readText } from '../../shared/cxml/read.ts';
import { writeDocument } from '../../shared/cxml/write.ts';
import type { RehearsalEvent, Verdict } from '../../shared/rehearsal/events.ts';
import { drive } from '../support/load-client.ts';
import { type LoadServer, startLoadServer } from '../support/load-process.ts';
import { loadParties, loadRequest } from '../support/load-requests.ts';
import { assetsDir, must } from './marketplace-support.ts';

/** What an event loop may wait at the 99th percentile before people would notice, in milliseconds. */
const noticeableMs = 50;

async function supplier(): Promise<LoadServer> {
  const server = await startLoadServer({ kind: 'supplier', ...loadParties });
  onTestFinished(server.close);
  return server;
}

/** A server without work: what it waits all the same is the machine's, which has other things to do. */
async function idle(): Promise<LoadServer> {
  const server = await startLoadServer({ kind: 'echo' });
  onTestFinished(server.close);
  return server;
}

/** One whole rehearsal against a supplier that others use at the same time: shopped, returned, approved, ordered. */
async function rehearse(
  setupUrl: string,
  id: string,
): Promise<{ verdict: Verdict; events: RehearsalEvent[] }> {
  const events: RehearsalEvent[] = [];
  const failures: unknown[] = [];
  const rehearsal = startRehearsal({
    id,
    program: 'Load',
    outside: realOutside,
    system: 'coupa',
    mode: 'test',
    until: 'order',
    external: { setupUrl, orderUrl: setupUrl.replace('/punchout/setup', '/orders'), ...loadParties },
    assetsDir,
    emit: (event) => {
      events.push(event);
      if (event.event !== 'state') return;
      if (event.state.name === 'shopping') {
        shop({ startPageUrl: event.state.startPageUrl })
          .then((trip) => submitCart(must(trip).returnForm))
          .then(must, (error: unknown) => {
            failures.push(error);
            rehearsal.stop();
          });
      }
      if (event.state.name === 'awaiting-approval') setImmediate(() => rehearsal.approve());
    },
    onBug: (error) => failures.push(error),
  });
  const verdict = await rehearsal.done;
  expect(failures, id).toEqual([]);
  return { verdict, events };
}

describe('one supplier', () => {
  it('holds 200 rehearsals at a time, each to its answered order', async () => {
    const [server, beside] = [await supplier(), await idle()];
    const runs = await Promise.all(
      Array.from({ length: 200 }, (_, index) => rehearse(server.url, `load-${index}`)),
    );
    for (const { verdict, events } of runs) {
      expect(verdict).toMatchObject({ ok: true, reached: 'order' });
      expect(
        events.flatMap((event) =>
          event.event === 'finding' && event.finding.severity !== 'pass' ? [event.finding] : [],
        ),
      ).toEqual([]);
    }
    const cookies = runs.map(
      ({ events }) =>
        events.flatMap((event) =>
          event.event === 'exchange' ? [/<BuyerCookie>([^<]+)/.exec(event.exchange.request.body)?.[1]] : [],
        )[0],
    );
    expect(new Set(cookies).size).toBe(200);
    const machine = (await beside.usage()).wait99Ms;
    expect((await server.usage()).wait99Ms - machine).toBeLessThan(noticeableMs);
  });

  it('answers 20,000 setup requests, every answer valid and of its own, and holds no more memory at the end than in the middle', async () => {
    const [server, beside] = [await supplier(), await idle()];
    const body = loadRequest((document) => writeDocument(document));
    const startPages = new Set<string>();
    const held: number[] = [];
    let wait99Ms = 0;
    const quarter = 5_000;
    for (let part = 0; part < 4; part += 1) {
      await drive({
        url: server.url,
        count: quarter,
        connections: 200,
        body: (index) => body(part * quarter + index),
        onAnswer: (_index, status, answer) => {
          const { type, findings, text } = readText(answer);
          const wrong = findings.find(({ severity }) => severity === 'error');
          if (status !== 200 || type !== 'PunchOutSetupResponse' || wrong) throw new Error(answer);
          startPages.add(/<URL>([^<]+)/.exec(text)?.[1] ?? '');
        },
      });
      const usage = await server.usage('memory');
      held.push(usage.heapBytes);
      wait99Ms = Math.max(wait99Ms, usage.wait99Ms - (await beside.usage()).wait99Ms);
    }
    expect(startPages.size).toBe(4 * quarter);
    const [, middle = 0, , end = 0] = held;
    expect(end).toBeLessThan(middle * 1.05);
    expect(wait99Ms).toBeLessThan(noticeableMs);
  });
});
