import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useEffect, useState } from 'react';
import type { RoundTripChange } from '../../../shared/cxml/compare.ts';
import type { Result } from '../../../shared/errors.ts';
import type { Compared } from '../../../shared/ipc/inspect.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { numberOf, type OpenDocument } from './inspection.ts';
import { usePage } from './use-page.ts';

interface RoundTripTableProps {
  readonly one: OpenDocument;
  readonly other: OpenDocument;
  readonly show: boolean;
}

const perPage = 25;

/** What became of the cart on its way into the order. */
export function RoundTripTable({ one, other, show }: RoundTripTableProps) {
  const [answer, setAnswer] = useState<Result<Compared>>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a judgement is new after each edit, and another attempt asks again
  useEffect(() => {
    let wanted = true;
    void workbench.inspect.compare({ one: one.ref, other: other.ref, show }).then((result) => {
      if (wanted) setAnswer(result);
    });
    return () => {
      wanted = false;
    };
  }, [one.key, other.key, one.judgement, other.judgement, show, attempt]);
  if (!answer) return <Box color="text-body-secondary">Comparing cart and order.</Box>;
  if (!answer.ok) return <Failure error={answer.error} onRetry={() => setAttempt(attempt + 1)} />;
  return <Changes compared={answer.value} />;
}

function Changes({ compared: { changes, sameTotal, omitted } }: { readonly compared: Compared }) {
  const [page, setPage] = usePage(changes, undefined, perPage);
  const all = changes.length + omitted;
  return (
    <Table
      variant="embedded"
      data-testid="round-trip"
      items={changes.slice((page - 1) * perPage, page * perPage)}
      wrapLines
      ariaLabels={{ tableLabel: 'Cart against order' }}
      header={
        <Header
          variant="h3"
          headingTagOverride="h2"
          counter={`(${all.toLocaleString('en-US')})`}
          description={`${all === 0 ? 'The order has what the cart had' : numberOf(all, 'difference')}; ${sameTotal ? 'the totals agree' : 'the totals differ'}.`}
        >
          Cart against order
        </Header>
      }
      empty={
        <Box color="text-body-secondary" textAlign="center">
          Everything came through unchanged.
        </Box>
      }
      columnDefinitions={[
        { id: 'line', header: 'Line', minWidth: 90, isRowHeader: true, cell: lineOf },
        { id: 'field', header: 'Field', minWidth: 140, cell: ({ field }) => field },
        { id: 'before', header: 'In the cart', minWidth: 180, cell: ({ before }) => <Value text={before} /> },
        { id: 'after', header: 'In the order', minWidth: 180, cell: ({ after }) => <Value text={after} /> },
        { id: 'how', header: 'What happened', minWidth: 120, cell: ({ mechanism }) => mechanisms[mechanism] },
      ]}
      {...(changes.length > perPage && {
        pagination: (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.ceil(changes.length / perPage)}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={{ paginationLabel: 'Pages of differences', pageLabel: (number) => `Page ${number}` }}
          />
        ),
      })}
    />
  );
}

const mechanisms: Readonly<Record<RoundTripChange['mechanism'], string>> = {
  truncated: 'Cut off',
  rounded: 'Rounded',
  're-cased': 'Upper and lower case changed',
  dropped: 'Left out',
  replaced: 'Replaced',
  added: 'Added',
  reordered: 'Order changed',
};

function lineOf({ cartLine, orderLine }: RoundTripChange): string {
  if (cartLine === undefined) return orderLine === undefined ? 'All' : `Order line ${orderLine}`;
  return orderLine === undefined || orderLine === cartLine
    ? String(cartLine)
    : `${cartLine}, in the order ${orderLine}`;
}

function Value({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return <Box color="text-body-secondary">nothing</Box>;
  return <span className="inspect-value">{text === '' ? '(empty)' : text}</span>;
}
