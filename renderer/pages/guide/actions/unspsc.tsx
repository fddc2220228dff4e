import Table from '@cloudscape-design/components/table';
import { unspscTable } from '../../../../shared/procurement/unspsc-table.ts';
import { Copyable } from '../../../components/copyable.tsx';

/** The UNSPSC codes that AWS Marketplace sends, as both editions of its pages say them. */
export function UnspscCodes() {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={unspscTable}
      trackBy="code"
      ariaLabels={{ tableLabel: 'UNSPSC codes used by AWS Marketplace' }}
      columnDefinitions={[
        {
          id: 'code',
          header: 'UNSPSC',
          width: 150,
          isRowHeader: true,
          cell: ({ code }) => <Copyable text={code} what={`UNSPSC ${code}`} />,
        },
        { id: 'software', header: 'By kind of software (2022)', cell: ({ software }) => software },
        {
          id: 'line',
          header: 'By kind of line (newer pages, 2026)',
          cell: ({ line }) => line ?? 'Not used',
        },
      ]}
    />
  );
}
