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
import type { Aws } from './use-aws.ts';

/** How a sign-in to IAM Identity Center goes. */
export function SignInNotice({ signIn, aws }: { readonly signIn: SignInState; readonly aws: Aws }) {
  switch (signIn.state) {
    case 'starting':
      return (
        <SpaceBetween direction="horizontal" size="s">
          <StatusIndicator type="in-progress">
            Asking IAM Identity Center for a code for {signIn.profile}
          </StatusIndicator>
          <Button variant="inline-link" onClick={aws.endSignIn}>
            Cancel
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
            header={`Signed in for ${signIn.profile}`}
            dismissible
            dismissAriaLabel="Dismiss"
            onDismiss={aws.endSignIn}
            data-testid="signed-in"
          >
            This program holds the sign-in in memory until you close it. The AWS CLI does not see it.
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
        header={`Confirm this code in the browser, for ${profile}`}
        action={
          <SpaceBetween direction="horizontal" size="xs">
            {mayOpen && (
              <Button onClick={aws.openSignIn} iconName="external" data-testid="open-sign-in">
                Open the browser again
              </Button>
            )}
            <Button onClick={aws.endSignIn} data-testid="end-sign-in">
              Cancel
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="xs">
          <Box variant="awsui-value-large" data-testid="user-code">
            {userCode} <CopyButton text={userCode} what="the code" variant="icon" />
          </Box>
          {mayOpen ? (
            <Box>Go on only if the browser shows exactly this code. It ends at {formatMoment(expires)}.</Box>
          ) : (
            <Box>
              The address is none of AWS&apos;s own for this sign-in, so the program does not open it. Use it
              only if your administrators say that it is theirs.
            </Box>
          )}
          <Copyable text={address} what="the address" />
        </SpaceBetween>
      </Alert>
    </div>
  );
}
