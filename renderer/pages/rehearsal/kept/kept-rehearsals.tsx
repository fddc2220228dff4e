import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { savedFormatSchema } from '../../../../shared/ipc/evidence.ts';
import type { RehearsalSummary } from '../../../../shared/ipc/rehearsal.ts';
import { type Search, wholeList } from '../../../../shared/rehearsal/search.ts';
import { workbench } from '../../../bridge.ts';
import { DeleteRehearsals } from '../../../components/delete-rehearsals.tsx';
import { Failure } from '../../../components/failure.tsx';
import { rehearsalColumns } from '../../../components/rehearsal-columns.tsx';
import { useKeptRehearsals } from '../../../components/use-kept-rehearsals.ts';
import { useSaving } from '../../../components/use-saving.ts';
import { InfoLink } from '../../../shell/help.tsx';
import { keptHelp } from '../help.tsx';
import { SearchBar } from './search-bar.tsx';

const pageSize = 20;

/** Every rehearsal on disk, a page at a time: searched, opened, and deleted where the person says so. */
export function KeptRehearsals() {
  const [search, setSearch] = useState<Search>(wholeList);
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<readonly RehearsalSummary[]>([]);
  const [deleting, setDeleting] = useState(false);
  const { saving, save } = useSaving();
  const query = useMemo(() => ({ search, skip: (page - 1) * pageSize, limit: pageSize }), [search, page]);
  const { found, error, reload } = useKeptRehearsals(query);
  const matching = found?.matching ?? 0;
  const total = found?.total ?? 0;
  const pages = Math.max(1, Math.ceil(matching / pageSize));
  const searched = search.tokens.length > 0;
  const look = (next: Search) => {
    setSearch(next);
    setPage(1);
    setSelected([]);
  };
  return (
    <SpaceBetween size="m">
      {error && <Failure error={error} onRetry={reload} />}
      <Table
        data-testid="kept-rehearsals"
        header={
          <Header
            variant="h2"
            info={<InfoLink help={keptHelp} />}
            counter={counter(matching, total, searched)}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={selected.length === 0}
                  onClick={() => setDeleting(true)}
                  data-testid="delete-rehearsals"
                >
                  Delete
                </Button>
                <ButtonDropdown
                  disabled={selected.length === 0}
                  loading={saving}
                  items={[
                    { id: 'pdf', text: 'PDF' },
                    { id: 'html', text: 'Web page' },
                  ]}
                  onItemClick={({ detail }) => {
                    const format = savedFormatSchema.parse(detail.id);
                    save(() => workbench.evidence.save({ ids: selected.map(({ id }) => id), format }));
                  }}
                  data-testid="report-selected"
                >
                  Save report
                </ButtonDropdown>
              </SpaceBetween>
            }
          >
            Rehearsals
          </Header>
        }
        filter={<SearchBar search={search} matching={matching} onChange={look} />}
        items={found?.items ?? []}
        trackBy="id"
        selectionType="multi"
        selectedItems={[...selected]}
        isItemDisabled={({ id }) => id === found?.running}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        loading={found === undefined && error === undefined}
        loadingText="Reading the rehearsals"
        columnDefinitions={rehearsalColumns(found?.running)}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{
          tableLabel: 'Rehearsals',
          selectionGroupLabel: 'Rehearsals to delete or report',
          allItemsSelectionLabel: () => 'Select all on this page',
          itemSelectionLabel: (_selection, { startedAt }) => `Select the rehearsal of ${startedAt}`,
        }}
        empty={<Empty searched={searched} onClear={() => look(wholeList)} />}
        pagination={
          <Pagination
            currentPageIndex={Math.min(page, pages)}
            pagesCount={pages}
            onChange={({ detail }) => {
              setPage(detail.currentPageIndex);
              setSelected([]);
            }}
          />
        }
      />
      <DeleteRehearsals
        visible={deleting}
        rehearsals={selected}
        onClose={(deleted) => {
          setDeleting(false);
          if (!deleted) return;
          setSelected([]);
          setPage(1);
          reload();
        }}
      />
    </SpaceBetween>
  );
}

function counter(matching: number, total: number, searched: boolean): string {
  return searched
    ? `(${matching.toLocaleString('en-US')}/${total.toLocaleString('en-US')})`
    : `(${total.toLocaleString('en-US')})`;
}

function Empty({ searched, onClear }: { readonly searched: boolean; readonly onClear: () => void }) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
      {searched ? (
        <SpaceBetween size="xs">
          <Box variant="strong">Nothing fits</Box>
          <Button onClick={onClear}>Clear search</Button>
        </SpaceBetween>
      ) : (
        <>
          <Box variant="strong">No rehearsals yet</Box>
          <Box color="text-body-secondary">Each one is kept here with every message, to open again.</Box>
        </>
      )}
    </Box>
  );
}
