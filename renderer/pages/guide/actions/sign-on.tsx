import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Integration } from '../../../../shared/procurement/integration.ts';
import { signOnUrl } from '../../../../shared/procurement/sign-on.ts';
import { Copyable } from '../../../components/copyable.tsx';
import { words } from '../../../words/guide.ts';

/** The punchout URL with the single sign-on address in it, rightly joined. */
export function SignOn({ integration }: { readonly integration: Integration }) {
  const { punchoutUrl, ssoPortalUrl } = integration.details;
  const built = signOnUrl(punchoutUrl, ssoPortalUrl);
  if (!built) return <StatusIndicator type="pending">{words.signOn.addressesMissing}</StatusIndicator>;
  return (
    <SpaceBetween size="xs">
      <div>
        <Box variant="awsui-key-label">{words.signOn.punchoutUrl}</Box>
        <Copyable text={built.url} what={words.signOn.copyPunchoutUrl} />
      </div>
      {built.notes.map((note) => (
        <StatusIndicator key={note} type="info">
          {note}
        </StatusIndicator>
      ))}
    </SpaceBetween>
  );
}
