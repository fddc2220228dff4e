import { hasDecimalsBeyond, toFixed } from '../decimal.ts';
import type { ArrivalChange, Platform } from '../judgement.ts';
import type { Line, Value } from '../protocol/line.ts';
import { type Look, seen } from '../protocol/line-pass.ts';
import type { Subject } from '../protocol/subject.ts';
import type { Reading } from '../read.ts';
import { attributeOf, childOf, childrenOf, pathOf, textOf, type XmlElement } from '../tree.ts';
import { maskEmails } from '../words.ts';
import {
  aribaHub,
  bytesOf,
  cutToBytes,
  cutToCharacters,
  limits,
  ourInference,
  reportedLimits,
  type Source,
} from './limits.ts';

type Mechanism = ArrivalChange['mechanism'];

interface Change {
  readonly at: XmlElement;
  readonly field: string;
  readonly before: string;
  readonly after?: string;
  readonly mechanism: Mechanism;
}

type Tell = (change: Change) => void;

/** What platforms do to a part of a document: each change is told one by one. */
interface Habit<Part> {
  readonly platforms: readonly Platform[];
  readonly from: Source;
  readonly changes: (part: Part, tell: Tell) => void;
}

/** That values are limited is reported; that they are cut rather than refused is our inference. */
const both = { platforms: ['coupa', 'ariba'], from: ourInference } as const;

const lineHabits: readonly Habit<Line>[] = [
  { platforms: ['ariba'], from: reportedLimits, changes: cutDescriptions(cutDescriptionBytes) },
  { platforms: ['coupa'], from: ourInference, changes: cutDescriptions(cutDescription) },
  { ...both, changes: shortNames },
  { ...both, changes: partIds },
  { ...both, changes: prices },
  { ...both, changes: languages },
  { ...both, changes: extrinsics },
];

const documentHabits: readonly Habit<Subject>[] = [
  { platforms: ['ariba'], from: aribaHub, changes: hubSender },
  { platforms: ['ariba'], from: aribaHub, changes: supplierSetup },
  { platforms: ['ariba'], from: aribaHub, changes: networkDomains },
];

const shownCharacters = 300;

/** Rows of one platform and field are given up to this many: a table is for people. */
const most = 100;

/**
 * What Coupa and SAP Ariba would each cut, round, re-case, replace or drop of a valid document on its way in: lines of
 * carts, and the header of requests that pass SAP Business Network. At most 100 rows per platform and field; values
 * longer than 300 characters are shortened, e-mail addresses masked. Empty where the document is no cXML.
 */
export function arrivalChanges(reading: Reading): ArrivalChange[] {
  return seen(reading.subject, arrivalLook(reading));
}

