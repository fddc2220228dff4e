import { awsEntries } from './catalogue/aws.ts';
import { cartEntries } from './catalogue/cart.ts';
import { credentialEntries } from './catalogue/credentials.ts';
import { networkEntries } from './catalogue/network.ts';
import { orderEntries } from './catalogue/order.ts';
import { protocolEntries } from './catalogue/protocol.ts';

const entries = [
  ...awsEntries,
  ...credentialEntries,
  ...networkEntries,
  ...protocolEntries,
  ...cartEntries,
  ...orderEntries,
] as const;

export type DiagnosisId = (typeof entries)[number]['id'];

/** The failure catalogue: everything that is known to go wrong around a punchout, 41 entries in their order. */
export const catalogue: readonly (typeof entries)[number][] = entries;
