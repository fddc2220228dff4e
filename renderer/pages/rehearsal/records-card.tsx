import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { formatMoney } from '../../../shared/format/money.ts';
import type { SupplierRecord } from '../../../shared/rehearsal/events.ts';
import { MarkedLine } from '../../components/marked-line.tsx';

/** The supplier's own books: what AWS Marketplace saw from its side. */
export function RecordsCard({ records }: { readonly records: readonly SupplierRecord[] }) {
  return (
    <Container data-testid="records" header={<Header variant="h2">What AWS Marketplace recorded</Header>}>
      {records.length === 0 ? (
        <Box color="text-body-secondary">Nothing so far.</Box>
      ) : (
        <ul className="plain-list">
          {records.map((record, index) => {
            const { title, details, refused } = wordsOf(record);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the books only grow at their end
              <li key={index}>
                <MarkedLine
                  mark={refused ? 'error' : 'success'}
                  markName={refused ? 'Refused' : 'Done'}
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
}

interface RecordWords {
  readonly title: string;
  readonly details: readonly string[];
  readonly refused?: boolean;
}

function wordsOf(record: SupplierRecord): RecordWords {
  switch (record.kind) {
    case 'setup-accepted':
      return { title: 'Session accepted', details: [record.user] };
    case 'setup-refused':
      return { title: `Session refused: ${record.status}`, details: [record.reason], refused: true };
    case 'store-opened':
      return { title: 'Store opened', details: [] };
    case 'cart-sent':
      return {
        title: 'Cart sent',
        details: [`${count(record.lines, 'line')}, ${formatMoney(record.total, record.currency)}`],
      };
    case 'order-received':
      return {
        title: `Order ${record.orderId} received`,
        details: [
          `${count(record.lines, 'line')}, ${formatMoney(record.total, record.currency)}`,
          `${count(record.subscriptions, 'subscription')}, ${count(record.invoices, 'invoice')}`,
        ],
      };
    case 'order-refused':
      return { title: `Order refused: ${record.status}`, details: [record.reason], refused: true };
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
