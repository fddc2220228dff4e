import { ok } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { AwsDesk } from '../aws/desk.ts';

/** The AWS side: profiles, sign-in and checks. Everything long is told by the stream. */
export function awsHandlers(desk: AwsDesk): Handlers<'aws'> {
  const after = (act: () => void) => {
    act();
    return ok(undefined);
  };
  return {
    profiles: () => desk.profiles(),
    state: () => ok(desk.state()),
    run: ({ profile, checks, integration }) => after(() => desk.run(profile, checks, integration)),
    cancel: () => after(() => desk.cancel()),
    answerMfa: ({ question, code }) => after(() => desk.answerMfa(question, code)),
    signIn: ({ profile }) => after(() => desk.signIn(profile)),
    openSignIn: () => desk.openSignIn(),
    endSignIn: () => after(() => desk.endSignIn()),
    takeKeys: ({ keys, keep }) => desk.takeKeys(keys, keep),
    forgetKeys: () => desk.forgetKeys(),
    createConnection: (wanted) => desk.createConnection(wanted),
  };
}
