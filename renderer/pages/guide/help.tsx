import type { Step } from '../../../shared/procurement/steps/step.ts';
import type { HelpContent } from '../../words/help-content.ts';
import { placeNames } from './step-words.tsx';

/** The help of a step: where it is done, what for, and what it means to be done. */
export function helpOfStep(step: Step): HelpContent {
  return {
    title: step.title,
    body: (
      <>
        <h3>Where</h3>
        <p>
          {placeNames[step.place]}: {step.where}
        </p>
        <h3>What for</h3>
        {step.why.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <h3>It is done when</h3>
        <p>{step.word}</p>
      </>
    ),
  };
}

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
