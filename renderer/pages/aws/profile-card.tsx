import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Profile, ProfileList, ProfileProblem } from '../../../shared/aws/profiles.ts';
import { Copyable } from '../../components/copyable.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { profileHelp } from './help.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { SignInNotice } from './sign-in-notice.tsx';
import type { Aws } from './use-aws.ts';
import { expiryOf, kindName, placeOf } from './words.ts';

/** Chooses whose credentials ask, and says what is wrong with them. */
export function ProfileCard({ aws, list }: { readonly aws: Aws; readonly list: ProfileList }) {
  const [pasting, setPasting] = useState(false);
  const { profile, state } = aws;
  // What the last run says of the same trouble stands below, with Retry.
  const said = state?.profile === profile?.name ? state?.error?.code : undefined;
  const problems = profile?.problems.filter(({ code }) => code !== said) ?? [];
  const pasted = list.profiles.some(({ source }) => source === 'pasted');
  return (
    <Container
      data-testid="aws-profile"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={profileHelp} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Read the AWS files again" onClick={aws.reload} />
              {pasted && (
                <Button onClick={aws.forgetKeys} data-testid="forget-keys">
                  Forget pasted keys
                </Button>
              )}
              <Button onClick={() => setPasting(true)} data-testid="paste-keys">
                Paste keys
              </Button>
              {profile?.canSignIn && (
                <Button onClick={aws.signIn} iconName="external" data-testid="sign-in">
                  Sign in
                </Button>
              )}
            </SpaceBetween>
          }
        >
          Credentials
        </Header>
      }
    >
      <SpaceBetween size="m">
        {list.profiles.length === 0 ? (
          <NoProfiles list={list} />
        ) : (
          <FormField label="Profile" description={selectedWords(list)}>
            <Select
              selectedOption={profile ? optionOf(profile) : null}
              options={list.profiles.map(optionOf)}
              onChange={({ detail }) => aws.choose(detail.selectedOption.value ?? '')}
              filteringType={list.profiles.length > 8 ? 'auto' : 'none'}
              placeholder="Choose a profile"
              data-testid="profile"
            />
          </FormField>
        )}
        {profile && <ProfileFacts profile={profile} keysKept={state?.keysKept === true} />}
        {state?.signIn && <SignInNotice signIn={state.signIn} aws={aws} />}
        {problems.map((problem) => (
          <Problem key={`${problem.code} ${placeOf(problem)}`} problem={problem} />
        ))}
        {list.problems.map((problem) => (
          <Problem key={`${problem.code} ${placeOf(problem)}`} problem={problem} />
        ))}
      </SpaceBetween>
      {pasting && <KeysDialog takeKeys={aws.takeKeys} onClose={() => setPasting(false)} />}
    </Container>
  );
}

function optionOf(profile: Profile): SelectProps.Option {
  const { name, kind, region, problems } = profile;
  const broken = problems.some(({ severity }) => severity === 'broken');
  const expiry = expiryOf(profile);
  return {
    value: name,
    label: name,
    description: kindName(kind),
    tags: [...(region === undefined ? [] : [region]), ...(expiry === undefined ? [] : [expiry])],
    ...(broken ? { labelTag: 'Does not work as it is', iconName: 'status-warning' as const } : {}),
  };
}

function selectedWords({ selected, selectedBy }: ProfileList): string {
  if (selected === undefined) return 'The AWS CLI would use none of these unasked.';
  return selectedBy === 'AWS_PROFILE'
    ? `AWS_PROFILE names ${selected}.`
    : `The AWS CLI would use ${selected} unasked.`;
}

function ProfileFacts({ profile, keysKept }: { readonly profile: Profile; readonly keysKept: boolean }) {
  const { kind, region, roleArn, accountId, file, line, mfaSerial, sourceProfile } = profile;
  const role = roleArn ?? accountId;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: 'Kind', value: kindName(kind) },
        { label: 'Region', value: region ?? 'Not set: us-east-1, or that of the environment' },
        { label: 'Expiry', value: expiryOf(profile) ?? expiryUnknown(profile) },
        ...(role === undefined
          ? []
          : [
              {
                label: roleArn === undefined ? 'Account ID' : 'Role',
                value: <Copyable text={role} what={roleArn === undefined ? 'the account ID' : 'the role'} />,
              },
            ]),
        ...(sourceProfile === undefined ? [] : [{ label: 'Asks with', value: sourceProfile }]),
        ...(mfaSerial === undefined ? [] : [{ label: 'Asks for an MFA code of', value: mfaSerial }]),
        {
          label: 'Comes from',
          value:
            file === undefined ? (
              profile.source === 'pasted' ? (
                keysKept ? (
                  'You, kept in the secret store of this computer'
                ) : (
                  'You, for this run of the program'
                )
              ) : (
                'The environment'
              )
            ) : (
              <Copyable text={placeOf({ file, line })} what="the place in the file" />
            ),
        },
      ]}
    />
  );
}

function expiryUnknown({ kind, source }: Profile): string {
  if (kind === 'keys') return 'None: the keys live until somebody deletes them';
  return source === 'pasted' ? 'Not known' : 'Known once a check has run';
}

function NoProfiles({ list }: { readonly list: ProfileList }) {
  return (
    <Box>
      <SpaceBetween size="xs">
        <Box variant="strong">No AWS profile was found</Box>
        <Box>
          Looked in {list.configFile}, {list.credentialsFile} and the environment variables.
        </Box>
        <Box>
          Make a profile in a terminal, then choose Read again:{' '}
          <Copyable text="aws configure sso" what="the command" />
        </Box>
        <Box>Or choose Paste keys. They are kept in memory for this run of the program only.</Box>
      </SpaceBetween>
    </Box>
  );
}

function Problem({ problem }: { readonly problem: ProfileProblem }) {
  const { severity, message, fix } = problem;
  return (
    <Alert type={severity === 'broken' ? 'error' : 'info'} header={message} data-testid="profile-problem">
      {fix} <Copyable text={placeOf(problem)} what="the place" />
    </Alert>
  );
}
