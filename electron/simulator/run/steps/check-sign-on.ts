import { hold } from '../checks.ts';
import type { RunContext } from '../context.ts';

/** Looks whether the requester came in by single sign-on. */
export function checkSignOn(run: RunContext): void {
  const last = run.records().findLast(({ kind }) => kind === 'signed-in');
  hold(run, {
    holds: last?.kind === 'signed-in' && last.through !== undefined,
    code: 'single-sign-on',
    good: 'start_url led the requester through single sign-on into the store.',
    bad: 'The AWS sign-in page was shown instead of single sign-on: start_url is missing from the punchout URL.',
    fix: 'Append start_url with the address of your single sign-on to the punchout URL, save, and look whether it is still there.',
  });
}
