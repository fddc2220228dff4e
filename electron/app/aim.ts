import { fail, ok, type Result } from '../../shared/errors.ts';
import type { RehearsalChoice } from '../../shared/ipc/rehearsal.ts';
import { missingCredentials } from '../../shared/procurement/credentials.ts';
import { confirmedHost } from '../../shared/rehearsal/real-supplier.ts';
import type { Aim } from '../simulator/host-protocol.ts';
import type { OwnValues } from '../simulator/own-values.ts';
import { proxyIn } from './system-proxy.ts';

/**
 * Where a rehearsal goes beyond this computer; undefined where it stays. Main's own look at what the window asks: the host is
 * the confirmed one, production was typed out, nothing is made to fail at another company's server, and the credentials are
 * those of an integration, all of them. Fails with what is wrong of these, and as `confirmedHost` and `proxyIn` do.
 */
export async function aimOf(
  { supplier, integration, mode, scenario, fault }: RehearsalChoice,
  own: OwnValues | undefined,
  resolveProxy: (url: string) => Promise<string>,
): Promise<Result<Aim | undefined>> {
  if (!supplier) return ok(undefined);
  const host = confirmedHost(supplier, mode);
  if (!host.ok) return host;
  // Other scenarios change the account, or bring a mode of their own.
  if (fault !== undefined || (scenario ?? 'create') !== 'create')
    return fail(
      'only-create',
      'At a real address only the scenario Create runs. Nothing was sent.',
      'Choose Create, or the simulated AWS Marketplace.',
    );
  const complete = checkCredentials(integration, own);
  if (!complete.ok) return complete;
  const { until } = supplier;
  const [setupUrl, orderUrl] = [supplier.setupUrl.trim(), until === 'order' ? supplier.orderUrl.trim() : ''];
  const proxy = proxyIn(await resolveProxy(setupUrl));
  if (!proxy.ok) return proxy;
  return ok({
    host: host.value,
    setupUrl,
    orderUrl,
    until,
    ...(proxy.value !== undefined && { proxy: proxy.value }),
  });
}

function checkCredentials(integration: string | undefined, own: OwnValues | undefined): Result<undefined> {
  if (integration === undefined)
    return fail(
      'no-integration',
      'A rehearsal at a real address needs the credentials of an integration. Nothing was sent.',
      'Choose the integration.',
    );
  const missing = missingCredentials({
    buyer: own?.buyer,
    supplier: own?.supplier,
    hasSecret: own?.sharedSecret !== undefined,
  });
  if (missing.length === 0) return ok(undefined);
  return fail(
    'credentials-missing',
    `The integration lacks ${missing.join(', ')}. Nothing was sent.`,
    'Enter it in the integration’s guide. At a real address no values are made up.',
  );
}
