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
import { words } from '../../words/aws.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { expiryOf, kindName, placeOf } from './names.ts';
import { SignInNotice } from './sign-in-notice.tsx';
import type { Aws } from './use-aws.ts';

/** What makes a profile of IAM Identity Center in a terminal. */
const configureCommand = 'aws configure sso';

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
          info={<InfoLink help={words.help.profile} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel={words.profileCard.readAgain} onClick={aws.reload} />
              {pasted && (
                <Button onClick={aws.forgetKeys} data-testid="forget-keys">
                  {words.profileCard.forgetPastedKeys}
                </Button>
              )}
              <Button onClick={() => setPasting(true)} data-testid="paste-keys">
                {words.profileCard.pasteKeys}
              </Button>
              {profile?.canSignIn && (
                <Button onClick={aws.signIn} iconName="external" data-testid="sign-in">
                  {words.profileCard.signIn}
                </Button>
              )}
            </SpaceBetween>
          }
        >
          {words.profileCard.credentials}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {list.profiles.length === 0 ? (
          <NoProfiles list={list} />
        ) : (
          <FormField label={words.profileCard.profile} description={selectedWords(list)}>
            <Select
              selectedOption={profile ? optionOf(profile) : null}
              options={list.profiles.map(optionOf)}
              onChange={({ detail }) => aws.choose(detail.selectedOption.value ?? '')}
              filteringType={list.profiles.length > 8 ? 'auto' : 'none'}
              placeholder={words.profileCard.chooseAProfile}
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
    ...(broken ? { labelTag: words.profileCard.broken, iconName: 'status-warning' as const } : {}),
  };
}

function selectedWords({ selected, selectedBy }: ProfileList): string {
  if (selected === undefined) return words.profileCard.noneUnasked;
  return selectedBy === 'AWS_PROFILE'
    ? words.profileCard.namedByEnvironment({ selected })
    : words.profileCard.selectedUnasked({ selected });
}

function ProfileFacts({ profile, keysKept }: { readonly profile: Profile; readonly keysKept: boolean }) {
  const { kind, region, roleArn, accountId, file, line, mfaSerial, sourceProfile } = profile;
  const role = roleArn ?? accountId;
  return (
    <KeyValuePairs
      columns={3}
      items={[
        { label: words.profileCard.kind, value: kindName(kind) },
        { label: words.profileCard.region, value: region ?? words.profileCard.regionNotSet },
        { label: words.profileCard.expiry, value: expiryOf(profile) ?? expiryUnknown(profile) },
        ...(role === undefined
          ? []
          : [
              {
                label: roleArn === undefined ? words.profileCard.accountId : words.profileCard.role,
                value: (
                  <Copyable
                    text={role}
                    what={
                      roleArn === undefined ? words.profileCard.copyAccountId : words.profileCard.copyRole
                    }
                  />
                ),
              },
            ]),
        ...(sourceProfile === undefined ? [] : [{ label: words.profileCard.asksWith, value: sourceProfile }]),
        ...(mfaSerial === undefined ? [] : [{ label: words.profileCard.asksMfaCode, value: mfaSerial }]),
        {
          label: words.profileCard.comesFrom,
          value:
            file === undefined ? (
              profile.source === 'pasted' ? (
                keysKept ? (
                  words.profileCard.fromSecretStore
                ) : (
                  words.profileCard.fromYou
                )
              ) : (
                words.profileCard.fromEnvironment
              )
            ) : (
              <Copyable text={placeOf({ file, line })} what={words.profileCard.copyPlace} />
            ),
        },
      ]}
    />
  );
}

function expiryUnknown({ kind, source }: Profile): string {
  if (kind === 'keys') return words.profileCard.noExpiry;
  return source === 'pasted' ? words.profileCard.notKnown : words.profileCard.knownAfterCheck;
}

function NoProfiles({ list }: { readonly list: ProfileList }) {
  return (
    <Box>
      <SpaceBetween size="xs">
        <Box variant="strong">{words.profileCard.noProfile}</Box>
        <Box>
          {words.profileCard.lookedIn({ configFile: list.configFile, credentialsFile: list.credentialsFile })}
        </Box>
        <Box>
          {words.profileCard.makeProfile({
            command: <Copyable text={configureCommand} what={words.profileCard.copyCommand} />,
          })}
        </Box>
        <Box>{words.profileCard.orPasteKeys}</Box>
      </SpaceBetween>
    </Box>
  );
}

function Problem({ problem }: { readonly problem: ProfileProblem }) {
  const { severity, message, fix } = problem;
  return (
    <Alert type={severity === 'broken' ? 'error' : 'info'} header={message} data-testid="profile-problem">
      {fix} <Copyable text={placeOf(problem)} what={words.profileCard.copyProblemPlace} />
    </Alert>
  );
}
