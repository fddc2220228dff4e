import { withoutCharge } from './without-charge.ts';

export const byol = withoutCharge('byol', 'prodview-r7g2tz4mv5qdo', 'Vaultmere Replication Node');
