import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { curlOf } from '../../../shared/rehearsal/curl.ts';
import type { Exchange, StartedEvent } from '../../../shared/rehearsal/events.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Copyable } from '../../components/copyable.tsx';

interface PartiesCardProps {
  readonly started: StartedEvent;
  /** The first setup request, where one was sent. */
  readonly setup: Exchange | undefined;
}

/** Identities and addresses of this run, to compare with a real integration's or to aim another client at it. */
export function PartiesCard({ started, setup }: PartiesCardProps) {
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
          ...(supplier.orderUrl === ''
            ? []
            : [{ label: 'PO URL', value: <Copyable text={supplier.orderUrl} what="the PO URL" /> }]),
        ]}
      />
      {setup && !setup.request.cut && (
        <Box margin={{ top: 'm' }}>
          <SpaceBetween size="xs">
            <CopyButton text={curlOf(setup.request)} what="the setup request" label="Copy as curl" />
            <Box color="text-body-secondary" fontSize="body-s">
              Needs the shared secret, which a rehearsal never shows. To aim another client at a supplier
              whose secret you know, start one with npm run cli -- supplier.
            </Box>
          </SpaceBetween>
        </Box>
      )}
    </ExpandableSection>
  );
}
