import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { stepOf, stepsOf } from '../../../shared/procurement/steps/steps.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { workbench } from '../../bridge.ts';
import { IntegrationGone } from '../../components/integration-gone.tsx';
import { Reminders } from '../../components/reminders.tsx';
import { nameOfIntegration, useIntegrations } from '../../components/use-integrations.ts';
import { useLoaded } from '../../shell/ready.ts';
import { hrefOf } from '../../shell/routes.ts';
import './guide.css';
import { words } from '../../words/guide.ts';
import { Review } from './review.tsx';
import { StepBody } from './step-body.tsx';
import { reviewStep, StepList } from './step-list.tsx';
import { useEdits } from './use-edits.ts';

interface GuidePageProps {
  readonly id: string;
  readonly step: string;
}

/** The set-up guide of one integration at one step. */
export function GuidePage({ id, step }: GuidePageProps) {
  const integrations = useIntegrations();
  const integration = integrations.all?.find((one) => one.id === id);
  useLoaded(integrations.all !== undefined || integrations.error !== undefined);
  return integration ? (
    <Guide integration={integration} step={step} you={integrations.you} />
  ) : (
    <IntegrationGone integrations={integrations} />
  );
}

interface GuideProps {
  readonly integration: Integration;
  readonly step: string;
  readonly you: string;
}

function Guide({ integration, step: stepId, you }: GuideProps) {
  const { id, system, place } = integration;
  const edit = useEdits(integration);
  const step = stepOf(system, stepId);

  // Where somebody leaves, they come back.
  useEffect(() => {
    if (step && place !== step.id) void workbench.integrations.setPlace({ id, step: step.id });
  }, [id, place, step]);

  const name = nameOfIntegration(integration);
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={words.guidePage.description({ system: systemName(system) })}>
          {words.guidePage.setUp({ name })}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Reminders integration={integration} loud />
        <div className="guide">
          <StepList integration={integration} current={stepId} />
          <div>
            {step ? (
              <StepBody key={step.id} step={step} integration={integration} edit={edit} you={you} />
            ) : (
              <Review integration={integration} />
            )}
            <Footer integration={integration} stepId={step ? stepId : reviewStep} />
          </div>
        </div>
      </SpaceBetween>
    </ContentLayout>
  );
}

function Footer({ integration, stepId }: { readonly integration: Integration; readonly stepId: string }) {
  const { id, system } = integration;
  const ids = [...stepsOf(system).map((step) => step.id), reviewStep];
  const at = ids.indexOf(stepId);
  const before = ids[at - 1];
  const after = ids[at + 1];
  return (
    <div className="guide-footer">
      <SpaceBetween direction="horizontal" size="xs">
        <Button href={hrefOf({ page: 'integration', id })} data-testid="leave">
          {words.guidePage.saveAndLeave}
        </Button>
        {before !== undefined && (
          <Button href={hrefOf({ page: 'guide', id, step: before })} data-testid="back">
            {words.guidePage.back}
          </Button>
        )}
        {after !== undefined && (
          <Button variant="primary" href={hrefOf({ page: 'guide', id, step: after })} data-testid="next">
            {words.guidePage.next}
          </Button>
        )}
      </SpaceBetween>
    </div>
  );
}
