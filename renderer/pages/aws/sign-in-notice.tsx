import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { SignInState } from '../../../shared/aws/state.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { Failure } from '../../components/failure.tsx';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/aws.ts';
import { common } from '../../words/common.ts';
import type { Aws } from './use-aws.ts';

/** How a sign-in to IAM Identity Center goes. */
export function SignInNotice({ signIn, aws }: { readonly signIn: SignInState; readonly aws: Aws }) {
  switch (signIn.state) {
    case 'starting':
      return (
        <SpaceBetween direction="horizontal" size="s">
          <StatusIndicator type="in-progress">
            {words.signInNotice.asking({ profile: signIn.profile })}
          </StatusIndicator>
          <Button variant="inline-link" onClick={aws.endSignIn}>
            {common.cancel}
          </Button>
        </SpaceBetween>
      );
    case 'waiting':
      return <Waiting signIn={signIn} aws={aws} />;
    case 'done':
      return (
        <div role="status">
          <Alert
            type="success"
            header={words.signInNotice.signedInFor({ profile: signIn.profile })}
            dismissible
            dismissAriaLabel={words.signInNotice.dismiss}
            onDismiss={aws.endSignIn}
            data-testid="signed-in"
          >
            {words.signInNotice.heldInMemory}
          </Alert>
        </div>
      );
    case 'failed':
      // Whoever cancels knows it.
      return signIn.error.code === 'cancelled' ? null : <Failure error={signIn.error} onRetry={aws.signIn} />;
  }
}

function Waiting({
  signIn,
  aws,
}: {
  readonly signIn: Extract<SignInState, { state: 'waiting' }>;
  readonly aws: Aws;
}) {
  const { userCode, address, mayOpen, expires, profile } = signIn;
  return (
    <div role="status">
      <Alert
        type={mayOpen ? 'info' : 'warning'}
        header={words.signInNotice.confirmCode({ profile })}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            {mayOpen && (
              <Button onClick={aws.openSignIn} iconName="external" data-testid="open-sign-in">
                {words.signInNotice.openAgain}
              </Button>
            )}
            <Button onClick={aws.endSignIn} data-testid="end-sign-in">
              {common.cancel}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="xs">
          <Box variant="awsui-value-large" data-testid="user-code">
            {userCode} <CopyButton text={userCode} what={words.signInNotice.copyCode} variant="icon" />
          </Box>
          {mayOpen ? (
            <Box>{words.signInNotice.onlyThisCode({ when: formatMoment(expires) })}</Box>
          ) : (
            <Box>{words.signInNotice.foreignAddress}</Box>
          )}
          <Copyable text={address} what={words.signInNotice.copyAddress} />
        </SpaceBetween>
      </Alert>
    </div>
  );
}
