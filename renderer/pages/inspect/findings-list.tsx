import Box from '@cloudscape-design/components/box';
import Icon from '@cloudscape-design/components/icon';
import Pagination from '@cloudscape-design/components/pagination';
import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import { words } from '../../words/inspect.ts';
import { usePage } from './use-page.ts';

interface FindingsListProps {
  readonly findings: readonly CxmlFinding[];
  /** Index of the finding that the editor was moved to last. */
  readonly selected: number | undefined;
  readonly onSelect: (index: number) => void;
}

const perPage = 50;

const severities = {
  error: { icon: 'status-negative', variant: 'error', word: words.findingsList.error },
  warning: { icon: 'status-warning', variant: 'warning', word: words.findingsList.warning },
  note: { icon: 'status-info', variant: 'link', word: words.findingsList.note },
} as const;

const rules: Readonly<Record<CxmlFinding['rule'], string>> = {
  xml: words.findingsList.xml,
  grammar: words.findingsList.cxmlGrammar,
  dtd: words.findingsList.officialDtd,
  protocol: words.findingsList.punchoutProtocol,
};

/** The findings, worst first; each moves the editor to its place. */
export function FindingsList({ findings, selected, onSelect }: FindingsListProps) {
  const [page, setPage] = usePage(findings, selected, perPage);
  if (findings.length === 0)
    return (
      <Box color="text-body-secondary" padding={{ vertical: 's' }}>
        {words.findingsList.nothingToObject}
      </Box>
    );
  const start = (page - 1) * perPage;
  const pages = Math.ceil(findings.length / perPage);
  return (
    <div className="inspect-findings">
      <ul className="inspect-finding-list" data-testid="finding-list">
        {findings.slice(start, start + perPage).map((finding, offset) => (
          <FindingRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may come twice, and rows keep no state
            key={`${finding.code} ${finding.line} ${offset}`}
            finding={finding}
            selected={start + offset === selected}
            onSelect={() => onSelect(start + offset)}
          />
        ))}
      </ul>
      {pages > 1 && (
        <Pagination
          currentPageIndex={page}
          pagesCount={pages}
          onChange={({ detail }) => setPage(detail.currentPageIndex)}
          ariaLabels={{
            paginationLabel: words.findingsList.pagesOfFindings,
            nextPageLabel: words.findingsList.nextPage,
            previousPageLabel: words.findingsList.previousPage,
            pageLabel: (number) => words.findingsList.page({ number }),
          }}
        />
      )}
    </div>
  );
}

function FindingRow({
  finding,
  selected,
  onSelect,
}: {
  readonly finding: CxmlFinding;
  readonly selected: boolean;
  readonly onSelect: () => void;
}) {
  const { icon, variant, word } = severities[finding.severity];
  return (
    <li>
      <button
        type="button"
        className="inspect-finding"
        aria-current={selected ? 'true' : undefined}
        data-severity={finding.severity}
        data-code={finding.code}
        onClick={onSelect}
      >
        <Icon name={icon} variant={variant} />
        <span className="inspect-finding-words">
          <span>
            <strong>{word}.</strong> {finding.message}
          </span>
          {finding.fix !== '' && <span className="inspect-finding-fix">{finding.fix}</span>}
          <span className="inspect-quiet">
            {words.findingsList.lineColumn({
              line: finding.line,
              column: finding.column,
              rule: rules[finding.rule],
            })}
            {finding.path !== '' && (
              <>
                {' · '}
                <span className="inspect-path">{finding.path}</span>
              </>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
