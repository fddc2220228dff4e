import { useState } from 'react';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { stepStateOf, stepsOf } from '../../../shared/procurement/steps/steps.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/guide.ts';
import { StepStatus } from './step-words.tsx';

/** The name of the page behind the last step. */
export const reviewStep = 'review';

/** All steps with their state; any of them can be opened at any time. */
export function StepList({
  integration,
  current,
}: {
  readonly integration: Integration;
  readonly current: string;
}) {
  const { id, system } = integration;
  // Beside the step where there is room; in a narrow window the step comes first.
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 1001px)').matches);
  return (
    <nav aria-label={words.stepList.steps}>
      <details className="guide-steps" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.stepList.steps}</summary>
        <ol>
          {stepsOf(system).map((step) => (
            <li key={step.id}>
              <a
                href={hrefOf({ page: 'guide', id, step: step.id })}
                className="guide-step"
                aria-current={step.id === current ? 'step' : undefined}
                data-testid={`step-${step.id}`}
              >
                <span>{step.title}</span>
                <StepStatus state={stepStateOf(step, integration)} optional={'optional' in step} />
              </a>
            </li>
          ))}
        </ol>
        <a
          href={hrefOf({ page: 'guide', id, step: reviewStep })}
          className="guide-step"
          aria-current={current === reviewStep ? 'step' : undefined}
          data-testid="step-review"
        >
          {words.stepList.reviewAllValues}
        </a>
      </details>
    </nav>
  );
}
