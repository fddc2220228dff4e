import { document, pattern, phrase, type Rule, together } from '../rule.ts';

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
    document(6, ({ signs: { tenThousandForServer: line }, where }) =>
      line === undefined ? undefined : `Line ${line} of ${where}: 10,000 for a server product`,
    ),
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
    document(5, ({ signs: { manyCents: line }, where }) =>
      line === undefined
        ? undefined
        : `Line ${line} of ${where}: a quantity in the ten thousands or more at a price of 0.01`,
    ),
    document(1, ({ signs: { materialInCents: line }, where }) =>
      line === undefined ? undefined : `Line ${line} of ${where} is classified as Material (43232701)`,
    ),
    together(
      5,
      'a large quantity at a price of 0.01',
      ['quantity', ' qty'],
      [' 0.01', '$0.01', 'one cent', '1 cent'],
    ),
  ],
  'zero-amount-orders': [
    document(5, ({ lines, signs, where }) =>
      lines.length > 0 && signs.priced === undefined ? `Every line of ${where} has a price of 0` : undefined,
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
