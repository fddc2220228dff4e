import type { Advisory, Platform } from '../judgement.ts';
import { type LineWatch, type Look, seen } from '../protocol/line-pass.ts';
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

interface Said extends from.Source {
  readonly code: string;
  /** Absent where it concerns every platform. */
  readonly platform?: Platform;
}

type Advice = Said &
  (
    | { readonly check: (subject: Subject) => Iterable<Remark> }
    | { readonly watch: (subject: Subject, tell: (remark: Remark) => void) => LineWatch | undefined }
  );

const table: readonly Advice[] = [
  { code: 'part-id-length', ...from.reportedLimits, watch: longPartIds },
  { code: 'part-id-characters', platform: 'ariba', ...from.reportedLimits, watch: partIdCharacters },
  { code: 'description-length', platform: 'ariba', ...from.reportedLimits, watch: longDescriptions },
  { code: 'short-name-length', ...from.reportedLimits, watch: longShortNames },
  { code: 'price-decimals', ...from.reportedLimits, watch: priceDecimals },
  { code: 'unspsc-zero', ...from.reportedLimits, watch: zeroUnspsc },
  { code: 'units-enabled', platform: 'coupa', ...from.coupaCart, watch: coupaUnits },
  { code: 'unit-un', platform: 'ariba', ...from.reportedLimits, watch: aribaUnits },
  { code: 'coupa-minimum', platform: 'coupa', ...from.coupaCart, watch: coupaMinimum },
  { code: 'edit-allowed', platform: 'coupa', ...from.coupaPunchout, check: editAllowed },
  { code: 'order-delete', platform: 'coupa', ...from.coupaOrders, check: deletes },
  { code: 'material-line', ...from.marketplaceLines, watch: materialLines },
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
  return seen(reading.subject, adviceLook(reading));
}

/** As advise, for whoever has more to look for while the lines pass. */
export function adviceLook({ subject }: Reading): Look<Advisory[]> {
  if (!subject) return { watches: [], found: () => [] };
  const watches: LineWatch[] = [];
  const remarks = table.map((advice) => {
    const heard = new Remarks(advice, subject.text);
    if ('check' in advice) for (const remark of advice.check(subject)) heard.tell(remark);
    else {
      const watch = advice.watch(subject, heard.tell);
      if (watch) watches.push(watch);
    }
    return heard;
  });
  return { watches, found: () => remarks.flatMap((heard) => heard.advisories) };
}

/** What one advice noticed. */
class Remarks {
  readonly #said: Said;
  readonly #text: string;
  readonly #listed: Advisory[] = [];
  #beyond = 0;
  #next: Remark | undefined;

  constructor({ code, platform, source, confidence }: Said, text: string) {
    this.#said = { code, ...(platform && { platform }), source, confidence };
    this.#text = text;
  }

  readonly tell = (remark: Remark): void => {
    if (this.#listed.length < most) this.#listed.push(this.#advisory(remark));
    else {
      this.#next ??= remark;
      this.#beyond += 1;
    }
  };

  get advisories(): Advisory[] {
    if (!this.#next) return this.#listed;
    const message = `The same in ${counted(this.#beyond, 'more place')}, from here on.`;
    return [...this.#listed, this.#advisory({ ...this.#next, message })];
  }

  #advisory({ at, attribute, message, fix }: Remark): Advisory {
    const offset = at.attributes.find(({ name }) => name === attribute)?.offset ?? at.offset;
    return { ...this.#said, path: pathOf(at), ...positionAt(this.#text, offset), message, fix };
  }
}
