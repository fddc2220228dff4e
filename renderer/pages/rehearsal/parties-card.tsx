import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo } from 'react';
import { curlOf } from '../../../shared/rehearsal/curl.ts';
import type { Exchange, StartedEvent } from '../../../shared/rehearsal/events.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { words } from '../../words/rehearsal.ts';

interface PartiesCardProps {
  readonly started: StartedEvent;
  /** The first setup request, where one was sent. */
  readonly setup: Exchange | undefined;
}

/** Identities and addresses of this run, to compare with a real integration's or to aim another client at it. */
export const PartiesCard = memo(function PartiesCard({ started, setup }: PartiesCardProps) {
  const { buyer, supplier, network } = started;
  return (
    <ExpandableSection variant="container" headerText={words.partiesCard.title}>
      <KeyValuePairs
        columns={1}
        items={[
          {
            label: words.partiesCard.domainOf({ party: buyer.name }),
            value: <Copyable text={buyer.domain} what={words.partiesCard.buyerDomain} />,
          },
          {
            label: words.partiesCard.identityOf({ party: buyer.name }),
            value: <Copyable text={buyer.identity} what={words.partiesCard.buyerIdentity} />,
          },
          ...(network
            ? [
                {
                  label: words.partiesCard.identityOf({ party: network.name }),
                  value: <Copyable text={network.identity} what={words.partiesCard.networkIdentity} />,
                },
                {
                  label: words.partiesCard.urlOf({ party: network.name }),
                  value: <Copyable text={network.url} what={words.partiesCard.networkUrl} />,
                },
              ]
            : []),
          {
            label: words.partiesCard.domainOf({ party: supplier.name }),
            value: <Copyable text={supplier.domain} what={words.partiesCard.supplierDomain} />,
          },
          {
            label: words.partiesCard.identityOf({ party: supplier.name }),
            value: <Copyable text={supplier.identity} what={words.partiesCard.supplierIdentity} />,
          },
          {
            label: words.partiesCard.punchoutUrl,
            value: <Copyable text={supplier.setupUrl} what={words.partiesCard.thePunchoutUrl} />,
          },
          ...(supplier.orderUrl === ''
            ? []
            : [
                {
                  label: words.partiesCard.orderUrl,
                  value: <Copyable text={supplier.orderUrl} what={words.partiesCard.theOrderUrl} />,
                },
              ]),
        ]}
      />
      {setup && !setup.request.cut && (
        <Box margin={{ top: 'm' }}>
          <SpaceBetween size="xs">
            <CopyButton
              text={curlOf(setup.request)}
              what={words.partiesCard.theSetupRequest}
              label={words.partiesCard.copyAsCurl}
            />
            <Box color="text-body-secondary" fontSize="body-s">
              {words.partiesCard.needsSecret}
            </Box>
          </SpaceBetween>
        </Box>
      )}
    </ExpandableSection>
  );
});
