import type { Step } from '../../../shared/procurement/steps/step.ts';
import { words } from '../../words/guide.ts';
import type { HelpContent } from '../../words/help-content.ts';
import { placeNames } from './step-words.tsx';

/** The help of a step: where it is done, what for, and what it means to be done. */
export function helpOfStep(step: Step): HelpContent {
  return {
    title: step.title,
    body: (
      <>
        <h3>{words.stepHelp.where}</h3>
        <p>
          {placeNames[step.place]}: {step.where}
        </p>
        <h3>{words.stepHelp.whatFor}</h3>
        {step.why.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <h3>{words.stepHelp.itIsDoneWhen}</h3>
        <p>{step.word}</p>
      </>
    ),
  };
}
