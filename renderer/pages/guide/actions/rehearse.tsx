import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../../shared/procurement/integration.ts';
import { LastRehearsal } from '../../../components/last-rehearsal.tsx';
import { RehearseButton } from '../../../components/rehearse-button.tsx';

/** Rehearses with the integration's own identities and secret; the result comes back to this step as its proof. */
export function Rehearse({ integration }: { readonly integration: Integration }) {
  const { id, system } = integration;
  return (
    <SpaceBetween size="s">
      <Box>
        It uses the identities and the shared secret that are kept here, and values of its own for what is not
        entered yet. AWS Marketplace and the procurement system are both played on this computer.
      </Box>
      <div>
        <Box variant="awsui-key-label">Last rehearsal</Box>
        <LastRehearsal integration={integration} />
      </div>
      <RehearseButton choice={{ system, mode: 'test', integration: id }} testId="rehearse-integration">
        Rehearse now
      </RehearseButton>
    </SpaceBetween>
  );
}
