import './aws.css';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type CheckId, type CheckResult, checkIds } from '../../../shared/aws/checks.ts';
import type { AwsState } from '../../../shared/aws/state.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { Failure } from '../../components/failure.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { words } from '../../words/aws.ts';
import { AccountsCard } from './accounts-card.tsx';
import { ChecksCard } from './checks-card.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { ConnectionsCard } from './connections-card.tsx';
import { IntegrationCard } from './integration-card.tsx';
import { MfaDialog } from './mfa-dialog.tsx';
import { ProfileCard } from './profile-card.tsx';
import { useAws } from './use-aws.ts';
import { useIntegration } from './use-integration.ts';
import { WordsCard } from './words-card.tsx';

/** Profiles, checks, and what they found. */
export function AwsContent() {
  const aws = useAws();
  const { state, list, error, profile } = aws;
  const integration = useIntegration(state?.integration);
  const { chosen } = integration;
  useLoaded(state !== undefined && (list !== undefined || error !== undefined));
  const results = resultsOf(state, profile?.name, chosen);
  const connections = results.find(({ id }) => id === 'portal-connections')?.connections;
  const run = (checks: readonly CheckId[]) => aws.run(checks, chosen?.id);
  return (
    <SpaceBetween size="l">
      {error && <Failure error={error} onRetry={aws.reload} />}
      {!list && !error && (
        <Box>
          <StatusIndicator type="loading">{words.awsContent.reading}</StatusIndicator>
        </Box>
      )}
      {list && <ProfileCard aws={aws} list={list} />}
      <IntegrationCard integration={integration} />
      {profile && <ChecksCard aws={aws} run={run} profile={profile} results={results} />}
      {chosen && connections && (
        <ComparisonCard
          integration={chosen}
          connections={connections}
          profile={profile}
          accountId={state?.profile === profile?.name ? accountOf(state) : undefined}
          onCreated={() => run(['portal-connections'])}
        />
      )}
      <ConnectionsCard connections={connections} />
      {chosen && <WordsCard key={chosen.id} integration={chosen} you={integration.you} />}
      <AccountsCard accounts={results.find(({ id }) => id === 'organization-read')?.accounts} />
      {state?.mfa && <MfaDialog key={state.mfa.question} question={state.mfa} onAnswer={aws.answerMfa} />}
    </SpaceBetween>
  );
}

/** The account that asks, as AWS said it in this run of the program. */
function accountOf(state: AwsState | undefined): string | undefined {
  const accountId = state?.results.find(({ id }) => id === 'identity')?.evidence['accountId'];
  return typeof accountId === 'string' ? accountId : undefined;
}

/** The newest results: those with this profile, and where it has none those that the integration keeps. */
function resultsOf(
  state: AwsState | undefined,
  profile: string | undefined,
  integration: Integration | undefined,
): readonly CheckResult[] {
  const now = state?.profile !== undefined && state.profile === profile ? state.results : [];
  const kept = integration?.awsChecks ?? [];
  return checkIds.flatMap((id) => {
    const found = now.find((one) => one.id === id) ?? kept.find((one) => one.id === id);
    return found ? [found] : [];
  });
}