/** As arrivalChanges, for whoever has more to look for while the lines pass. */
export function arrivalLook({ subject }: Reading): Look<ArrivalChange[]> {
  const rows: ArrivalChange[] = [];
  const found = () => rows;
  if (!subject) return { watches: [], found };
  const counts = new Map<string, number>();
  let item: number | undefined;
  const teller =
    ({ platforms, from }: Pick<Habit<never>, 'platforms' | 'from'>): Tell =>
    (change) => {
      const key = `${platforms} ${change.field}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > most) return;
      for (const platform of platforms) rows.push(rowOf(change, platform, from, item));
    };
  for (const habit of documentHabits) habit.changes(subject, teller(habit));
  if (subject.type !== 'PunchOutOrderMessage') return { watches: [], found };
  const ofLines = lineHabits.map((habit) => ({ changes: habit.changes, tell: teller(habit) }));
  const line = (one: Line) => {
    item = one.number;
    for (const { changes, tell } of ofLines) changes(one, tell);
  };
  return { watches: [{ line }], found };
}

function rowOf(
  { at, field, before, after, mechanism }: Change,
  platform: Platform,
  from: Source,
  item: number | undefined,
): ArrivalChange {
  return {
    platform,
    path: pathOf(at),
    ...(item === undefined ? {} : { item }),
    field,
    before: shown(before),
    // What stands in place of a value is not from the document.
    ...(after === undefined ? {} : { after: mechanism === 'replaced' ? after : shown(after) }),
    mechanism,
    ...from,
  };
}

function shown(text: string): string {
  const cut = cutToCharacters(text, shownCharacters);
  return maskEmails(cut.length < text.length ? `${cut}…` : text);
}

function cutDescriptionBytes(text: string): string | undefined {
  if (text.length * 3 <= limits.descriptionBytes || bytesOf(text) <= limits.descriptionBytes)
    return undefined;
  return cutToBytes(text, limits.descriptionBytes);
}

function cutDescription(text: string): string | undefined {
  return tooLong(text, limits.descriptionBytes);
}

function tooLong(text: string, most: number): string | undefined {
  if (text.length <= most) return undefined;
  const cut = cutToCharacters(text, most);
  return cut.length < text.length ? cut : undefined;
}

function cutDescriptions(cut: (text: string) => string | undefined): (line: Line, tell: Tell) => void {
  return ({ descriptions: [first] }, tell) => {
    const before = first ? first.text.trim() : '';
    const after = cut(before);
    if (first && after !== undefined)
      tell({ at: first.at, field: 'Description', before, after, mechanism: 'truncated' });
  };
}

function shortNames({ shortName }: Line, tell: Tell): void {
  truncated(shortName, limits.shortNameCharacters, tell);
}

function partIds({ partId, auxiliaryId }: Line, tell: Tell): void {
  truncated(partId, limits.partIdCharacters, tell);
  truncated(auxiliaryId, limits.partIdCharacters, tell);
}

function truncated(value: Value | undefined, most: number, tell: Tell): void {
  const after = value && tooLong(value.text, most);
  if (value && after !== undefined)
    tell({ at: value.at, field: value.at.name, before: value.text, after, mechanism: 'truncated' });
}

function prices({ price }: Line, tell: Tell): void {
  if (!price?.amount || !hasDecimalsBeyond(price.amount, limits.priceDecimals)) return;
  tell({
    at: price.at,
    field: 'UnitPrice',
    before: price.text.trim(),
    after: toFixed(price.amount, limits.priceDecimals),
    mechanism: 'rounded',
  });
}

/** A line has one description in a procurement system; further languages have no place to go. */
function languages(line: Line, tell: Tell): void {
  if (line.descriptions.length < 2) return;
  for (const { at, text } of line.descriptions.slice(1)) {
    const language = attributeOf(at, 'xml:lang') ?? '';
    tell({
      at,
      field: language === '' ? 'Description' : `Description (${language.slice(0, 20)})`,
      before: text.trim(),
      mechanism: 'dropped',
    });
  }
}

/** Extrinsics are agreed between two parties; what a system does not know it does not keep. */
function extrinsics(line: Line, tell: Tell): void {
  for (const at of line.extrinsics) {
    const name = attributeOf(at, 'name') ?? '';
    tell({
      at,
      field: `Extrinsic ${name.slice(0, 40)}`,
      before: /secret|password|token/i.test(name) ? '********' : textOf(at).trim(),
      mechanism: 'dropped',
    });
  }
}

/** Types that go from buyer to supplier through SAP Business Network. */
const throughHub: ReadonlySet<string> = new Set(['PunchOutSetupRequest', 'OrderRequest']);

function hubSender({ type, header }: Subject, tell: Tell): void {
  const sender = header && childOf(header, 'Sender');
  const at = sender && childOf(sender, 'Credential');
  const domain = at && attributeOf(at, 'domain');
  if (!at || domain === undefined || !throughHub.has(type) || /^aribanetworkuserid$/i.test(domain)) return;
  const identity = childOf(at, 'Identity');
  tell({
    at,
    field: 'Sender',
    before: `${domain} ${identity ? textOf(identity).trim() : ''}`,
    after: 'AribaNetworkUserId sysadmin@ariba.com',
    mechanism: 'replaced',
  });
}

/** SAP Business Network sends the requester to the address in the supplier's account. */
function supplierSetup({ type, payload }: Subject, tell: Tell): void {
  const holder = type === 'PunchOutSetupRequest' && payload ? childOf(payload, 'SupplierSetup') : undefined;
  const at = holder && childOf(holder, 'URL');
  if (!at) return;
  tell({
    at,
    field: 'SupplierSetup URL',
    before: textOf(at)
      .trim()
      .replace(/[?#].*$/s, ''),
    mechanism: 'dropped',
  });
}

function networkDomains({ type, header }: Subject, tell: Tell): void {
  if (!throughHub.has(type)) return;
  for (const role of ['From', 'To']) {
    const holder = header && childOf(header, role);
    for (const at of holder ? childrenOf(holder, 'Credential') : []) {
      const before = attributeOf(at, 'domain') ?? '';
      if (before === 'NetworkId' || before.toLowerCase() !== 'networkid') continue;
      tell({ at, field: `${role} domain`, before, after: 'NetworkId', mechanism: 're-cased' });
    }
  }
}
