import type { ExternalSupplier } from './options.ts';

/** What the supplier of a run is called: beyond this computer by its host, since it may be anybody's. */
export function supplierName(external: ExternalSupplier | undefined): string {
  return external?.reach?.host ?? 'AWS Marketplace';
}
