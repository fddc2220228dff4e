import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';
import type { AwsAccount } from '../../../shared/aws/checks.ts';
import { Copyable } from '../../components/copyable.tsx';
import { words } from '../../words/aws.ts';

const perPage = 10;

/** The accounts of the organization; nothing where they were not read. */
export function AccountsCard({ accounts }: { readonly accounts: readonly AwsAccount[] | undefined }) {
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(1);
  if (accounts === undefined) return null;
  const wanted = filter.trim().toLowerCase();
  const matching = accounts.filter(
    ({ id, name }) => id.includes(wanted) || name.toLowerCase().includes(wanted),
  );
  const pages = Math.max(1, Math.ceil(matching.length / perPage));
  const shown = Math.min(page, pages);
  return (
    <Table
      data-testid="aws-accounts"
      variant="container"
      items={matching.slice((shown - 1) * perPage, shown * perPage)}
      trackBy="id"
      ariaLabels={{ tableLabel: words.accountsCard.title }}
      columnDefinitions={[
        {
          id: 'name',
          header: words.accountsCard.name,
          isRowHeader: true,
          cell: ({ name }) => name || words.accountsCard.withoutAName,
        },
        {
          id: 'id',
          header: words.accountsCard.accountId,
          cell: ({ id }) => <Copyable text={id} what={words.accountsCard.copyAccountId} />,
        },
        { id: 'state', header: words.accountsCard.state, cell: ({ state }) => state },
      ]}
      empty={<Box>{words.accountsCard.noneFound}</Box>}
      filter={
        accounts.length > perPage && (
          <TextFilter
            filteringText={filter}
            filteringAriaLabel={words.accountsCard.findAccounts}
            filteringPlaceholder={words.accountsCard.findPlaceholder}
            countText={words.accountsCard.found({ count: matching.length })}
            onChange={({ detail }) => {
              setFilter(detail.filteringText);
              setPage(1);
            }}
          />
        )
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={shown}
            pagesCount={pages}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
          />
        )
      }
      header={
        <Header variant="h2" counter={`(${accounts.length})`}>
          {words.accountsCard.title}
        </Header>
      }
    />
  );
}
