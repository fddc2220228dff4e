import { parseArgs } from 'node:util';
import * as z from 'zod';
import { checkIdSchema, checkIds } from '../../shared/aws/checks.ts';
import { modeSchema, stageSchema, systemSchema } from '../../shared/rehearsal/events.ts';
import { isLoopbackHttp } from '../simulator/loopback-address.ts';
import type { ExternalSupplier } from '../simulator/rehearsal.ts';
import { type ExitCode, exitCodes, standardTerminal as terminal, UsageError } from './output.ts';
import { rehearse } from './rehearse.ts';
import { supplier } from './supplier.ts';

declare const __WORKBENCH_VERSION__: string;

/** How every command is called. */
export const usage = `Procurement Workbench in the terminal. Usage:

  npm run cli -- rehearse --system coupa [--mode test|production] [--until setup|cart|order]
                 [--scenario create] [--documents DIR] [--transcript FILE] [--json]
      Runs a punchout from the setup request to the answered order against the built-in AWS Marketplace.
      Against another supplier on this computer, with the secret in WORKBENCH_SHARED_SECRET:
                 --setup-url URL --order-url URL --buyer-domain D --buyer-identity I
                 --supplier-domain D --supplier-identity I [--wait SECONDS]

  npm run cli -- supplier [--port N] [--mode test|production] [--json]
      Plays AWS Marketplace for a cXML client on this computer until it is stopped. Prints JSON lines.

  npm run cli -- check FILE… [--dtd DIR] [--json]
      Says what each cXML document is, whether it is acceptable, and what to change. With a folder of official
      DTDs (--dtd, or the environment variable CXML_DTD_DIR) their word is final.

  npm run cli -- aws [--profile NAME] [--check ID]… [--mfa-code CODE] [--json]
  npm run cli -- aws --list [--json]
      Asks AWS, with read-only calls, what the set-up takes: ${checkIds.join(', ')}.
      Credentials come from where the AWS CLI has them. --list shows the profiles and what is broken in them.
      Exit code 1 where a check failed, 3 without credentials or without any answer of AWS.

Exit code: 0 as expected, 1 failed or findings, 2 wrong usage, 3 could not run.`;

/** Settles at the first SIGINT or SIGTERM; a second one ends the program at once. */
function endOfProgram(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(resolve);
  });
}

/** npm does not pass SIGTERM on: it ends, and its script would stay behind with its port open. */
function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 250);
  timer.unref();
}

/** Runs a command other than `check`. `assetsDir` has the storefront's files. Throws UsageError where it is called wrongly. */
export async function runCommand(
  command: string | undefined,
  rest: string[],
  assetsDir: string,
): Promise<ExitCode> {
  switch (command) {
    case 'supplier':
      return await supplierCommand(rest, assetsDir);
    case 'rehearse':
      return await rehearseCommand(rest, assetsDir);
    case 'aws':
      return await awsCommand(rest);
    case 'help':
    case '--help':
    case '-h':
      terminal.out(usage);
      return exitCodes.expected;
    default:
      throw new UsageError(
        command === undefined ? 'A command is missing.' : `"${command}" is not a command.`,
      );
  }
}

async function awsCommand(args: string[]): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      list: { type: 'boolean' },
      profile: { type: 'string' },
      check: { type: 'string', multiple: true },
      'mfa-code': { type: 'string' },
    },
  });
  const json = values.json === true;
  // Loaded here, since nothing else needs it: the AWS SDK is larger than the rest of this program.
  const { aws, awsProfiles } = await import('./aws.ts');
  if (values.list === true) return awsProfiles(json, terminal);
  const checks = (values.check ?? []).map((id) =>
    option(checkIdSchema, id, `There is no check "${id}". There are: ${checkIds.join(', ')}.`),
  );
  const { profile, 'mfa-code': mfaCode } = values;
  return await aws({ profile, checks, mfaCode, json, ended: endOfProgram() }, terminal);
}

async function supplierCommand(args: string[], assetsDir: string): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: { json: { type: 'boolean' }, port: { type: 'string' }, mode: { type: 'string' } },
  });
  const port = option(
    z.coerce.number().int().min(0).max(65_535),
    values.port ?? '0',
    '--port takes a number from 0 to 65535.',
  );
  const mode = option(modeSchema, values.mode ?? 'test', '--mode takes test or production.');
  return await supplier({ port, mode, assetsDir, ended: endOfProgram() }, terminal);
}

async function rehearseCommand(args: string[], assetsDir: string): Promise<ExitCode> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      system: { type: 'string' },
      scenario: { type: 'string' },
      mode: { type: 'string' },
      until: { type: 'string' },
      documents: { type: 'string' },
      transcript: { type: 'string' },
      wait: { type: 'string' },
      'setup-url': { type: 'string' },
      'order-url': { type: 'string' },
      'buyer-domain': { type: 'string' },
      'buyer-identity': { type: 'string' },
      'supplier-domain': { type: 'string' },
      'supplier-identity': { type: 'string' },
    },
  });
  option(
    z.literal('create'),
    values.scenario ?? 'create',
    `There is no scenario "${values.scenario ?? ''}". There is: create.`,
  );
  const system = option(systemSchema, values.system, '--system takes coupa.');
  return await rehearse(
    {
      program: `Procurement Workbench ${__WORKBENCH_VERSION__}`,
      system,
      mode: option(modeSchema, values.mode ?? 'test', '--mode takes test or production.'),
      until: option(stageSchema, values.until ?? 'order', '--until takes setup, cart or order.'),
      documents: values.documents,
      transcript: values.transcript,
      external: externalSupplier(values),
      waitSeconds: option(
        z.coerce.number().positive().max(86_400),
        values.wait ?? '600',
        '--wait takes a number of seconds up to 86400.',
      ),
      assetsDir,
      json: values.json === true,
      ended: endOfProgram(),
    },
    terminal,
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
  const address = (name: 'setup-url' | 'order-url') =>
    option(
      z.string().refine(isLoopbackHttp),
      values[name],
      `--${name} takes an http:// address of this computer (127.0.0.1 or localhost). Nothing here reaches beyond it.`,
    );
  const sharedSecret = process.env['WORKBENCH_SHARED_SECRET'];
  if (sharedSecret === undefined || sharedSecret === '')
    throw new UsageError('Put the shared secret into the environment variable WORKBENCH_SHARED_SECRET.');
  return {
    setupUrl: address('setup-url'),
    orderUrl: address('order-url'),
    buyer: { domain: value('buyer-domain'), identity: value('buyer-identity') },
    supplier: { domain: value('supplier-domain'), identity: value('supplier-identity') },
    sharedSecret,
  };
}

function option<T>(schema: z.ZodType<T>, value: unknown, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new UsageError(message);
  return parsed.data;
}
