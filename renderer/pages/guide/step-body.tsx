import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { prerequisitesOf } from '../../../shared/procurement/readiness.ts';
import { links } from '../../../shared/procurement/steps/links.ts';
import type { Step } from '../../../shared/procurement/steps/step.ts';
import { usePageHelp } from '../../shell/help.tsx';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/guide.ts';
import type { ActionProps } from './actions/enter.tsx';
import { FailuresCard } from './failures-card.tsx';
import { ProofCard } from './proof-card.tsx';
import { StepAction } from './step-actions.tsx';
import { helpOfStep } from './step-help.tsx';
import { placeNames } from './step-words.tsx';

/** One step of a guide: why, what to do in that screen's order, how it is proven, what goes wrong. */
export function StepBody({ step, ...props }: ActionProps & { readonly step: Step }) {
  const { integration } = props;
  usePageHelp(useMemo(() => helpOfStep(step), [step]));
  const missing = prerequisitesOf(step, integration);
  return (
    <SpaceBetween size="l">
      <Container
        data-arrival
        header={
          <Header variant="h2" description={`${placeNames[step.place]}: ${step.where}`}>
            {step.title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          {missing.length > 0 && (
            <Alert type="info" data-testid="prerequisites">
              {words.stepBody.first({
                steps: missing.map(({ id, title }, index) => (
                  <span key={id}>
                    {index > 0 && ', '}
                    <Link href={hrefOf({ page: 'guide', id: integration.id, step: id })}>{title}</Link>
                  </span>
                )),
              })}
            </Alert>
          )}
          {step.why.map((line) => (
            <Box key={line}>{line}</Box>
          ))}
          <Box>
            {step.links.map((id) => (
              <div key={id}>
                <Link external href={links[id].href}>
                  {links[id].text}
                </Link>
              </div>
            ))}
          </Box>
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">{words.stepBody.whatToDo}</Header>}>
        <SpaceBetween size="l">
          {step.actions.map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a step are a constant list
            <StepAction key={index} action={action} {...props} />
          ))}
          {step.older?.map((line) => (
            <Alert key={line} type="info" header={words.stepBody.inAnOlderConsole}>
              {line}
            </Alert>
          ))}
          {step.unsure?.map((line) => (
            <Alert key={line} type="info" header={words.stepBody.notCertain}>
              {words.stepBody.uncertain({ line })}
            </Alert>
          ))}
        </SpaceBetween>
      </Container>
      <ProofCard key={step.id} integration={integration} step={step} you={props.you} />
      <FailuresCard ids={step.failures} system={integration.system} />
    </SpaceBetween>
  );
}
