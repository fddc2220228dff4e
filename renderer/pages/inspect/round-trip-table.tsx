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
import { formatCount } from '../../format/number.ts';
import { words } from '../../words/inspect.ts';
import type { OpenDocument } from './inspection.ts';
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
  if (!answer) return <Box color="text-body-secondary">{words.roundTripTable.comparing}</Box>;
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
      ariaLabels={{ tableLabel: words.roundTripTable.title }}
      header={
        <Header
          variant="h3"
          headingTagOverride="h2"
          counter={`(${formatCount(all)})`}
          description={`${all === 0 ? words.roundTripTable.sameAsCart : words.roundTripTable.differences({ count: all })}; ${sameTotal ? words.roundTripTable.theTotalsAgree : words.roundTripTable.theTotalsDiffer}.`}
        >
          {words.roundTripTable.title}
        </Header>
      }
      empty={
        <Box color="text-body-secondary" textAlign="center">
          {words.roundTripTable.unchanged}
        </Box>
      }
      columnDefinitions={[
        { id: 'line', header: words.roundTripTable.line, minWidth: 90, isRowHeader: true, cell: lineOf },
        { id: 'field', header: words.roundTripTable.field, minWidth: 140, cell: ({ field }) => field },
        {
          id: 'before',
          header: words.roundTripTable.inTheCart,
          minWidth: 180,
          cell: ({ before }) => <Value text={before} />,
        },
        {
          id: 'after',
          header: words.roundTripTable.inTheOrder,
          minWidth: 180,
          cell: ({ after }) => <Value text={after} />,
        },
        {
          id: 'how',
          header: words.roundTripTable.whatHappened,
          minWidth: 120,
          cell: ({ mechanism }) => mechanisms[mechanism],
        },
      ]}
      {...(changes.length > perPage && {
        pagination: (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.ceil(changes.length / perPage)}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={{
              paginationLabel: words.roundTripTable.pagesOfDifferences,
              pageLabel: (number) => words.roundTripTable.page({ number }),
            }}
          />
        ),
      })}
    />
  );
}

const mechanisms: Readonly<Record<RoundTripChange['mechanism'], string>> = {
  truncated: words.roundTripTable.cutOff,
  rounded: words.roundTripTable.rounded,
  're-cased': words.roundTripTable.caseChanged,
  dropped: words.roundTripTable.leftOut,
  replaced: words.roundTripTable.replaced,
  added: words.roundTripTable.added,
  reordered: words.roundTripTable.orderChanged,
};

function lineOf({ cartLine, orderLine }: RoundTripChange): string {
  if (cartLine === undefined)
    return orderLine === undefined ? words.roundTripTable.all : words.roundTripTable.orderLine({ orderLine });
  return orderLine === undefined || orderLine === cartLine
    ? String(cartLine)
    : words.roundTripTable.movedLine({ cartLine, orderLine });
}

function Value({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return <Box color="text-body-secondary">{words.roundTripTable.nothing}</Box>;
  return <span className="inspect-value">{text === '' ? words.roundTripTable.empty : text}</span>;
}
