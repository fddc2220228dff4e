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
import { wholeList } from '../../../../shared/rehearsal/find.ts';
import type { Search } from '../../../../shared/rehearsal/search.ts';
import { workbench } from '../../../bridge.ts';
import { DeleteRehearsals } from '../../../components/delete-rehearsals.tsx';
import { Failure } from '../../../components/failure.tsx';
import { rehearsalColumns } from '../../../components/rehearsal-columns.tsx';
import { useKeptRehearsals } from '../../../components/use-kept-rehearsals.ts';
import { useSaving } from '../../../components/use-saving.ts';
import { formatCount } from '../../../format/number.ts';
import { formatMoment } from '../../../format/time.ts';
import { InfoLink } from '../../../shell/help.tsx';
import { common } from '../../../words/common.ts';
import { words } from '../../../words/rehearsal.ts';
import { SearchBar } from './search-bar.tsx';

const pageSize = 10;

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
            info={<InfoLink help={words.help.kept} />}
            counter={counter(matching, total, searched)}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={selected.length === 0}
                  onClick={() => setDeleting(true)}
                  data-testid="delete-rehearsals"
                >
                  {common.delete}
                </Button>
                <ButtonDropdown
                  disabled={selected.length === 0}
                  loading={saving}
                  items={[
                    { id: 'pdf', text: words.keptRehearsals.pdf },
                    { id: 'html', text: words.keptRehearsals.webPage },
                  ]}
                  onItemClick={({ detail }) => {
                    const format = savedFormatSchema.parse(detail.id);
                    save(() => workbench.evidence.save({ ids: selected.map(({ id }) => id), format }));
                  }}
                  data-testid="report-selected"
                >
                  {words.keptRehearsals.saveReport}
                </ButtonDropdown>
              </SpaceBetween>
            }
          >
            {words.keptRehearsals.rehearsals}
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
        loadingText={words.keptRehearsals.reading}
        columnDefinitions={rehearsalColumns(found?.running)}
        wrapLines
        enableKeyboardNavigation
        ariaLabels={{
          tableLabel: words.keptRehearsals.rehearsals,
          selectionGroupLabel: words.keptRehearsals.selectionLabel,
          allItemsSelectionLabel: () => words.keptRehearsals.selectAll,
          itemSelectionLabel: (_selection, { startedAt }) =>
            words.keptRehearsals.selectOne({ when: formatMoment(startedAt) }),
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
  return searched ? `(${formatCount(matching)}/${formatCount(total)})` : `(${formatCount(total)})`;
}

function Empty({ searched, onClear }: { readonly searched: boolean; readonly onClear: () => void }) {
  return (
    <Box textAlign="center" color="inherit" padding={{ vertical: 's' }}>
      {searched ? (
        <SpaceBetween size="xs">
          <Box variant="strong">{words.keptRehearsals.nothingFits}</Box>
          <Button onClick={onClear}>{words.keptRehearsals.clearSearch}</Button>
        </SpaceBetween>
      ) : (
        <>
          <Box variant="strong">{words.keptRehearsals.none}</Box>
          <Box color="text-body-secondary">{words.keptRehearsals.whyNone}</Box>
        </>
      )}
    </Box>
  );
}
