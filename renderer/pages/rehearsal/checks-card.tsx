import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { memo } from 'react';
import type { Finding } from '../../../shared/rehearsal/events.ts';
import { type Mark, MarkedLine } from '../../components/marked-line.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';

interface SeverityWords {
  /** 0 is worst and comes first. */
  readonly rank: number;
  readonly mark: Mark;
  readonly name: string;
}

const severities: Readonly<Record<Finding['severity'], SeverityWords>> = {
  error: { rank: 0, mark: 'error', name: words.checksCard.failed },
  warning: { rank: 1, mark: 'warning', name: words.checksCard.warning },
  note: { rank: 2, mark: 'info', name: words.checksCard.note },
  pass: { rank: 3, mark: 'success', name: words.checksCard.passed },
};

/** What was noticed in the messages, worst first, with what to do. */
export const ChecksCard = memo(function ChecksCard({ findings }: { readonly findings: readonly Finding[] }) {
  const sorted = findings.toSorted((a, b) => severities[a.severity].rank - severities[b.severity].rank);
  return (
    <Container
      data-testid="checks"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.checks} />}
          {...(findings.length > 0 && { counter: `(${findings.length})` })}
        >
          {words.checksCard.checks}
        </Header>
      }
    >
      {sorted.length === 0 ? (
        <Box color="text-body-secondary">{words.checksCard.none}</Box>
      ) : (
        <ul className="plain-list">
          {sorted.map(({ severity, code, message, fix }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may come twice, and rows keep no state
            <li key={`${code} ${index}`} data-severity={severity} data-code={code}>
              <MarkedLine
                mark={severities[severity].mark}
                markName={severities[severity].name}
                details={fix === '' ? [] : [fix]}
              >
                {message}
              </MarkedLine>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
});
