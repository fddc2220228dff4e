import Box from '@cloudscape-design/components/box';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { formatMoney, formatQuantity } from '../../../shared/format/money.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';

type Line = Requisition['lines'][number];

/** The requisition as the procurement system would show it: each line and the total. */
export function RequisitionTable({ requisition }: { readonly requisition: Requisition }) {
  return (
    <Table
      data-testid="requisition"
      variant="embedded"
      items={requisition.lines}
      trackBy={(line) => String(line.line)}
      columnDefinitions={columnsOf(requisition.currency)}
      wrapLines
      ariaLabels={{ tableLabel: `Lines of requisition ${requisition.number}` }}
      footer={
        <div className="requisition-total">
          <Box variant="awsui-key-label">Total</Box>
          <Box variant="strong" fontSize="heading-m">
            {formatMoney(requisition.total, requisition.currency)}
          </Box>
        </div>
      }
    />
  );
}

function columnsOf(currency: string): TableProps.ColumnDefinition<Line>[] {
  return [
    { id: 'line', header: 'Line', width: 60, cell: ({ line }) => line },
    {
      id: 'description',
      header: 'Description',
      isRowHeader: true,
      minWidth: 200,
      cell: ({ description }) => description,
    },
    {
      id: 'part',
      header: 'Part ID',
      minWidth: 200,
      cell: ({ supplierPartId }) => <PartId id={supplierPartId} />,
    },
    { id: 'unspsc', header: 'UNSPSC', minWidth: 100, cell: ({ unspsc }) => unspsc },
    {
      id: 'price',
      header: 'Quantity × unit price',
      minWidth: 180,
      cell: ({ quantity, unitOfMeasure, unitPrice }) =>
        `${formatQuantity(quantity)} ${unitOfMeasure} × ${formatMoney(unitPrice, currency)}`,
    },
    {
      id: 'amount',
      header: 'Amount',
      minWidth: 130,
      cell: ({ amount }) => <span className="number">{formatMoney(amount, currency)}</span>,
    },
  ];
}

function PartId({ id }: { readonly id: string }) {
  return <span className="breakable">{id}</span>;
}
