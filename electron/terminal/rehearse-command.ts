import { parseArgs } from 'node:util';
import * as z from 'zod';
import { faultNameSchema, scenarioNameSchema } from '../../shared/rehearsal/choices.ts';
import {
  editionSchema,
  type Mode,
  modeSchema,
  stageSchema,
  systemSchema,
} from '../../shared/rehearsal/events.ts';
import { hostBeyond } from '../../shared/rehearsal/real-supplier.ts';
import { type ScenarioName, scenarioOf } from '../../shared/rehearsal/scenarios.ts';
import { proxyFor } from '../proxy.ts';
import { isLoopbackHttp } from '../simulator/loopback-address.ts';
import { reachBeyond } from '../simulator/reach.ts';
import type { ExternalSupplier } from '../simulator/run/options.ts';
import { option } from './option.ts';
import { type ExitCode, type Terminal, UsageError } from './output.ts';
import { listRehearsals, planRuns } from './rehearsal-list.ts';
import { rehearse } from './rehearse.ts';

declare const __WORKBENCH_VERSION__: string;

/** Reads what `rehearse` was called with, and rehearses. */
export async function rehearseCommand(
  args: string[],
  { assetsDir, ended, terminal }: { assetsDir: string; ended: () => Promise<void>; terminal: Terminal },
): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      list: { type: 'boolean' },
      system: { type: 'string' },
      scenario: { type: 'string' },
      fault: { type: 'string' },
      edition: { type: 'string' },
      mode: { type: 'string' },
      until: { type: 'string' },
      documents: { type: 'string' },
      transcript: { type: 'string' },
      junit: { type: 'string' },
      report: { type: 'string' },
      wait: { type: 'string' },
      'setup-url': { type: 'string' },
      'order-url': { type: 'string' },
      'buyer-domain': { type: 'string' },
      'buyer-identity': { type: 'string' },
      'supplier-domain': { type: 'string' },
      'supplier-identity': { type: 'string' },
      'confirm-host': { type: 'string' },
    },
  });
  const json = values.json === true;
  if (values.list === true) return listRehearsals(json, terminal);
  const named = values.scenario !== undefined || values.fault !== undefined;
  const scenario = option(
    z.union([z.literal('all'), scenarioNameSchema]).optional(),
    values.scenario,
    `There is no scenario "${values.scenario ?? ''}". There are: all, ${scenarioNameSchema.options.join(', ')}.`,
  );
  const fault = option(
    z.union([z.literal('all'), faultNameSchema]).optional(),
    values.fault,
    `There is no failure "${values.fault ?? ''}". There are: all, ${faultNameSchema.options.join(', ')}.`,
  );
  const system = option(
    named ? systemSchema.optional() : systemSchema,
    values.system,
    '--system takes coupa or ariba.',
  );
  const runs = planRuns({ systems: system ? [system] : systemSchema.options, scenario, fault });
  if (runs.length === 0) throw new UsageError(`That does not apply to the system "${values.system ?? ''}".`);
  const external = externalSupplier(values);
  if (external && (runs.length > 1 || fault !== undefined))
    throw new UsageError('Against another supplier one scenario runs at a time, without a failure.');
  if (values.transcript !== undefined && runs.length > 1)
    throw new UsageError('--transcript takes one run. --report and --junit take several.');
  const mode = option(modeSchema.optional(), values.mode, '--mode takes test or production.');
  checkModeAt(external?.reach?.host, mode, runs[0]?.scenario);
  return await rehearse(
    {
      program: `Procurement Workbench ${__WORKBENCH_VERSION__}`,
      runs,
      named,
      mode,
      edition: option(editionSchema.optional(), values.edition, '--edition takes document or line-types.'),
      // Beyond this computer nothing is ordered that was not asked for in so many words.
      until: option(
        stageSchema,
        values.until ?? (external?.reach ? 'setup' : 'order'),
        '--until takes setup, cart or order.',
      ),
      documents: values.documents,
      transcript: values.transcript,
      junit: values.junit,
      report: values.report,
      external,
      waitSeconds: option(
        z.coerce.number().positive().max(86_400),
        values.wait ?? '600',
        '--wait takes a number of seconds up to 86400.',
      ),
      assetsDir,
      json,
      ended: ended(),
    },
    terminal,
  );
}

/**
 * At a real address the mode is the one that was typed, `test` where none was. A scenario that is about the other mode is
 * refused there, so that nobody orders in production who did not write it.
 */
function checkModeAt(
  host: string | undefined,
  typed: Mode | undefined,
  scenario: ScenarioName | undefined,
): void {
  if (host === undefined || scenario === undefined) return;
  const { title, mode } = scenarioOf(scenario);
  if (mode === undefined || mode === (typed ?? 'test')) return;
  throw new UsageError(
    `“${title}” is about ${mode} mode. Nothing was sent to ${host}. Add --mode ${mode}, or choose another scenario.`,
  );
}

const externalOptions = [
  'setup-url',
  'order-url',
  'buyer-domain',
  'buyer-identity',
  'supplier-domain',
  'supplier-identity',
] as const;

/** The supplier that the options name: all of them or none. The secret comes by the environment, never by an argument that others can see. */
function externalSupplier(
  values: Readonly<Record<string, string | boolean | undefined>>,
): ExternalSupplier | undefined {
  const given = externalOptions.filter((name) => values[name] !== undefined);
  if (given.length === 0) return undefined;
  const missing = externalOptions.filter((name) => values[name] === undefined);
  if (missing.length > 0)
    throw new UsageError(
      `To rehearse against another supplier, give also: ${missing.map((name) => `--${name}`).join(', ')}.`,
    );
  const value = (name: (typeof externalOptions)[number]) =>
    option(z.string().min(1), values[name], `--${name} must not be empty.`);
  const sharedSecret = process.env['WORKBENCH_SHARED_SECRET'];
  if (sharedSecret === undefined || sharedSecret === '')
    throw new UsageError('Put the shared secret into the environment variable WORKBENCH_SHARED_SECRET.');
  const [setupUrl, orderUrl] = [value('setup-url'), value('order-url')];
  const reach = reachOf(setupUrl, orderUrl, values['confirm-host']);
  return {
    setupUrl,
    orderUrl,
    buyer: { domain: value('buyer-domain'), identity: value('buyer-identity') },
    supplier: { domain: value('supplier-domain'), identity: value('supplier-identity') },
    sharedSecret,
    ...(reach && { reach }),
  };
}

/** Nothing where the supplier is on this computer. Beyond it: https alone, one host, and that host named again. */
function reachOf(
  setupUrl: string,
  orderUrl: string,
  confirmed: string | boolean | undefined,
): ExternalSupplier['reach'] {
  if (isLoopbackHttp(setupUrl) && isLoopbackHttp(orderUrl)) return undefined;
  const host = hostBeyond(setupUrl, orderUrl);
  if (host === undefined)
    throw new UsageError(
      '--setup-url and --order-url take http:// addresses of this computer (127.0.0.1 or localhost), or https:// addresses of one host, without user name and password.',
    );
  if (confirmed !== host)
    throw new UsageError(
      `This would send your credentials to ${host}, beyond this computer. Nothing was sent. To confirm, add: --confirm-host ${host}`,
    );
  const { hostname, port } = new URL(`https://${host}/`);
  return reachBeyond(host, proxyFor(process.env, true, hostname, port === '' ? 443 : Number(port)));
}
