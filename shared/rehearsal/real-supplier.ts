import * as z from 'zod';
import { fail, ok, type Result } from '../errors.ts';
import { type Mode, type StartedEvent, stageSchema } from './events.ts';

/**
 * A supplier beyond this computer that a rehearsal is aimed at, and the person's word for it. Nobody is told of a host
 * that was not confirmed by name, and none in production that was not typed out.
 */
export const realSupplierSchema = z.strictObject({
  setupUrl: z.string().max(2_000),
  /** Empty where nothing is ordered. */
  orderUrl: z.string().max(2_000),
  until: stageSchema,
  /** The host that the confirmation named, as it stands in an address: with its port where that is not 443. */
  confirmedHost: z.string().max(300),
  /** What the person typed to allow production; empty in test mode. */
  typed: z.string().max(300),
});
export type RealSupplier = z.infer<typeof realSupplierSchema>;

/** The word that allows production, beside the host itself. */
export const productionWord = 'production';

/**
 * The host of an https address without user name and password in it, as the address has it: in ASCII, with its port
 * where that is not 443. Undefined for every other address.
 */
export function httpsHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '' ? host : undefined;
}

/** The host that both addresses are of, where they are https and carry no user name or password; undefined where not. */
export function hostBeyond(setupUrl: string, orderUrl: string): string | undefined {
  const host = httpsHost(setupUrl);
  return host === httpsHost(orderUrl) ? host : undefined;
}

/**
 * The host of the punchout address; fails with `address-not-https`. The words are the field's: an address of this computer
 * without https is as wrong as any other.
 */
export function punchoutHost(setupUrl: string): Result<string> {
  const host = httpsHost(setupUrl.trim());
  if (host !== undefined) return ok(host);
  return setupUrl.trim() === ''
    ? fail(
        'address-not-https',
        'Punchout URL is empty.',
        'Enter it, or choose the simulated AWS Marketplace.',
      )
    : fail('address-not-https', `Punchout URL ${notHttps}`, httpsHint);
}

/**
 * What is wrong with the order address: `address-not-https`, or `other-host` where it leads elsewhere than the punchout
 * address, since one host is confirmed. Where nothing is ordered it may be empty.
 */
export function checkOrderUrl({
  setupUrl,
  orderUrl,
  until,
}: Pick<RealSupplier, 'setupUrl' | 'orderUrl' | 'until'>): Result<undefined> {
  if (until !== 'order') return ok(undefined);
  if (orderUrl.trim() === '')
    return fail(
      'address-not-https',
      'Purchase order URL is empty.',
      'Enter it, or let the rehearsal end earlier.',
    );
  const host = httpsHost(orderUrl.trim());
  if (host === undefined) return fail('address-not-https', `Purchase order URL ${notHttps}`, httpsHint);
  const setup = httpsHost(setupUrl.trim());
  if (setup !== undefined && setup !== host)
    return fail(
      'other-host',
      `Purchase order URL leads to ${host}, Punchout URL to ${setup}.`,
      'A rehearsal goes to one host. Correct one of them, or let the rehearsal end before the order.',
    );
  return ok(undefined);
}

const notHttps = 'is not an https address, or has a user name or password in it.';
const httpsHint =
  'Enter the whole address, beginning with https://. Without https the secret would travel in the open.';

/** True where what was typed allows production at this host: the host, or the word. */
export function allowsProduction(typed: string, host: string): boolean {
  const said = typed.trim().toLowerCase();
  return said === host.toLowerCase() || said === productionWord;
}

/**
 * The one host that a rehearsal may reach, where the person's word covers it. Beside what is wrong with the addresses it
 * fails with `host-not-confirmed` and `production-not-typed`. Asked by the form, and again by main: what the window says is
 * not believed.
 */
export function confirmedHost(supplier: RealSupplier, mode: Mode): Result<string> {
  const host = punchoutHost(supplier.setupUrl);
  if (!host.ok) return host;
  const order = checkOrderUrl(supplier);
  if (!order.ok) return order;
  if (supplier.confirmedHost !== host.value)
    return fail(
      'host-not-confirmed',
      `This would send the credentials to ${host.value}, which was not confirmed. Nothing was sent.`,
      'Start again and confirm the host that is named.',
    );
  if (mode === 'production' && !allowsProduction(supplier.typed, host.value))
    return fail(
      'production-not-typed',
      `This would run in production at ${host.value}, and that was not typed out. Nothing was sent.`,
      `Turn Test mode on, or type ${host.value} or ${productionWord} in the confirmation.`,
    );
  return host;
}

/** The host beyond this computer that a rehearsal was aimed at; undefined where its supplier was simulated or is on this computer. */
export function realHostOf({ supplier }: Pick<StartedEvent, 'supplier'>): string | undefined {
  return supplier.builtIn ? undefined : httpsHost(supplier.setupUrl);
}
