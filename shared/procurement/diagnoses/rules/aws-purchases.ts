import { compare, parseDecimal, zero } from '../../../cxml/decimal.ts';
import { amountOf } from '../../../cxml/protocol/amounts.ts';
import type { Line } from '../../../cxml/protocol/line.ts';
import { attributeOf, textOf } from '../../../cxml/tree.ts';
import { document, pattern, phrase, type Rule, together } from '../rule.ts';

const tenThousand = parseDecimal('10000') ?? zero;
const cent = parseDecimal('0.01') ?? zero;
const many = parseDecimal('10000') ?? zero;

/** The classifications of what runs on servers: application servers, and containers and their like. */
const serverCodes: ReadonlySet<string> = new Set(['43232701', '43230000']);
const serverWords = /\b(?:ami|container|helm|server|annual)\b/i;

/** Entries 11 to 16: what is bought in AWS Marketplace, and its bills. */
export const awsPurchaseRules = {
  'invoice-without-po-number': [
    together(
      6,
      'the invoice has no purchase order number',
      ['invoice'],
      [' po number', 'purchase order number', 'po-number', ' po ', 'purchase order'],
      [
        ' missing',
        ' without',
        ' lacks',
        ' no po',
        ' no purchase order',
        ' not show',
        "n't show",
        ' empty',
        ' blank',
        'does not have',
        'not carry',
      ],
    ),
    pattern(
      6,
      'the service-linked role for purchase orders is not there',
      /(?:cannot be found|nosuchentity|not found|does not exist).{0,200}awsserviceroleformarketplacepurchaseorders|awsserviceroleformarketplacepurchaseorders.{0,200}(?:cannot be found|nosuchentity|not found|does not exist)/,
    ),
    together(
      3,
      'the purchase order is suspended or expired',
      ['purchase order', ' po '],
      ['invoice'],
      ['suspended', 'expired'],
    ),
  ],
  'two-step-annual-approval': [
    document(6, ({ lines, where }) => {
      const line = lines.find((one) => isTenThousand(one) && isServer(one));
      return line && `Line ${line.number} of ${where}: 10,000 for a server product`;
    }),
    together(
      6,
      'a second approval, or 10,000 dollars',
      [
        'second approval',
        'two approvals',
        'approve twice',
        'approval twice',
        '$10 000',
        '10 000 usd',
        '10000 usd',
        '$10000',
        '10000.00',
        '10 000 line',
        'another approval',
      ],
      ['annual', ' ami ', 'container', ' helm', 'server', 'contract', 'pay-as-you-go', 'payg'],
    ),
  ],
  'material-line': [
    document(5, ({ lines, where }) => {
      const line = lines.find(isMaterial);
      return (
        line && `Line ${line.number} of ${where}: a quantity in the ten thousands or more at a price of 0.01`
      );
    }),
    document(1, ({ lines, where }) => {
      const line = lines.find(
        (one) => isMaterial(one) && (codeOf(one) === '43232701' || lineTypeOf(one) === 'Material'),
      );
      return line && `Line ${line.number} of ${where} is classified as Material (43232701)`;
    }),
    together(
      5,
      'a large quantity at a price of 0.01',
      ['quantity', ' qty'],
      [' 0.01', '$0.01', 'one cent', '1 cent'],
    ),
  ],
  'zero-amount-orders': [
    document(5, ({ lines, where }) =>
      lines.length > 0 && lines.every(({ price }) => price?.amount && compare(price.amount, zero) === 0)
        ? `Every line of ${where} has a price of 0`
        : undefined,
    ),
    together(
      5,
      'orders of 0.00',
      ['$0.00', '$0 ', ' 0.00', '0 usd', 'zero-dollar', 'zero dollar', 'zero amount'],
      ['order', 'requisition', 'request', 'approval', ' po '],
      ['approv', 'flood', ' many', ' lots', ' free', 'byol', 'every'],
    ),
  ],
  'usage-above-estimate': [
    together(
      6,
      'the invoice is above its purchase order or estimate',
      ['invoice', ' billed', ' bill '],
      [' exceed', ' higher', ' more than', ' above', ' over the', ' larger', ' greater'],
      [' po ', 'purchase order', 'estimate', 'budget', " po's"],
    ),
  ],
  'private-marketplace-blocks': [
    phrase(
      6,
      'Your administrator has not approved this product',
      'not approved in your private marketplace',
      'product is not in your private marketplace',
      'not available in your private marketplace',
      'blocked by private marketplace',
      'Request to add product',
    ),
    together(
      5,
      'the private marketplace blocks a product',
      ['private marketplace'],
      [' block', 'not approved', 'not available', 'not allowed', 'declined', 'restrict'],
    ),
  ],
} satisfies Readonly<Record<string, readonly Rule[]>>;

function isTenThousand(line: Line): boolean {
  const amount = amountOf(line);
  return amount !== undefined && compare(amount, tenThousand) === 0;
}

function isServer(line: Line): boolean {
  const code = codeOf(line);
  const description = line.descriptions[0]?.text ?? '';
  return (code !== undefined && serverCodes.has(code)) || serverWords.test(description.slice(0, 500));
}

function isMaterial({ quantity, price }: Line): boolean {
  return (
    quantity?.amount !== undefined &&
    price?.amount !== undefined &&
    compare(price.amount, cent) === 0 &&
    compare(quantity.amount, many) >= 0
  );
}

function codeOf({ unspsc: [first] }: Line): string | undefined {
  return first?.text.trim();
}

function lineTypeOf({ extrinsics }: Line): string | undefined {
  const found = extrinsics.find((one) => attributeOf(one, 'name') === 'LineType');
  return found && textOf(found).trim();
}
