import { ampersandUnescaped, elementOutOfPlace, only, otherEncoding, without } from './damage.ts';
import type { Fault } from './fault.ts';

/** A document that its receiver cannot take, or will not. */
export const documentFaults = {
  'ampersand-unescaped': { outgoing: only('PunchOutSetupRequest', ampersandUnescaped) },
  'bad-grammar': { outgoing: only('PunchOutSetupRequest', elementOutOfPlace) },
  'bad-encoding': { outgoing: only('PunchOutSetupRequest', otherEncoding) },
  'payload-id-repeated': {
    outgoing: (xml) => xml.replace(/ payloadID="[^"]*"/, ' payloadID="the-same.each-time@buyer.example"'),
  },
  'order-change-without-reference': {
    scenario: 'order-update',
    outgoing: only('OrderRequest', without('DocumentReference')),
  },
  'operation-not-supported': {
    outgoing: only('PunchOutSetupRequest', (xml) =>
      xml.replace(' operation="create"', ' operation="source"'),
    ),
  },
} as const satisfies Readonly<Record<string, Fault>>;
