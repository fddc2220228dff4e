import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { lifeCycleWords, nextStepOf, unprovenOf } from '../../../shared/procurement/readiness.ts';
import { stepStateOf, stepsOf } from '../../../shared/procurement/steps/steps.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { LastRehearsal } from '../../components/last-rehearsal.tsx';
import { TestMode } from '../../components/test-mode.tsx';
import { formatDay } from '../../format/time.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/integration.ts';
import { StepStatus } from '../guide/step-words.tsx';

/** Where the integration stands: state, next step, what is not proven, and every step. */
export function Overview({ integration }: { readonly integration: Integration }) {
  const { id, system, details } = integration;
  const next = nextStepOf(integration);
  const unproven = integration.removed ? [] : unprovenOf(integration);
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            {...(next && {
              actions: (
                <Button
                  variant="primary"
                  href={hrefOf({ page: 'guide', id, step: next.id })}
                  data-testid="next-step"
                >
                  {words.overview.next({ title: next.title })}
                </Button>
              ),
            })}
          >
            {words.overview.whereItStands}
          </Header>
        }
      >
        <KeyValuePairs
          columns={4}
          items={[
            {
              label: words.overview.state,
              value: <span data-testid="life-cycle">{lifeCycleWords(integration)}</span>,
            },
            { label: words.overview.procurementSystem, value: systemName(system) },
            { label: words.overview.testMode, value: <TestMode integration={integration} /> },
            {
              label: words.overview.goLiveDate,
              value: details.goLiveOn === '' ? words.overview.notSet : formatDay(details.goLiveOn),
            },
            { label: words.overview.lastRehearsal, value: <LastRehearsal integration={integration} /> },
          ]}
        />
      </Container>
      {integration.live?.overruled && (
        <Alert type="warning" header={words.overview.liveAlthoughUnproven}>
          {integration.live.overruled.reason}
        </Alert>
      )}
      <Container header={<Header variant="h2">{words.overview.steps}</Header>}>
        <ul className="plain-list">
          {stepsOf(system).map((step) => (
            <li key={step.id} className="setting-row">
              <Link href={hrefOf({ page: 'guide', id, step: step.id })}>{step.title}</Link>
              <StepStatus state={stepStateOf(step, integration)} optional={'optional' in step} />
            </li>
          ))}
        </ul>
      </Container>
      {unproven.length > 0 && (
        <Container
          header={
            <Header variant="h2" counter={`(${unproven.length})`}>
              {words.overview.notProvenYet}
            </Header>
          }
        >
          <ul className="plain-list" data-testid="unproven">
            {unproven.map((one) => (
              <li key={one.id}>
                <StatusIndicator type="warning">{one.message}</StatusIndicator>
              </li>
            ))}
          </ul>
        </Container>
      )}
      {unproven.length === 0 && !integration.removed && <Box>{words.overview.everythingProven}</Box>}
    </SpaceBetween>
  );
}
