import type { Listing } from '../catalog.ts';

/** Software that runs in the buyer's own account: machine images and containers. */
export const serverListings: readonly Listing[] = [
  {
    id: 'prodview-h2g4ml7ve3tqs',
    title: 'Ironleaf Hardened Linux 9 (CIS-aligned)',
    seller: 'Ironleaf Systems, LLC',
    kind: 'ami',
    category: 'Operating systems',
    summary:
      'A server image hardened against a published benchmark, rebuilt weekly, with two years of fixes.',
    description:
      'Ironleaf Hardened Linux starts with the smallest set of services, signed packages only, and an audit trail that your scanner understands. Each image lists what changed since the one before.',
    highlights: ['Rebuilt and scanned every week', 'x86 and Arm', 'Exceptions are documented one by one'],
    rating: { stars: '4.2', count: 167 },
    offers: [
      {
        id: 'm-large',
        name: 'm-class large, annual',
        unit: 'per instance, 12 months',
        unitPrice: '412.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 2000,
      },
      {
        id: 'm-xlarge',
        name: 'm-class xlarge, annual',
        unit: 'per instance, 12 months',
        unitPrice: '798.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 2000,
      },
    ],
  },
  {
    id: 'prodview-o5r3cz6wb7ndg',
    title: 'Quillstone Search Server Enterprise',
    seller: 'Quillstone Oy',
    kind: 'ami',
    category: 'Application servers',
    summary: 'Full-text search for intranets and shops as a ready machine image with clustering built in.',
    description:
      'Start one image for a pilot or five for a cluster; nodes find each other by tag. Upgrades keep the index. Support answers within one working day, or within the hour with Premium.',
    highlights: [
      'Clusters without extra software',
      'Index upgrades in place',
      'Connectors for 30 document sources',
    ],
    rating: { stars: '4.0', count: 45 },
    offers: [
      {
        id: 'node',
        name: 'Search node, annual',
        unit: 'per instance, 12 months',
        unitPrice: '3150.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 200,
      },
      {
        id: 'premium',
        name: 'Premium support',
        unit: 'per cluster, 12 months',
        unitPrice: '4800.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 20,
      },
    ],
  },
  {
    id: 'prodview-c7y2ke4pj6fhu',
    title: 'Backup & Restore <Ransomware-safe> Appliance',
    seller: 'Vaultmere "Second Copy" Ltd.',
    kind: 'ami',
    category: 'Storage and backup',
    summary: 'Keeps write-once copies of volumes & file shares, and rehearses the restore every week.',
    description:
      'The appliance copies volumes, file shares and databases into storage that nobody can delete before its date, not even an administrator. A weekly test restore proves that the copies work (recovery time < 15 minutes for up to 2 TB).',
    highlights: [
      'Write-once copies with legal hold',
      'Weekly restore test with a report',
      'Deduplication ratio > 4:1 in practice',
    ],
    rating: { stars: '4.8', count: 91 },
    offers: [
      {
        id: 'appliance',
        name: 'Appliance, up to 10 TB',
        unit: 'per instance, 12 months',
        unitPrice: '2290.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 100,
      },
    ],
  },
  {
    id: 'prodview-k3v6dx2qs5myo',
    title: 'Meshwright Service Gateway',
    seller: 'Meshwright Technologies Inc.',
    kind: 'container',
    category: 'Networking',
    summary: 'An ingress and service gateway for Kubernetes with policies that auditors can read.',
    description:
      'Meshwright routes, limits and signs traffic between services. Policies are short text files; a dry run shows which requests a change would have refused yesterday.',
    highlights: [
      'Dry run of policies against recorded traffic',
      'Helm chart and operator',
      'Metrics for every route',
    ],
    rating: { stars: '4.4', count: 63 },
    offers: [
      {
        id: 'cluster',
        name: 'Cluster licence',
        unit: 'per cluster, 12 months',
        unitPrice: '7200.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 100,
      },
      {
        id: 'pod-hours',
        name: 'Estimated pod hours',
        unit: 'per 1,000 pod hours',
        unitPrice: '18.5000',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 100_000,
      },
    ],
  },
  {
    id: 'prodview-f5n7wj3ya2ghb',
    title: 'Pinecrate Artifact Registry',
    seller: 'Pinecrate Labs AB',
    kind: 'container',
    category: 'Developer tools',
    summary:
      'A private registry for packages and images that runs in your own cluster and survives outages upstream.',
    description:
      'Pinecrate stores what your builds need and mirrors public registries, so that a deleted package or an outage elsewhere stops nobody. Licences and known weaknesses are shown where developers look.',
    highlights: [
      'Mirrors eleven package formats',
      'Storage in your own bucket',
      'Licence report for every build',
    ],
    rating: { stars: '4.5', count: 118 },
    offers: [
      {
        id: 'team',
        name: 'Team, up to 50 developers',
        unit: 'per installation, 12 months',
        unitPrice: '3900.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 20,
      },
      {
        id: 'company',
        name: 'Company, unlimited developers',
        unit: 'per installation, 12 months',
        unitPrice: '14600.00',
        unitOfMeasure: 'EA',
        minimum: 1,
        maximum: 20,
      },
    ],
  },
];
