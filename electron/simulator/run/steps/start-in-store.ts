import { builtIn } from '../built-in.ts';
import { hold } from '../checks.ts';
import type { RunContext } from '../context.ts';

/** Opens AWS Marketplace as somebody who starts there, follows where it leads, and compares with what is wanted. */
export async function startInStore(run: RunContext, sentOn: boolean): Promise<void> {
  const { recorder, preset, records } = run;
  const { frontDoorUrl } = builtIn(run);
  const arrived = await run.unlessStopped(follow(frontDoorUrl));
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

/** True where a redirect leads to a page that is there. */
async function follow(url: string): Promise<boolean> {
  const first = await fetch(url, { redirect: 'manual' });
  await first.arrayBuffer();
  const to = first.headers.get('location');
  if (to === null) return false;
  const landing = await fetch(to, { redirect: 'manual' });
  await landing.arrayBuffer();
  return landing.ok;
}
