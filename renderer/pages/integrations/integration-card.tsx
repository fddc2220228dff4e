import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { lifeCycleWords, nextStepOf, unprovenOf } from '../../../shared/procurement/readiness.ts';
import { stepOf } from '../../../shared/procurement/steps/steps.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { LastRehearsal } from '../../components/last-rehearsal.tsx';
import { Reminders } from '../../components/reminders.tsx';
import { TestMode } from '../../components/test-mode.tsx';
import { nameOfIntegration } from '../../components/use-integrations.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/integrations.ts';

/** One integration in the list: where it stands, what must not be forgotten, and the next step as its button. */
export function IntegrationCard({ integration }: { readonly integration: Integration }) {
  const { id, system, place } = integration;
  const name = nameOfIntegration(integration);
  const next = nextStepOf(integration);
  const left = place === undefined ? undefined : stepOf(system, place);
  const open = integration.removed ? 0 : unprovenOf(integration).length;
  return (
    <Container
      data-testid="integration"
      header={
        <Header
          variant="h2"
          description={systemName(system)}
          {...(next && {
            actions: (
              <SpaceBetween direction="horizontal" size="xs">
                {left && left.id !== next.id && (
                  <Button
                    href={hrefOf({ page: 'guide', id, step: left.id })}
                    ariaLabel={words.integrationCard.backNamed({ title: left.title, name })}
                  >
                    {words.integrationCard.back}
                  </Button>
                )}
                <Button
                  href={hrefOf({ page: 'guide', id, step: next.id })}
                  ariaLabel={words.integrationCard.nextNamed({ title: next.title, name })}
                  data-testid="next-step"
                >
                  {words.integrationCard.next({ title: next.title })}
                </Button>
              </SpaceBetween>
            ),
          })}
        >
          <Link href={hrefOf({ page: 'integration', id })} fontSize="heading-m">
            {name}
          </Link>
        </Header>
      }
    >
      <SpaceBetween size="m">
        <KeyValuePairs
          columns={4}
          items={[
            { label: words.integrationCard.state, value: lifeCycleWords(integration) },
            { label: words.integrationCard.testMode, value: <TestMode integration={integration} /> },
            {
              label: words.integrationCard.lastRehearsal,
              value: <LastRehearsal integration={integration} />,
            },
            {
              label: words.integrationCard.missing,
              value: (
                <Box>
                  {open === 0 ? words.integrationCard.nothing : words.integrationCard.notProven({ open })}
                </Box>
              ),
            },
          ]}
        />
        <Reminders integration={integration} loud />
      </SpaceBetween>
    </Container>
  );
}
