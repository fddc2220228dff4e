import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { Advisory, ArrivalChange, Judgement, Platform } from '../../../shared/cxml/judgement.ts';
import { MarkedLine } from '../../components/marked-line.tsx';
import { words } from '../../words/inspect.ts';
import { platformName } from './inspection.ts';
import { sourceLine } from './sure.ts';
import { usePage } from './use-page.ts';

interface ArrivalTabProps {
  readonly judgement: Judgement;
  readonly onJump: (line: number, column: number) => void;
}

const perPage = 25;

const platforms = ['coupa', 'ariba'] as const;

/** What a platform is likely to make of the document: values before and after, and what else to know. */
export function ArrivalTab({ judgement, onJump }: ArrivalTabProps) {
  const [chosen, setChosen] = useState<Platform>();
  const platform = chosen ?? platforms.find((one) => countFor(judgement, one) > 0) ?? 'coupa';
  const changes = judgement.arrival.filter((change) => change.platform === platform);
  const advisories = judgement.advisories.filter((advisory) => concerns(advisory, platform));
  return (
    <SpaceBetween size="l">
      <SegmentedControl
        label={words.arrivalTab.platform}
        selectedId={platform}
        onChange={({ detail }) => setChosen(platforms.find((one) => one === detail.selectedId))}
        options={platforms.map((one) => ({
          id: one,
          text: words.arrivalTab.inPlatform({ platform: platformName(one), count: countFor(judgement, one) }),
        }))}
      />
      <Changes changes={changes} platform={platform} />
      <Advisories advisories={advisories} platform={platform} onJump={onJump} />
    </SpaceBetween>
  );
}

function countFor({ arrival, advisories }: Judgement, platform: Platform): number {
  return (
    arrival.filter((change) => change.platform === platform).length +
    advisories.filter((advisory) => concerns(advisory, platform)).length
  );
}

function concerns(advisory: Advisory, platform: Platform): boolean {
  return advisory.platform === undefined || advisory.platform === platform;
}

function Changes({
  changes,
  platform,
}: {
  readonly changes: readonly ArrivalChange[];
  readonly platform: Platform;
}) {
  const [page, setPage] = usePage(changes, undefined, perPage);
  const name = platformName(platform);
  return (
    <Table
      variant="embedded"
      data-testid={`arrival-${platform}`}
      items={changes.slice((page - 1) * perPage, page * perPage)}
      wrapLines
      ariaLabels={{ tableLabel: words.arrivalTab.changedValues({ platform: name }) }}
      header={
        <Header variant="h3" headingTagOverride="h2" counter={`(${changes.length})`}>
          {words.arrivalTab.beforeAndAfter({ platform: name })}
        </Header>
      }
      empty={
        <Box color="text-body-secondary" textAlign="center">
          {words.arrivalTab.takesEveryValue({ platform: name })}
        </Box>
      }
      columnDefinitions={[
        { id: 'field', header: words.arrivalTab.field, isRowHeader: true, minWidth: 150, cell: fieldOf },
        {
          id: 'before',
          header: words.arrivalTab.sent,
          minWidth: 200,
          cell: ({ before }) => <Value text={before} />,
        },
        {
          id: 'after',
          header: words.arrivalTab.in({ name }),
          minWidth: 200,
          cell: ({ after }) =>
            after === undefined ? (
              <Box color="text-body-secondary">{words.arrivalTab.leftOutValue}</Box>
            ) : (
              <Value text={after} />
            ),
        },
        {
          id: 'how',
          header: words.arrivalTab.whatHappens,
          minWidth: 120,
          cell: ({ mechanism }) => mechanisms[mechanism],
        },
        {
          id: 'source',
          header: words.arrivalTab.source,
          minWidth: 160,
          cell: ({ source, confidence }) => (
            <span className="inspect-quiet">{sourceLine(source, confidence)}</span>
          ),
        },
      ]}
      {...(changes.length > perPage && {
        pagination: (
          <Pagination
            currentPageIndex={page}
            pagesCount={Math.ceil(changes.length / perPage)}
            onChange={({ detail }) => setPage(detail.currentPageIndex)}
            ariaLabels={{
              paginationLabel: words.arrivalTab.pagesOfChanges,
              pageLabel: (number) => words.arrivalTab.page({ number }),
            }}
          />
        ),
      })}
    />
  );
}

/** What is done to a value, in a word. */
const mechanisms: Readonly<Record<ArrivalChange['mechanism'], string>> = {
  truncated: words.arrivalTab.cutOff,
  rounded: words.arrivalTab.rounded,
  're-cased': words.arrivalTab.caseChanged,
  dropped: words.arrivalTab.leftOut,
  replaced: words.arrivalTab.replaced,
};

function fieldOf({ item, field }: ArrivalChange): string {
  return item === undefined ? field : words.arrivalTab.lineField({ item, field });
}

function Value({ text }: { readonly text: string }) {
  return <span className="inspect-value">{text === '' ? words.arrivalTab.empty : text}</span>;
}

function Advisories({
  advisories,
  platform,
  onJump,
}: {
  readonly advisories: readonly Advisory[];
  readonly platform: Platform;
  readonly onJump: (line: number, column: number) => void;
}) {
  if (advisories.length === 0) return null;
  return (
    <section data-testid={`advisories-${platform}`}>
      <Header variant="h3" headingTagOverride="h2" counter={`(${advisories.length})`}>
        {words.arrivalTab.whatToKnow}
      </Header>
      <ul className="plain-list">
        {advisories.slice(0, 100).map((advisory) => (
          <li
            key={`${advisory.code} ${advisory.path} ${advisory.line} ${advisory.column}`}
            data-code={advisory.code}
          >
            <MarkedLine
              mark="info"
              markName={words.arrivalTab.advice}
              details={[advisory.fix, sourceLine(advisory.source, advisory.confidence)].filter(
                (line) => line !== '',
              )}
            >
              {advisory.message}{' '}
              <button
                type="button"
                className="inspect-link"
                onClick={() => onJump(advisory.line, advisory.column)}
              >
                {words.arrivalTab.line({ line: advisory.line })}
              </button>
            </MarkedLine>
          </li>
        ))}
      </ul>
    </section>
  );
}
