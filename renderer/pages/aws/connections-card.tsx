import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import { Copyable } from '../../components/copyable.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { connectionsHelp } from './help.tsx';

const portalNames: Readonly<Record<string, string>> = {
  COUPA: 'Coupa',
  SAP_BUSINESS_NETWORK: 'SAP Business Network',
};

/** The portal connections that AWS holds; nothing where they were not read. */
export function ConnectionsCard({
  connections,
}: {
  readonly connections: readonly PortalConnection[] | undefined;
}) {
  if (connections === undefined) return null;
  return (
    <Table
      data-testid="aws-connections"
      variant="container"
      wrapLines
      items={connections}
      trackBy="arn"
      ariaLabels={{ tableLabel: 'Portal connections in AWS' }}
      columnDefinitions={[
        {
          id: 'portal',
          header: 'Portal',
          isRowHeader: true,
          cell: ({ portal }) => (portal === undefined ? 'Not given' : (portalNames[portal] ?? portal)),
        },
        {
          id: 'buyer',
          header: 'Buyer ID',
          cell: ({ buyerId }) => <Value text={buyerId} what="the buyer ID" />,
        },
        {
          id: 'supplier',
          header: 'Supplier ID',
          cell: ({ supplierId }) => <Value text={supplierId} what="the supplier ID" />,
        },
        {
          id: 'sellers',
          header: 'Seller of Record',
          cell: ({ sellersOfRecord }) => (sellersOfRecord.length === 0 ? 'All' : sellersOfRecord.join(', ')),
        },
        {
          id: 'status',
          header: 'Status',
          cell: ({ invoiceDeliveryStatus, orderRetrievalStatus }) => (
            <>
              <div>E-invoices: {invoiceDeliveryStatus ?? 'not given'}</div>
              <div>Purchase orders: {orderRetrievalStatus ?? 'not given'}</div>
            </>
          ),
        },
        {
          id: 'instance',
          header: 'Instance',
          cell: ({ instanceEndpoint }) => <Value text={instanceEndpoint} what="the instance's address" />,
        },
      ]}
      empty={<Box>AWS holds no portal connection yet.</Box>}
      header={
        <Header variant="h2" info={<InfoLink help={connectionsHelp} />} counter={`(${connections.length})`}>
          Portal connections in AWS
        </Header>
      }
    />
  );
}

function Value({ text, what }: { readonly text: string | undefined; readonly what: string }) {
  return text === undefined ? 'Not given' : <Copyable text={text} what={what} />;
}
