import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { PortalConnection } from '../../../shared/aws/portal-connections.ts';
import { Copyable } from '../../components/copyable.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';

const portalNames: Readonly<Record<string, string>> = {
  COUPA: words.connectionsCard.coupa,
  SAP_BUSINESS_NETWORK: words.connectionsCard.sapBusinessNetwork,
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
      ariaLabels={{ tableLabel: words.connectionsCard.title }}
      columnDefinitions={[
        {
          id: 'portal',
          header: words.connectionsCard.portal,
          isRowHeader: true,
          cell: ({ portal }) =>
            portal === undefined ? words.connectionsCard.notGiven : (portalNames[portal] ?? portal),
        },
        {
          id: 'buyer',
          header: words.connectionsCard.buyerId,
          cell: ({ buyerId }) => <Value text={buyerId} what={words.connectionsCard.copyBuyerId} />,
        },
        {
          id: 'supplier',
          header: words.connectionsCard.supplierId,
          cell: ({ supplierId }) => <Value text={supplierId} what={words.connectionsCard.copySupplierId} />,
        },
        {
          id: 'sellers',
          header: words.connectionsCard.sellerOfRecord,
          cell: ({ sellersOfRecord }) =>
            sellersOfRecord.length === 0 ? words.connectionsCard.all : sellersOfRecord.join(', '),
        },
        {
          id: 'status',
          header: words.connectionsCard.status,
          cell: ({ invoiceDeliveryStatus, orderRetrievalStatus }) => (
            <>
              <div>
                {words.connectionsCard.eInvoices({
                  status: invoiceDeliveryStatus ?? words.connectionsCard.statusNotGiven,
                })}
              </div>
              <div>
                {words.connectionsCard.purchaseOrders({
                  status: orderRetrievalStatus ?? words.connectionsCard.statusNotGiven,
                })}
              </div>
            </>
          ),
        },
        {
          id: 'instance',
          header: words.connectionsCard.instance,
          cell: ({ instanceEndpoint }) => (
            <Value text={instanceEndpoint} what={words.connectionsCard.copyInstance} />
          ),
        },
      ]}
      empty={<Box>{words.connectionsCard.none}</Box>}
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.connections} />}
          counter={`(${connections.length})`}
        >
          {words.connectionsCard.title}
        </Header>
      }
    />
  );
}

function Value({ text, what }: { readonly text: string | undefined; readonly what: string }) {
  return text === undefined ? words.connectionsCard.notGiven : <Copyable text={text} what={what} />;
}
