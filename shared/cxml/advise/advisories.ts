import type { Advisory, Platform } from '../judgement.ts';
import type { Subject } from '../protocol/subject.ts';
import type { Reading } from '../read.ts';
import { pathOf, positionAt, type XmlElement } from '../tree.ts';
import { counted } from '../words.ts';
import {
  anidShape,
  casings,
  coupaReadsProduction,
  hubSender,
  noneAsSecret,
  retries,
  severalTo,
  testAndProduction,
  utcOrderDate,
  utcTimestamp,
} from './envelope-checks.ts';
import * as from from './limits.ts';
import {
  aribaUnits,
  coupaMinimum,
  coupaUnits,
  deletes,
  editAllowed,
  longDescriptions,
  longPartIds,
  longShortNames,
  materialLines,
  partIdCharacters,
  plainReturn,
  priceDecimals,
  zeroUnspsc,
} from './line-checks.ts';

/** What a check noticed. */
export interface Remark {
  readonly at: XmlElement;
  readonly attribute?: string;
  readonly message: string;
  readonly fix: string;
}

interface Advice extends from.Source {
  readonly code: string;
  /** Absent where it concerns every platform. */
  readonly platform?: Platform;
  readonly check: (subject: Subject) => Iterable<Remark>;
}

const table: readonly Advice[] = [
  { code: 'part-id-length', ...from.reportedLimits, check: longPartIds },
  { code: 'part-id-characters', platform: 'ariba', ...from.reportedLimits, check: partIdCharacters },
  { code: 'description-length', platform: 'ariba', ...from.reportedLimits, check: longDescriptions },
  { code: 'short-name-length', ...from.reportedLimits, check: longShortNames },
  { code: 'price-decimals', ...from.reportedLimits, check: priceDecimals },
  { code: 'unspsc-zero', ...from.reportedLimits, check: zeroUnspsc },
  { code: 'units-enabled', platform: 'coupa', ...from.coupaCart, check: coupaUnits },
  { code: 'unit-un', platform: 'ariba', ...from.reportedLimits, check: aribaUnits },
  { code: 'coupa-minimum', platform: 'coupa', ...from.coupaCart, check: coupaMinimum },
  { code: 'edit-allowed', platform: 'coupa', ...from.coupaPunchout, check: editAllowed },
  { code: 'order-delete', platform: 'coupa', ...from.coupaOrders, check: deletes },
  { code: 'material-line', ...from.marketplaceLines, check: materialLines },
  { code: 'return-address-http', ...from.ourInference, check: plainReturn },
  { code: 'domain-casing', ...from.reportedLimits, check: casings },
  { code: 'several-to', platform: 'ariba', ...from.aribaHub, check: severalTo },
  { code: 'hub-sender', platform: 'ariba', ...from.aribaHub, check: hubSender },
  { code: 'anid-shape', platform: 'ariba', ...from.marketplaceAriba, check: anidShape },
  { code: 'anid-test-mixed', platform: 'ariba', ...from.aribaAccounts, check: testAndProduction },
  { code: 'secret-none', platform: 'coupa', ...from.coupaSupplierRecord, check: noneAsSecret },
  { code: 'timestamp-utc', ...from.reportedMoments, check: utcTimestamp },
  { code: 'order-date-utc', platform: 'coupa', ...from.coupaOrders, check: utcOrderDate },
  { code: 'always-production', platform: 'coupa', ...from.coupaOrders, check: coupaReadsProduction },
  { code: 'coupa-retries', platform: 'coupa', ...from.coupaOrders, check: retries },
];

/** Advisories of one code are given one by one up to this many; the rest is one that counts them. */
const most = 25;

/**
 * What platforms are known or said to make of a document that is valid: limits, habits and traps of Coupa and SAP
 * Ariba, each with its source and how sure it is. Never an error. Empty where the document is no cXML.
 */
export function advise(reading: Reading): Advisory[] {
  const subject = reading.subject;
  if (!subject) return [];
  return table.flatMap((advice) => advisoriesOf(advice, subject));
}

function advisoriesOf(advice: Advice, subject: Subject): Advisory[] {
  const { check, ...said } = advice;
  const advisories: Advisory[] = [];
  let beyond = 0;
  let next: Remark | undefined;
  const add = ({ at, attribute, message, fix }: Remark) => {
    const offset = at.attributes.find(({ name }) => name === attribute)?.offset ?? at.offset;
    advisories.push({ ...said, path: pathOf(at), ...positionAt(subject.text, offset), message, fix });
  };
  for (const remark of check(subject)) {
    if (advisories.length < most) add(remark);
    else {
      next ??= remark;
      beyond += 1;
    }
  }
  if (next) add({ ...next, message: `The same in ${counted(beyond, 'more place')}, from here on.` });
  return advisories;
}
