import './aws.css';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Failure } from '../../components/failure.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { AccountsCard } from './accounts-card.tsx';
import { ChecksCard } from './checks-card.tsx';
import { ConnectionsCard } from './connections-card.tsx';
import { MfaDialog } from './mfa-dialog.tsx';
import { ProfileCard } from './profile-card.tsx';
import { useAws } from './use-aws.ts';

/** Profiles, checks, and what they found. */
export default function AwsContent() {
  const aws = useAws();
  const { state, list, error, profile } = aws;
  useLoaded(state !== undefined && (list !== undefined || error !== undefined));
  const results = state?.profile !== undefined && state.profile === profile?.name ? state.results : [];
  const found = (id: string) => results.find((one) => one.id === id);
  return (
    <SpaceBetween size="l">
      {error && <Failure error={error} onRetry={aws.reload} />}
      {!list && !error && (
        <Box>
          <StatusIndicator type="loading">Reading your AWS files</StatusIndicator>
        </Box>
      )}
      {list && <ProfileCard aws={aws} list={list} />}
      {profile && <ChecksCard aws={aws} profile={profile} results={results} />}
      <ConnectionsCard connections={found('portal-connections')?.connections} />
      <AccountsCard accounts={found('organization-read')?.accounts} />
      {state?.mfa && <MfaDialog key={state.mfa.question} question={state.mfa} onAnswer={aws.answerMfa} />}
    </SpaceBetween>
  );
}
