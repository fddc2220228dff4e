import type { Exchange, Party } from '../../../../shared/rehearsal/events.ts';
import { builtIn } from '../built-in.ts';
import { hold } from '../checks.ts';
import type { RunContext } from '../context.ts';

/** Opens AWS Marketplace as somebody who starts there, follows where it leads, and compares with what is wanted. */
export async function startInStore(run: RunContext, sentOn: boolean): Promise<void> {
  const { recorder, preset, records } = run;
  const { frontDoorUrl } = builtIn(run);
  const arrived = await run.unlessStopped(follow(run, frontDoorUrl));
  const record = records().findLast(({ kind }) => kind === 'started-in-store');
  const reason = record?.kind === 'started-in-store' ? record.reason : '';
  if (!sentOn && !arrived && preset.route === 'network') {
    recorder.finding({
      severity: 'warning',
      code: 'not-sent-on',
      message: reason,
      fix: `Tell the users of ${preset.name} to start from ${preset.texts.startsWhere}.`,
    });
    return;
  }
  hold(run, {
    holds: arrived === sentOn,
    code: sentOn ? 'sent-on' : 'not-sent-on',
    good: sentOn ? `AWS Marketplace sent a user who started there to ${preset.name}.` : reason,
    bad: sentOn ? reason : `A user was sent to ${preset.name}, and was not to be.`,
    fix: 'Look at Enable redirect and at the rows of Portal connections in AWS Marketplace.',
  });
}

/** True where a redirect leads to a page that is there. Both pages are recorded as the requester's browser opens them. */
async function follow(run: RunContext, url: string): Promise<boolean> {
  const { status, headers } = await open(run, 'marketplace', url);
  const to = headers.find(([name]) => name === 'location')?.[1];
  if (status < 300 || status >= 400 || to === undefined) return false;
  const landing = await open(run, 'procurement', to);
  return landing.status < 300;
}

async function open(
  { recorder, clock }: RunContext,
  to: Party,
  url: string,
): Promise<NonNullable<Exchange['answer']>> {
  const id = recorder.nextExchange();
  const started = clock.now().getTime();
  const response = await fetch(url, { redirect: 'manual' });
  const answer = {
    status: response.status,
    headers: [...response.headers],
    body: await response.text(),
  };
  recorder.exchange(id, {
    from: 'requester',
    to,
    request: { method: 'GET', url, headers: [], body: '' },
    answer,
    elapsedMs: clock.now().getTime() - started,
  });
  return answer;
}
