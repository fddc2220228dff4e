import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import type { LoopbackAnswer } from '../loopback.ts';
import { type MarketplaceAccount, redirectOf } from './account.ts';
import { page, redirect } from './page-answer.ts';
import { noticePage } from './pages/notice.ts';

interface FrontDoor {
  readonly account: MarketplaceAccount;
  readonly basePath: string;
  readonly buyerName: string;
  readonly onRecord: (record: SupplierRecord) => void;
}

/**
 * Whoever starts in AWS Marketplace: sent to the procurement system where Enable redirect has an enabled connection to
 * send to; else told why not, and left at the normal checkout.
 */
export function serveFrontDoor({ account, basePath, buyerName, onRecord }: FrontDoor): LoopbackAnswer {
  const where = redirectOf(account);
  if ('to' in where) {
    onRecord({ kind: 'started-in-store', to: where.to, reason: 'Enable redirect is on' });
    return redirect(where.to);
  }
  const reason = reasons[where.reason](buyerName);
  onRecord({ kind: 'started-in-store', reason });
  const notice = { title: 'The normal checkout of AWS Marketplace', text: reason };
  return page(200, noticePage({ basePath, mode: account.mode, buyerName }, notice));
}

const reasons: Readonly<Record<'off' | 'disabled' | 'ariba', (buyerName: string) => string>> = {
  off: (name) => `Enable redirect is off, so nobody who starts in AWS Marketplace is sent to ${name}.`,
  disabled: (name) =>
    `The last connection with a redirect is disabled, so users are not redirected to ${name}.`,
  ariba: (name) =>
    `Users of ${name} who start in AWS Marketplace see the normal checkout instead of Request approval: they have to start in Ariba, from its Catalog tab.`,
};
