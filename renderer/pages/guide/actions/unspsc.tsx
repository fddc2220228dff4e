import Table from '@cloudscape-design/components/table';
import { unspscTable } from '../../../../shared/procurement/unspsc-table.ts';
import { Copyable } from '../../../components/copyable.tsx';
import { words } from '../../../words/guide.ts';

/** The UNSPSC codes that AWS Marketplace sends, as both editions of its pages say them. */
export function UnspscCodes() {
  return (
    <Table
      variant="embedded"
      wrapLines
      items={unspscTable}
      trackBy="code"
      ariaLabels={{ tableLabel: words.unspsc.title }}
      columnDefinitions={[
        {
          id: 'code',
          header: words.unspsc.unspsc,
          width: 150,
          isRowHeader: true,
          cell: ({ code }) => <Copyable text={code} what={words.unspsc.copyCode({ code })} />,
        },
        { id: 'software', header: words.unspsc.byKindOfSoftware, cell: ({ software }) => software },
        {
          id: 'line',
          header: words.unspsc.byKindOfLine,
          cell: ({ line }) => line ?? words.unspsc.notUsed,
        },
      ]}
    />
  );
}
