import { useCallback, useEffect, useState } from 'react';
import type { CheckId } from '../../../shared/aws/checks.ts';
import { type Profile, type ProfileList, pastedName } from '../../../shared/aws/profiles.ts';
import type { AwsState } from '../../../shared/aws/state.ts';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { GivenKeys } from '../../../shared/ipc/aws.ts';
import { workbench } from '../../bridge.ts';
import { useNotices } from '../../shell/notices.tsx';

/** The AWS page's knowledge: profiles, what goes on, and everything that can be done. */
export interface Aws {
  readonly state: AwsState | undefined;
  readonly list: ProfileList | undefined;
  /** Why the profiles could not be listed. */
  readonly error: AppError | undefined;
  readonly profile: Profile | undefined;
  readonly choose: (name: string) => void;
  readonly reload: () => void;
  /** `integration`: what the results are kept with. */
  readonly run: (checks: readonly CheckId[], integration?: string) => void;
  readonly cancel: () => void;
  readonly answerMfa: (question: number, code: string | null) => void;
  readonly signIn: () => void;
  readonly openSignIn: () => void;
  readonly endSignIn: () => void;
  /** Why the keys were not taken, where they were not. `keep`: in the secret store as well. */
  readonly takeKeys: (keys: GivenKeys, keep: boolean) => Promise<AppError | undefined>;
  readonly forgetKeys: () => void;
}

export function useAws(): Aws {
  const [state, setState] = useState<AwsState>();
  const [list, setList] = useState<ProfileList>();
  const [error, setError] = useState<AppError>();
  const [chosen, setChosen] = useState<string>();
  const notices = useNotices();

  const listed = useCallback((answer: Result<ProfileList>): boolean => {
    if (answer.ok) setList(answer.value);
    setError(answer.ok ? undefined : answer.error);
    return answer.ok;
  }, []);
  const reload = useCallback(async () => listed(await workbench.aws.profiles()), [listed]);
  /** Verbs whose effect comes by the stream: only their refusal is of interest. */
  const ask = useCallback(
    async (what: string, answer: Promise<Result<undefined>>) => {
      const result = await answer;
      if (!result.ok) notices.failed(what, result.error);
    },
    [notices],
  );

  useEffect(() => {
    const end = workbench.aws.watch(setState);
    void workbench.aws.state().then((answer) => {
      // The stream may have told something newer meanwhile.
      if (answer.ok) setState((now) => now ?? answer.value);
    });
    return end;
  }, []);
  const signedIn = state?.signIn?.state === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a finished sign-in changes what the profiles are
  useEffect(() => void reload(), [reload, signedIn]);
  useEffect(() => {
    // The person may have signed in or edited the files elsewhere.
    const again = () => void reload();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [reload]);

  const profile = profileOf(list, chosen ?? state?.profile);
  const named = (act: (profile: string) => void) => () => {
    if (profile) act(profile.name);
  };
  return {
    state,
    list,
    error,
    profile,
    choose: setChosen,
    reload: () => void reload(),
    run: (checks, integration) =>
      named(
        (name) => void ask('aws-run', workbench.aws.run({ profile: name, checks: [...checks], integration })),
      )(),
    cancel: () => void ask('aws-cancel', workbench.aws.cancel()),
    answerMfa: (question, code) => void ask('aws-mfa', workbench.aws.answerMfa({ question, code })),
    signIn: named((name) => void ask('aws-sign-in', workbench.aws.signIn({ profile: name }))),
    openSignIn: () => void ask('aws-sign-in', workbench.aws.openSignIn()),
    endSignIn: () => void ask('aws-sign-in', workbench.aws.endSignIn()),
    takeKeys: async (keys, keep) => {
      const answer = await workbench.aws.takeKeys({ keys, keep });
      if (!answer.ok) return answer.error;
      listed(answer);
      setChosen(pastedName);
      return undefined;
    },
    forgetKeys: () => void workbench.aws.forgetKeys().then(listed),
  };
}

/** The profile that was chosen, else what the AWS CLI would use, else the first that gives credentials. */
function profileOf(list: ProfileList | undefined, chosen: string | undefined): Profile | undefined {
  const named = (name: string | undefined) => list?.profiles.find((one) => one.name === name);
  return (
    named(chosen) ??
    named(list?.selected) ??
    list?.profiles.find(({ problems }) => problems.every(({ severity }) => severity !== 'broken')) ??
    list?.profiles[0]
  );
}
