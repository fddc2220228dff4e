import type { Listing } from '../catalog.ts';

/** Machine learning algorithms and models, and managed rule groups for AWS WAF. */
export const modelAndRuleListings: readonly Listing[] = [
  {
    id: 'prodview-t4h6vb2zr7cxi',
    title: 'Invoicegrain Document Extraction Model',
    seller: 'Invoicegrain AI, Inc.',
    kind: 'machine-learning',
    category: 'Machine learning models',
    summary: 'Reads totals, dates and line items from invoices and receipts in 22 languages.',
    description:
      'A model package for batch and real-time inference. Every field comes with its position on the page and a confidence, so that a person checks only what is doubtful.',
    highlights: [
      'Runs in your own account',
      'Field positions and confidence',
      'Trained without customer documents',
    ],
    rating: { stars: '4.3', count: 39 },
    offers: [
      {
        id: 'inference',
        name: 'Estimated inference',
        unit: 'per instance hour',
        unitPrice: '6.4000',
        unitOfMeasure: 'EA',
        minimum: 10,
        maximum: 50_000,
        terms: { kind: 'usage' },
      },
      {
        id: 'annual',
        name: 'Annual model licence',
        unit: 'per endpoint, 12 months',
        unitPrice: '21500.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 20,
      },
    ],
  },
  {
    id: 'prodview-b6s2yq5jn3lwe',
    title: 'Demandtide Forecasting Algorithm',
    seller: 'Demandtide Research ApS',
    kind: 'machine-learning',
    category: 'Machine learning algorithms',
    summary: 'Trains demand forecasts for thousands of articles at once and says how far to trust each.',
    description:
      'Demandtide learns from sales, prices and holidays, and returns ranges instead of single numbers. Articles with little history borrow from similar ones.',
    highlights: ['Ranges, not single numbers', 'New articles from day one', 'Holidays of 60 countries'],
    rating: { stars: '3.9', count: 21 },
    offers: [
      {
        id: 'training',
        name: 'Estimated training',
        unit: 'per instance hour',
        unitPrice: '11.2500',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 20_000,
        terms: { kind: 'usage' },
      },
    ],
  },
  {
    id: 'prodview-w2p5gk7dm4uza',
    title: 'Bastionry API Protection Rules for AWS WAF',
    seller: 'Bastionry Networks, Inc.',
    kind: 'waf-rules',
    category: 'AWS WAF managed rules',
    summary: 'Managed rules against injection and abuse of JSON and GraphQL interfaces, updated daily.',
    description:
      'A managed rule group that understands JSON and GraphQL. Each rule can count before it blocks, and each block names the rule and the part of the request that met it.',
    highlights: [
      'Count first, block later',
      'Updated daily, change notes included',
      'Fits in 700 capacity units',
    ],
    rating: { stars: '4.6', count: 77 },
    offers: [
      {
        id: 'region',
        name: 'Rule group',
        unit: 'per Region, per month',
        unitPrice: '24.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 240,
      },
      {
        id: 'requests',
        name: 'Estimated requests',
        unit: 'per million requests',
        unitPrice: '1.2000',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 1_000_000,
        terms: { kind: 'usage' },
      },
    ],
  },
  {
    id: 'prodview-z7d3rc6xe5vfq',
    title: 'Fernwatch Bot Control Rules for AWS WAF',
    seller: 'Fernwatch Pty Ltd',
    kind: 'waf-rules',
    category: 'AWS WAF managed rules',
    summary: 'Tells helpful crawlers from scrapers and credential stuffing, with few false alarms.',
    description:
      'Fernwatch keeps lists of known automation and watches for behaviour that people do not show. Search engines and your own monitors pass.',
    highlights: [
      'Allow list for your own monitors',
      'False-alarm rate published each month',
      'No script in your pages',
    ],
    rating: { stars: '4.1', count: 28 },
    offers: [
      {
        id: 'region',
        name: 'Rule group',
        unit: 'per Region, per month',
        unitPrice: '38.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 240,
      },
    ],
  },
];
