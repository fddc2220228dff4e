import type { Listing } from '../catalog.ts';

/** Software as a service: contracts with dimensions, and pay as you go by an estimated budget. */
export const saasListings: readonly Listing[] = [
  {
    id: 'prodview-7kq2vd4hx5m3a',
    title: 'Harborline Workspace Analytics',
    seller: 'Harborline Software, Inc.',
    kind: 'saas-contract',
    category: 'Business intelligence',
    summary:
      'Dashboards and governed metrics for finance and operations teams, without a data team in between.',
    description:
      'Harborline Workspace Analytics connects to your warehouse, lets analysts define a metric once, and serves it to every dashboard, spreadsheet and alert. Row-level permissions follow your directory groups.',
    highlights: [
      'Single sign-on and directory groups in every plan',
      'Queries stay in your own warehouse; nothing is copied',
      'Metric definitions are versioned and reviewed like code',
    ],
    rating: { stars: '4.6', count: 128 },
    offers: [
      {
        id: 'creator',
        name: 'Creator seat',
        unit: 'per user, 12 months',
        unitPrice: '620.00',
        unitOfMeasure: 'EA',
        minimum: 5,
        maximum: 5000,
      },
      {
        id: 'viewer',
        name: 'Viewer seat',
        unit: 'per user, 12 months',
        unitPrice: '96.00',
        unitOfMeasure: 'EA',
        minimum: 10,
        maximum: 50_000,
      },
    ],
  },
  {
    id: 'prodview-u3x6n2yj4bqwe',
    title: 'Northgate Identity Guard',
    seller: 'Northgate Security Ltd.',
    kind: 'saas-contract',
    category: 'Security',
    summary: 'Finds risky sign-ins and forgotten access keys across accounts, and closes them with approval.',
    description:
      'Northgate Identity Guard watches sign-ins, roles and keys over all your accounts. It explains each risk in one sentence, proposes the smallest change, and applies it when an owner approves.',
    highlights: [
      'Read-only until you allow a change',
      'Findings with owner, age and a one-sentence reason',
      'Ticketing and chat integrations included',
    ],
    rating: { stars: '4.4', count: 86 },
    offers: [
      {
        id: 'standard',
        name: 'Standard, up to 500 identities',
        unit: 'per bundle, 12 months',
        unitPrice: '12400.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 40,
      },
      {
        id: 'advanced',
        name: 'Advanced, up to 500 identities, with automation',
        unit: 'per bundle, 12 months',
        unitPrice: '18950.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 40,
      },
    ],
  },
  {
    id: 'prodview-m5c7tz2gk4rja',
    title: 'Lumière Translate – 文書翻訳 for Teams',
    seller: 'Lumière Langues SAS',
    kind: 'saas-contract',
    category: 'Productivity',
    summary:
      'Translates contracts and manuals between 38 languages, from français to 日本語, and keeps the layout.',
    description:
      'Lumière Translate keeps tables, numbering and terminology intact – in Word, PDF and InDesign files. Glossaries are shared per département, and reviewers see both languages side by side. Prices exclude VAT of your country.',
    highlights: [
      'Glossaries and style guides per team',
      'Documents are deleted after 24 hours',
      'Human review on request – billed separately',
    ],
    rating: { stars: '4.7', count: 54 },
    offers: [
      {
        id: 'team',
        name: 'Équipe',
        unit: 'per user, 12 months',
        unitPrice: '228.00',
        unitOfMeasure: 'EA',
        minimum: 3,
        maximum: 2000,
      },
    ],
  },
  {
    id: 'prodview-d4w2lq6fnv7pk',
    title: 'Tallyfield Contract Lifecycle',
    seller: 'Tallyfield GmbH',
    kind: 'saas-contract',
    category: 'Procurement and legal',
    summary:
      'Drafting, review and renewal reminders for contracts, with a clause library that lawyers maintain.',
    description:
      'Tallyfield keeps every agreement with its amendments in one place. Renewal dates are read from the text and checked by a person before they count. Approval routes are drawn, not programmed.',
    highlights: [
      'Clause library with fall-back positions',
      'Renewal calendar per cost centre',
      'Hosted in Frankfurt or Ohio',
    ],
    rating: { stars: '4.1', count: 33 },
    offers: [
      {
        id: 'author',
        name: 'Author',
        unit: 'per user, 12 months',
        unitPrice: '540.00',
        unitOfMeasure: 'EA',
        minimum: 5,
        maximum: 1000,
      },
      {
        id: 'approver',
        name: 'Approver',
        unit: 'per user, 12 months',
        unitPrice: '60.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 5000,
      },
    ],
  },
  {
    id: 'prodview-q2j5h7sxwc3oy',
    title: 'Cobaltwave Log Insight',
    seller: 'Cobaltwave, Inc.',
    kind: 'saas-usage',
    category: 'Observability',
    summary:
      'Log search and alerts billed by the gigabyte. You approve an estimated budget; actual use is billed monthly.',
    description:
      'Send logs by agent, stream or bucket and search them within seconds. Retention is chosen per source. The quantity you request is an estimate that your company approves; the invoices follow what was really used.',
    highlights: [
      'First 10 GB each month are free',
      'Retention from 3 days to 7 years',
      'Alerts in plain query language',
    ],
    rating: { stars: '4.5', count: 241 },
    offers: [
      {
        id: 'ingest',
        name: 'Estimated ingestion',
        unit: 'per GB ingested',
        unitPrice: '0.4850',
        unitOfMeasure: 'EA',
        minimum: 100,
        maximum: 1_000_000,
        terms: { kind: 'usage' },
      },
      {
        id: 'archive',
        name: 'Estimated archive',
        unit: 'per GB stored, per month',
        unitPrice: '0.0320',
        unitOfMeasure: 'EA',
        minimum: 100,
        maximum: 5_000_000,
        terms: { kind: 'usage' },
      },
    ],
  },
  {
    id: 'prodview-x6b3fy5ud2kze',
    title: 'Parcelbird Address Verification API',
    seller: 'Parcelbird Data B.V.',
    kind: 'saas-usage',
    category: 'Data and enrichment',
    summary: 'Checks and completes postal addresses in 240 countries, paid per thousand look-ups.',
    description:
      'One call returns the corrected address, its parts, and how sure the answer is. Look-ups that find nothing are not charged. The requested quantity is an estimate for your budget.',
    highlights: [
      'Answers in 40 ms at the median',
      'No charge for look-ups without a match',
      'No address is stored',
    ],
    rating: { stars: '4.3', count: 72 },
    offers: [
      {
        id: 'lookups',
        name: 'Estimated look-ups',
        unit: 'per 1,000 look-ups',
        unitPrice: '2.7500',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 100_000,
        terms: { kind: 'usage' },
      },
    ],
  },
];
