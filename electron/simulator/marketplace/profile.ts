import type { ProfileRequest } from '../../../shared/cxml/model.ts';
import { timestamp } from '../../../shared/cxml/payload-id.ts';
import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { LoopbackAnswer } from '../loopback.ts';
import type { Outside } from '../outside.ts';
import type { MarketplaceAccount } from './account.ts';
import { authenticate } from './authentication.ts';
import { cxmlAnswer, envelope, writeStatus } from './cxml-layer.ts';

/** Where this supplier takes what. */
export interface Addresses {
  readonly setupUrl: string;
  readonly orderUrl: string;
}

/** Answers a ProfileRequest, at either address: which documents are taken, and where (cXML User's Guide, "Profile transaction"). */
export function answerProfile(
  { header }: ProfileRequest,
  options: {
    readonly outside: Outside;
    readonly account: MarketplaceAccount;
    readonly addresses: Addresses;
    readonly onRecord: (record: SupplierRecord) => void;
  },
): LoopbackAnswer {
  const { outside, account, addresses, onRecord } = options;
  const trust = authenticate(header, account.connections, outside.now());
  if (!trust.ok) {
    const { code, message } = trust.refusal;
    onRecord({ kind: 'setup-refused', status: code, reason: message });
    return cxmlAnswer(writeStatus(code, message, outside));
  }
  onRecord({ kind: 'profile-sent' });
  return cxmlAnswer(
    writeDocument({
      type: 'ProfileResponse',
      ...envelope(outside),
      status: statusOf(200),
      effectiveDate: timestamp(outside.now()),
      options: [],
      transactions: [
        { requestName: 'PunchOutSetupRequest', url: addresses.setupUrl, options: [] },
        { requestName: 'OrderRequest', url: addresses.orderUrl, options: [] },
      ],
    }),
  );
}
