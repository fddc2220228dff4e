import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../../shared/procurement/integration.ts';
import { LastRehearsal } from '../../../components/last-rehearsal.tsx';
import { RehearseButton } from '../../../components/rehearse-button.tsx';
import { words } from '../../../words/guide.ts';

/** Rehearses with the integration's own identities and secret; the result comes back to this step as its proof. */
export function Rehearse({ integration }: { readonly integration: Integration }) {
  const { id, system } = integration;
  return (
    <SpaceBetween size="s">
      <Box>{words.rehearse.whatItUses}</Box>
      <div>
        <Box variant="awsui-key-label">{words.rehearse.lastRehearsal}</Box>
        <LastRehearsal integration={integration} />
      </div>
      <RehearseButton choice={{ system, mode: 'test', integration: id }} testId="rehearse-integration">
        {words.rehearse.rehearseNow}
      </RehearseButton>
    </SpaceBetween>
  );
}
