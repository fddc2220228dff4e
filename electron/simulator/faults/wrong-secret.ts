import type { Fault } from './fault.ts';

/** The secret was entered wrongly where the one who talks to AWS Marketplace keeps it: the buyer, or the network. */
export const wrongSecret: Fault = {
  name: 'wrong-secret',
  settings: (settings) => ({
    ...settings,
    marketplace: { ...settings.marketplace, sharedSecret: `${settings.marketplace.sharedSecret}0` },
  }),
};
