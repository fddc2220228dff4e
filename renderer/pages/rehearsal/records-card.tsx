import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { memo } from 'react';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import { recordWords } from '../../../shared/rehearsal/record-words.ts';
import { MarkedLine } from '../../components/marked-line.tsx';
import { words } from '../../words/rehearsal.ts';

/** The supplier's own books: what AWS Marketplace saw from its side. */
export const RecordsCard = memo(function RecordsCard({
  records,
}: {
  readonly records: readonly SupplierRecord[];
}) {
  return (
    <Container data-testid="records" header={<Header variant="h2">{words.recordsCard.title}</Header>}>
      {records.length === 0 ? (
        <Box color="text-body-secondary">{words.recordsCard.none}</Box>
      ) : (
        <ul className="plain-list">
          {records.map((record, index) => {
            const { title, details, refused } = recordWords(record);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the books only grow at their end
              <li key={index}>
                <MarkedLine
                  mark={refused ? 'error' : 'success'}
                  markName={refused ? words.recordsCard.refused : words.recordsCard.done}
                  details={details}
                >
                  {title}
                </MarkedLine>
              </li>
            );
          })}
        </ul>
      )}
    </Container>
  );
});
