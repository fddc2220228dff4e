import { statusOf } from '../../../shared/cxml/status.ts';
import { writeDocument } from '../../../shared/cxml/write.ts';
import type { LoopbackAnswer } from '../loopback.ts';
import { atBuyer, atMarketplace, orderUrl, punchoutUrl } from './change.ts';
import type { Fault } from './fault.ts';

/** A refusal in the supplier's place. The envelope is of no account to whoever reads it. */
function refusal(code: number, message: string): LoopbackAnswer {
  const body = writeDocument({
    type: 'Response',
    payloadId: `${code}.refusal@marketplace.example`,
    timestamp: '2026-01-05T09:00:00+00:00',
    dtdVersion: '1.2.014',
    status: statusOf(code, message),
  });
  return { status: 200, headers: { 'Content-Type': 'text/xml; charset=UTF-8' }, body };
}

/** Settings and habits of the supplier: AWS Marketplace's, and those of others that a cXML client may meet. */
export const supplierFaults = {
  'user-not-provisioned': {
    supplier: {
      answer: (document) =>
        document === 'PunchOutSetupRequest' ? refusal(400, 'Login name is not available') : undefined,
    },
  },
  'http-status-in-place-of-cxml': {
    supplier: {
      answer: (document, answer) => (document === 'OrderRequest' ? { ...answer, status: 500 } : undefined),
    },
  },
  'start-url-second-question-mark': {
    settings: atBuyer(({ setupUrl }) => ({
      setupUrl: `${setupUrl}?region=us-east-1?start_url=https://sso.example/start`,
    })),
  },
  'start-url-missing': {
    scenario: 'single-sign-on',
    settings: punchoutUrl((url) => url.split('?')[0] ?? url),
  },
  'redirect-off': {
    scenario: 'redirect',
    settings: atMarketplace(() => ({ enableRedirect: false })),
  },
  'redirect-connection-disabled': {
    scenario: 'redirect',
    settings: atMarketplace(() => ({ enabled: false })),
  },
  'ariba-started-in-aws': { scenario: 'started-in-aws' },
  'seller-of-record-not-covered': {
    settings: atMarketplace(() => ({ billingEntities: ['AWS_EUROPE'] })),
  },
  'connection-not-enabled': { settings: atMarketplace(() => ({ enabled: false })) },
  'test-mode-left-on': { mode: 'production', settings: atMarketplace(() => ({ mode: 'test' })) },
  'order-slow-answer': {
    peer: { kind: 'slow', seconds: 90 },
    settings: orderUrl((_urls, peer) => peer),
  },
  'order-to-punchout-url': { settings: orderUrl(({ setupUrl }) => setupUrl) },
} as const satisfies Readonly<Record<string, Fault>>;
