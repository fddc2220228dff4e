import { parseArgs } from 'node:util';
import * as z from 'zod';
import { checkIdSchema, checkIds } from '../../shared/aws/checks.ts';
import { editionSchema, modeSchema, systemSchema } from '../../shared/rehearsal/events.ts';
import { supplierSideFaults } from '../simulator/faults/supplier-alone.ts';
import { option } from './option.ts';
import { type ExitCode, exitCodes, standardTerminal as terminal, UsageError } from './output.ts';
import { rehearseCommand } from './rehearse-command.ts';
import { supplier } from './supplier.ts';

/** How every command is called. */
export const usage = `Procurement Workbench in the terminal. Usage:

  npm run cli -- rehearse --system coupa|ariba [--mode test|production] [--until setup|cart|order]
                 [--edition document|line-types] [--documents DIR] [--transcript FILE] [--json]
      Runs a punchout from the setup request to the answered order against the built-in AWS Marketplace.
  npm run cli -- rehearse --scenario NAME|all [--system …] [--junit FILE] [--report FILE.html] [--json]
  npm run cli -- rehearse --fault NAME|all    [--system …] [--junit FILE] [--report FILE.html] [--json]
      Runs scenarios, or brings failures about, for both systems or for one. A failure passes where the run
      ends in its diagnosis. --list shows what there is.
      Against another supplier on this computer, with the secret in WORKBENCH_SHARED_SECRET:
                 --setup-url URL --order-url URL --buyer-domain D --buyer-identity I
                 --supplier-domain D --supplier-identity I [--wait SECONDS]
      Against a supplier beyond this computer, AWS Marketplace itself or a test system: the same with https://
      addresses of one host, and --confirm-host HOST. It ends after the setup request, which proves the
      credentials, unless --until says otherwise; the mode is test unless --mode production is given. The
      certificate is checked; HTTPS_PROXY and NO_PROXY are used.

  npm run cli -- supplier [--system coupa|ariba] [--port N] [--mode test|production]
                 [--edition document|line-types] [--fault NAME] [--json]
      Plays AWS Marketplace for a cXML client on this computer until it is stopped. Prints JSON lines.
      For Ariba it knows its buyer by an ANID, and SAP Business Network as the sender.
      With --fault it goes wrong in that way, where the failure lies with the supplier.

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
      return await rehearseCommand(rest, { assetsDir, ended: endOfProgram, terminal });
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
    options: {
      json: { type: 'boolean' },
      port: { type: 'string' },
      mode: { type: 'string' },
      system: { type: 'string' },
      edition: { type: 'string' },
      fault: { type: 'string' },
    },
  });
  const system = option(systemSchema, values.system ?? 'coupa', '--system takes coupa or ariba.');
  const edition = option(
    editionSchema,
    values.edition ?? 'document',
    '--edition takes document or line-types.',
  );
  const port = option(
    z.coerce.number().int().min(0).max(65_535),
    values.port ?? '0',
    '--port takes a number from 0 to 65535.',
  );
  const mode = option(modeSchema, values.mode ?? 'test', '--mode takes test or production.');
  const fault = option(
    z.enum(supplierSideFaults).optional(),
    values.fault,
    `A supplier has no failure "${values.fault ?? ''}". It can show: ${supplierSideFaults.join(', ')}.`,
  );
  return await supplier({ system, edition, port, mode, fault, assetsDir, ended: endOfProgram() }, terminal);
}
