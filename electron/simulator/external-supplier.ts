import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import type { Aim } from './host-protocol.ts';
import type { OwnValues } from './own-values.ts';
import { reachBeyond } from './reach.ts';
import type { ExternalSupplier } from './run/options.ts';

/** The supplier that a rehearsal of the window is aimed at. Main has looked that every credential is there. */
export function supplierAt(
  { host, setupUrl, orderUrl, proxy }: Aim,
  own: OwnValues | undefined,
): ExternalSupplier {
  if (!own?.buyer || !own.supplier || own.sharedSecret === undefined)
    throw new Error('Beyond this computer nothing is sent without all credentials');
  return {
    setupUrl,
    orderUrl,
    buyer: own.buyer,
    supplier: own.supplier,
    sharedSecret: own.sharedSecret,
    reach: reachBeyond(host, proxy, authorities(process.env['NODE_EXTRA_CA_CERTS'])),
  };
}

/**
 * Node's own authorities and those of a file. A packaged Electron does not read that variable of Node's by itself, and
 * a company's own authority is added by no other way. A file that cannot be read adds none, as with Node.
 */
function authorities(file: string | undefined): readonly string[] | undefined {
  if (file === undefined || file === '') return undefined;
  try {
    return [...rootCertificates, readFileSync(file, 'utf8')];
  } catch {
    return undefined;
  }
}
