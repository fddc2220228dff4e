import type { HelpContent } from '../help-content.ts';

/** The help of the review. */
export const reviewHelp: HelpContent = {
  title: 'Review',
  body: (
    <>
      <p>
        Everything that was entered, with what looks wrong. Edit leads to the step that asks for the value.
      </p>
      <p>Secrets are not shown here.</p>
    </>
  ),
};

/** The help of how a step is proven. */
export const proofHelp: HelpContent = {
  title: 'How it is known to be done',
  body: (
    <>
      <p>A step is never done by going to the next one. It is done by one of two things.</p>
      <h3>A check</h3>
      <p>
        The program looks at the values, at the rehearsals, or at what AWS answered to the checks of the AWS
        page. Where a value changes afterwards so that the check would no longer hold, the step says “Check
        again”.
      </p>
      <h3>Your word</h3>
      <p>
        What no program can see from outside, you confirm with your name. Name, date, note and screenshot are
        kept in the history and in the dossier.
      </p>
    </>
  ),
};
