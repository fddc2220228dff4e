import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { SecretStoreNotice } from '../../components/secret-store-notice.tsx';
import { IntegrationCard } from './integration-card.tsx';

/** The integrations there are, and what their secrets need of the person. */
export function IntegrationCards({ integrations }: { readonly integrations: readonly Integration[] }) {
  return (
    <SpaceBetween size="l">
      <SecretStoreNotice />
      {integrations.map((integration) => (
        <IntegrationCard key={integration.id} integration={integration} />
      ))}
    </SpaceBetween>
  );
}
