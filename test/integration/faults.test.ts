import { describe, expect, it, onTestFinished } from 'vitest';
import { catalogue } from '../../shared/procurement/diagnoses/catalogue.ts';
import { type FaultName, faults, notBroughtAbout, recordedFault } from '../../shared/rehearsal/faults.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import { linesOf, runCli, startCli } from '../support/cli.ts';
import { type Rehearsed, rehearse } from '../support/rehearsed.ts';

/** One run with a failure. */
const runWith = (fault: FaultName, system: ProcurementSystem): Promise<Rehearsed> =>
  rehearse({ fault, system });

const table = faults.flatMap(({ name, systems, diagnosis }) =>
  systems.map((system) => ({ name, system, diagnosis })),
);

describe('a rehearsal with a failure ends in its diagnosis, by the evidence of the run', () => {
  it.each(table)('$name, $system → $diagnosis', async ({ name, system, diagnosis }) => {
    const { verdict, events } = await runWith(name, system);
    // Nobody who buys through SAP Ariba is sent to a menu of Coupa.
    if (system === 'ariba') expect(`${verdict.summary} ${verdict.meaning}`).not.toContain('Coupa');
    expect(verdict.diagnosis?.[0]).toBe(diagnosis);
    expect(verdict).toMatchObject({ ok: true });
    // Where the supplier is said to stay silent, and nowhere else, the system waits for nothing.
    const unanswered = events.flatMap((event) =>
      event.event === 'exchange' && event.exchange.failure?.code === 'timed-out'
        ? [event.exchange.request.document]
        : [],
    );
    const silent = { setup: 'PunchOutSetupRequest', order: 'OrderRequest' };
    const stage = recordedFault(name)?.silentAt;
    expect([...new Set(unanswered)]).toEqual(stage === undefined ? [] : [silent[stage]]);
  });
});

describe('a supplier that stays silent', () => {
  it.each(table.filter(({ name }) => recordedFault(name)?.silentAt !== undefined))(
    '$name, $system: Speed up ends each wait, which lasted its time by the clock of the run',
    async ({ name, system, diagnosis }) => {
      const { verdict, events } = await rehearse({ fault: name, system }, 'sped-up');
      expect(verdict).toMatchObject({ ok: true, diagnosis: [diagnosis] });
      const unanswered = events.flatMap((event) =>
        event.event === 'exchange' && event.exchange.from === 'procurement' && event.exchange.failure
          ? [event.exchange.elapsedMs]
          : [],
      );
      expect(unanswered.length).toBeGreaterThan(0);
      for (const milliseconds of unanswered) expect(milliseconds).toBeGreaterThanOrEqual(60_000);
      // The network gives up a moment after who asked it, and that is still told before the verdict.
      const silent = events.flatMap((event) =>
        event.event === 'exchange' && event.exchange.failure ? [event.exchange] : [],
      );
      const asked = silent.filter(({ to }) => to === 'network');
      expect(silent.filter(({ from }) => from === 'network')).toHaveLength(asked.length);
      expect(events.at(-1)?.event).toBe('verdict');
    },
  );
});

it('a rehearsal that goes well but for one thing points to nothing else', async () => {
  const { verdict, events } = await runWith('start-url-second-question-mark', 'coupa');
  expect(verdict.reached).toBe('order');
  expect(events.filter((event) => event.event === 'finding' && event.finding.severity !== 'pass')).toEqual(
    [],
  );
  expect(verdict.diagnosis).toEqual(['start-url-missing']);
});

describe('the failure catalogue', () => {
  const broughtAbout = new Set<string>(faults.map(({ diagnosis }) => diagnosis));

  it('is brought about whole, but for what has its reason not to be', () => {
    const reasons = new Map<string, string>(notBroughtAbout.map(({ diagnosis, why }) => [diagnosis, why]));
    for (const { id } of catalogue)
      expect(broughtAbout.has(id) !== reasons.has(id), `${id} is either brought about or explained`).toBe(
        true,
      );
  });
});

describe('in the terminal', () => {
  it('a failure is one line with its diagnosis, and a summary; the exit code says that it was recognised', async () => {
    const run = await runCli(['rehearse', '--system', 'coupa', '--fault', 'unit-not-enabled', '--json']);
    expect(run.code).toBe(0);
    const [verdict, summary] = run.lines().slice(-2);
    expect(verdict).toMatchObject({ event: 'verdict', fault: 'unit-not-enabled', ok: true });
    expect(verdict?.['diagnosis']).toBe('cart-not-returned');
    expect(verdict?.['findings']).toMatchObject([{ code: 'unit-not-enabled' }]);
    expect(summary).toEqual({ event: 'summary', passed: 1, failed: 0 });
  });

  it('without a system a failure runs for each that it applies to', async () => {
    const run = await runCli(['rehearse', '--fault', 'html-answer', '--json']);
    expect(run.code).toBe(0);
    const verdicts = run.lines().filter(({ event }) => event === 'verdict');
    expect(verdicts.map(({ system, diagnosis }) => [system, diagnosis])).toEqual([
      ['coupa', 'web-page-instead-of-cxml'],
      ['ariba', 'web-page-instead-of-cxml'],
    ]);
  });

  it.each([
    ['wrong-secret', 'shared-secret-mismatch'],
    ['html-answer', 'web-page-instead-of-cxml'],
    ['tls-handshake-failure', 'tls-handshake'],
    ['user-not-provisioned', 'user-not-provisioned'],
    ['connection-not-enabled', 'connection-not-enabled'],
  ])('a supplier shows the failure %s to any client', async (fault, diagnosis) => {
    const supplier = startCli(['supplier', '--fault', fault]);
    onTestFinished(() => void supplier.kill());
    const { value } = await linesOf(supplier).next();
    const { setupUrl, orderUrl, buyer, supplier: seller, sharedSecret } = value as unknown as Listening;
    expect(value).toMatchObject({ event: 'listening', fault });
    // A client of this computer that knows nothing of the failure.
    const { verdict } = await rehearse({
      system: 'coupa',
      until: 'setup',
      external: { setupUrl, orderUrl, buyer, supplier: seller, sharedSecret },
    });
    expect(verdict.ok).toBe(false);
    expect(verdict.diagnosis?.[0]).toBe(diagnosis);
  });

  it('a supplier has no failures of the procurement system, and says which it has', async () => {
    const run = await runCli(['supplier', '--fault', 'ampersand-unescaped']);
    expect(run.code).toBe(2);
    expect(run.err).toContain('wrong-secret, ');
  });
});

interface Listening {
  readonly setupUrl: string;
  readonly orderUrl: string;
  readonly buyer: { domain: string; identity: string };
  readonly supplier: { domain: string; identity: string };
  readonly sharedSecret: string;
}
