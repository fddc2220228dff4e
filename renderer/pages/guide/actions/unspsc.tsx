import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { unspscCodes } from '../../../../shared/procurement/unspsc.ts';
import { Copyable } from '../../../components/copyable.tsx';

interface CodeRow {
  readonly what: string;
  readonly code: string;
  readonly detail: string;
}

/** By the kind of software: the set-up document, section "UNSPSC codes used by AWS Marketplace". */
const byKind: readonly CodeRow[] = [
  { what: 'Software as a service (SaaS)', code: unspscCodes.saas, detail: '' },
  { what: 'Application server products', code: unspscCodes['application-server'], detail: '' },
  {
    what: 'Other software',
    code: unspscCodes['other-software'],
    detail: 'Containers, AWS WAF rules, machine learning (ML) algorithms',
  },
];

/** By the kind of line: AWS's newer page. */
const byLine: readonly CodeRow[] = [
  {
    what: 'Service: one charge that is no usage, or 0',
    code: unspscCodes.saas,
    detail: 'Quantity 1, unit price is the charge. One invoice can post.',
  },
  {
    what: 'Material: any usage, or more than one charge',
    code: unspscCodes['application-server'],
    detail: 'Unit price 0.01, quantity is the amount divided by 0.01. Many invoices.',
  },
];

/** The UNSPSC codes that AWS Marketplace sends, in both editions. */
export function UnspscTables() {
  return (
    <SpaceBetween size="m">
      <CodeTable title="By kind of software (document of 2022)" rows={byKind} />
      <CodeTable title="By kind of line (newer pages, 2026)" rows={byLine} />
    </SpaceBetween>
  );
}

function CodeTable({ title, rows }: { readonly title: string; readonly rows: readonly CodeRow[] }) {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={rows}
      trackBy="what"
      ariaLabels={{ tableLabel: title }}
      columnDefinitions={[
        {
          id: 'what',
          header: title,
          isRowHeader: true,
          cell: ({ what, detail }) => (
            <>
              <div>{what}</div>
              {detail !== '' && <div className="marked-detail">{detail}</div>}
            </>
          ),
        },
        {
          id: 'code',
          header: 'UNSPSC',
          width: 160,
          cell: ({ what, code }) => <Copyable text={code} what={`UNSPSC for ${what}`} />,
        },
      ]}
    />
  );
}
