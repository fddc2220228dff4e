import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { Copyable } from '../../components/copyable.tsx';

/** Identities and addresses of this run, to compare with a real integration's. */
export function PartiesCard({ started }: { readonly started: StartedEvent }) {
  const { buyer, supplier, network } = started;
  return (
    <ExpandableSection variant="container" headerText="Identities and addresses">
      <KeyValuePairs
        columns={1}
        items={[
          {
            label: `${buyer.name}: domain`,
            value: <Copyable text={buyer.domain} what="the buyer's domain" />,
          },
          {
            label: `${buyer.name}: identity`,
            value: <Copyable text={buyer.identity} what="the buyer's identity" />,
          },
          ...(network
            ? [
                {
                  label: `${network.name}: identity`,
                  value: <Copyable text={network.identity} what="the network's identity" />,
                },
                {
                  label: `${network.name}: URL`,
                  value: <Copyable text={network.url} what="the network's URL" />,
                },
              ]
            : []),
          {
            label: `${supplier.name}: domain`,
            value: <Copyable text={supplier.domain} what="the supplier's domain" />,
          },
          {
            label: `${supplier.name}: identity`,
            value: <Copyable text={supplier.identity} what="the supplier's identity" />,
          },
          { label: 'Punchout URL', value: <Copyable text={supplier.setupUrl} what="the punchout URL" /> },
          { label: 'PO URL', value: <Copyable text={supplier.orderUrl} what="the PO URL" /> },
        ]}
      />
    </ExpandableSection>
  );
}
