import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Integration } from '../../../../shared/procurement/integration.ts';
import { signOnUrl } from '../../../../shared/procurement/sign-on.ts';
import { Copyable } from '../../../components/copyable.tsx';

/** The punchout URL with the single sign-on address in it, rightly joined. */
export function SignOn({ integration }: { readonly integration: Integration }) {
  const { punchoutUrl, ssoPortalUrl } = integration.details;
  const built = signOnUrl(punchoutUrl, ssoPortalUrl);
  if (!built)
    return (
      <StatusIndicator type="pending">
        Enter the punchout URL (in the step Purchase information) and the single sign-on address first.
      </StatusIndicator>
    );
  return (
    <SpaceBetween size="xs">
      <div>
        <Box variant="awsui-key-label">Punchout URL with single sign-on</Box>
        <Copyable text={built.url} what="the punchout URL with single sign-on" />
      </div>
      {built.notes.map((note) => (
        <StatusIndicator key={note} type="info">
          {note}
        </StatusIndicator>
      ))}
    </SpaceBetween>
  );
}
