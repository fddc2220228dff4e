import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useDeferredValue, useMemo, useState } from 'react';
import { formatMoney, formatQuantity } from '../../../shared/format/money.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';
import { words } from '../../words/rehearsal.ts';

type Line = Requisition['lines'][number];

/** Lines that are drawn at a time: a cart may have thousands. */
const pageSize = 25;

/** The requisition as the procurement system would show it: each line and the total. */
export function RequisitionTable({ requisition }: { readonly requisition: Requisition }) {
  const { number, lines, currency, total } = requisition;
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  const looked = useDeferredValue(wanted);
  const found = useMemo(() => linesWith(lines, looked), [lines, looked]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(page, pages);
  const isLong = lines.length > pageSize;
  return (
    <Table
      data-testid="requisition"
      variant="embedded"
      items={found.slice((shown - 1) * pageSize, shown * pageSize)}
      trackBy={(line) => String(line.line)}
      columnDefinitions={columnsOf(currency)}
      wrapLines
      ariaLabels={{ tableLabel: words.requisitionTable.title({ number }) }}
      totalItemsCount={found.length}
      firstIndex={(shown - 1) * pageSize + 1}
      {...(isLong && {
        filter: (
          <TextFilter
            filteringText={wanted}
            filteringPlaceholder={words.requisitionTable.findLine}
            filteringAriaLabel={words.requisitionTable.findLine}
            countText={words.requisitionTable.lines({ count: found.length })}
            onChange={({ detail }) => {
              setWanted(detail.filteringText);
              setPage(1);
            }}
          />
        ),
        pagination: (
          <Pagination
            currentPageIndex={shown}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        ),
      })}
      empty={
        <Box color="text-body-secondary">
          {lines.length === 0 ? words.requisitionTable.noLines : words.requisitionTable.noLineFits}
        </Box>
      }
      footer={
        <div className="requisition-total">
          <Box variant="awsui-key-label">{words.requisitionTable.totalOf({ count: lines.length })}</Box>
          <Box variant="strong" fontSize="heading-m">
            {formatMoney(total, currency)}
          </Box>
        </div>
      }
    />
  );
}

/** Lines with a text in their description, part ID or UNSPSC. */
function linesWith(lines: readonly Line[], text: string): readonly Line[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return lines;
  return lines.filter(({ description, supplierPartId, unspsc }) =>
    [description, supplierPartId, unspsc].some((own) => own.toLowerCase().includes(wanted)),
  );
}

function columnsOf(currency: string): TableProps.ColumnDefinition<Line>[] {
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
