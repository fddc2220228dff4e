import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { formatMoney, formatQuantity } from '../../../shared/format/money.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';
import { lineCount, type RequisitionLine } from '../../../shared/rehearsal/requisition.ts';
import { Failure } from '../../components/failure.tsx';
import { words } from '../../words/rehearsal.ts';
import { useRequisitionLines } from './use-requisition-lines.ts';

/** Lines that are drawn at a time: a cart may have thousands. */
const pageSize = 25;

/** The requisition as the procurement system would show it: each line and the total. */
export const RequisitionTable = memo(function RequisitionTable({
  rehearsal,
  requisition,
}: {
  readonly rehearsal: string;
  readonly requisition: Requisition;
}) {
  const { number, currency, total } = requisition;
  const all = lineCount(requisition);
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  const text = useDeferredValue(wanted);
  const skip = (useDeferredValue(page) - 1) * pageSize;
  const { found, lines, error } = useRequisitionLines(rehearsal, requisition, {
    text,
    skip,
    limit: pageSize,
  });
  const columns = useMemo(() => columnsOf(currency), [currency]);
  const isLong = all > pageSize;
  return (
    <Table
      data-testid="requisition"
      variant="embedded"
      items={lines}
      trackBy={(line) => String(line.line)}
      columnDefinitions={columns}
      wrapLines
      ariaLabels={{ tableLabel: words.requisitionTable.title({ number }) }}
      totalItemsCount={found}
      firstIndex={skip + 1}
      {...(isLong && {
        filter: (
          <TextFilter
            filteringText={wanted}
            filteringPlaceholder={words.requisitionTable.findLine}
            filteringAriaLabel={words.requisitionTable.findLine}
            countText={words.requisitionTable.lines({ count: found })}
            onChange={({ detail }) => {
              setWanted(detail.filteringText);
              setPage(1);
            }}
          />
        ),
        pagination: (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.max(1, Math.ceil(found / pageSize))}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        ),
      })}
      empty={
        <Box color="text-body-secondary">
          {all === 0 ? words.requisitionTable.noLines : words.requisitionTable.noLineFits}
        </Box>
      }
      footer={
        <>
          {error && <Failure error={error} />}
          <div className="requisition-total">
            <Box variant="awsui-key-label">{words.requisitionTable.totalOf({ count: all })}</Box>
            <Box variant="strong" fontSize="heading-m">
              {formatMoney(total, currency)}
            </Box>
          </div>
        </>
      }
    />
  );
});

function columnsOf(currency: string): TableProps.ColumnDefinition<RequisitionLine>[] {
  return [
    { id: 'line', header: words.requisitionTable.line, width: 80, cell: ({ line }) => line },
    {
      id: 'description',
      header: words.requisitionTable.description,
      isRowHeader: true,
      minWidth: 200,
      cell: ({ description }) => description,
    },
    {
      id: 'part',
      header: words.requisitionTable.partId,
      minWidth: 200,
      cell: ({ supplierPartId }) => <PartId id={supplierPartId} />,
    },
    { id: 'unspsc', header: words.requisitionTable.unspsc, minWidth: 100, cell: ({ unspsc }) => unspsc },
    {
      id: 'price',
      header: words.requisitionTable.quantityAndPrice,
      minWidth: 180,
      cell: ({ quantity, unitOfMeasure, unitPrice }) =>
        `${formatQuantity(quantity)} ${unitOfMeasure} × ${formatMoney(unitPrice, currency)}`,
    },
    {
      id: 'amount',
      header: words.requisitionTable.amount,
      minWidth: 130,
      cell: ({ amount }) => <span className="number">{formatMoney(amount, currency)}</span>,
    },
  ];
}

function PartId({ id }: { readonly id: string }) {
  return <span className="breakable">{id}</span>;
}
