import { compare, parseDecimal, zero } from '../../cxml/decimal.ts';
import { amountOf } from '../../cxml/protocol/amounts.ts';
import type { Line } from '../../cxml/protocol/line.ts';
import type { Look } from '../../cxml/protocol/line-pass.ts';
import { attributeOf, textOf } from '../../cxml/tree.ts';

const tenThousand = parseDecimal('10000') ?? zero;
const cent = parseDecimal('0.01') ?? zero;
const materialCode = '43232701';

/** The classifications of what runs on servers: application servers, and containers and their like. */
const serverCodes: ReadonlySet<string> = new Set([materialCode, '43230000']);
const serverWords = /\b(?:ami|container|helm|server|annual)\b/i;

/**
 * What the rules of the catalogue look for in lines. It is looked for while the lines pass, since a document may have
 * 100,000 of them.
 */
const signs = [
  /** 10,000 for what runs on servers: the first of two approvals of an annual offer. */
  ['tenThousandForServer', (line: Line) => isServer(line) && isTenThousand(line)],
  /** A quantity in the ten thousands or more at a price of 0.01. */
  ['manyCents', manyCents],
  /** The same, and classified as Material. */
  [
    'materialInCents',
    (line: Line) => manyCents(line) && (codeOf(line) === materialCode || lineTypeOf(line) === 'Material'),
  ],
  /** Any price but 0. */
  ['priced', ({ price }: Line) => !(price?.amount && compare(price.amount, zero) === 0)],
  /** UTF-8 read as Latin-1 or Windows-1252, and characters that were replaced because they could not be read. */
  [
    'garbled',
    describedAs(
      /\u00c3[\u0080-\u00bf\u0192\u00a9]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac|\ufffd|\u00ef\u00bf\u00bd/,
    ),
  ],
  ['beyondAscii', describedAs(/[^\0-\u007f]/)],
  ['percentLeft', describedAs(/%(?:20|2[cC]|C3%[89AB][0-9A-F]|c3%[89ab][0-9a-f])/)],
  ['emptyUnspsc', ({ unspsc: [first] }: Line) => first !== undefined && /^\s*0*\s*$/.test(first.text)],
] as const satisfies readonly (readonly [string, (line: Line) => boolean])[];

type Sign = (typeof signs)[number][0];

/** For each sign the number of the first line that has it; absent where none has. */
export type LineSigns = Readonly<Partial<Record<Sign, number>>>;

/** Looks for all signs while the lines pass. */
export function signsLook(): Look<LineSigns> {
  const found: Partial<Record<Sign, number>> = {};
  return {
    watches: [
      {
        line(line) {
          for (const [sign, has] of signs)
            if (found[sign] === undefined && has(line)) found[sign] = line.number;
        },
      },
    ],
    found: () => found,
  };
}

function isTenThousand(line: Line): boolean {
  const amount = amountOf(line);
  return amount !== undefined && compare(amount, tenThousand) === 0;
}

function isServer(line: Line): boolean {
  const code = codeOf(line);
  const description = line.descriptions[0]?.text ?? '';
  return (code !== undefined && serverCodes.has(code)) || serverWords.test(description.slice(0, 500));
}

function manyCents({ quantity, price }: Line): boolean {
  return (
    quantity?.amount !== undefined &&
    price?.amount !== undefined &&
    compare(price.amount, cent) === 0 &&
    compare(quantity.amount, tenThousand) >= 0
  );
}

function codeOf({ unspsc: [first] }: Line): string | undefined {
  return first?.text.trim();
}

function lineTypeOf({ extrinsics }: Line): string | undefined {
  const found = extrinsics.find((one) => attributeOf(one, 'name') === 'LineType');
  return found && textOf(found).trim();
}

/** Whether the description has in it what is looked for. */
function describedAs(wanted: RegExp): (line: Line) => boolean {
  return ({ descriptions: [first] }) => first !== undefined && wanted.test(first.text);
}
