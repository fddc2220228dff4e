import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { Failure } from '../../components/failure.tsx';
import { nameOfIntegration } from '../../components/use-integrations.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/aws.ts';
import type { ChosenIntegration } from './use-integration.ts';

const none = { value: '', label: words.integrationCard.none, description: words.integrationCard.notKept };

/** Chooses the integration that results are kept with. */
export function IntegrationCard({ integration }: { readonly integration: ChosenIntegration }) {
  const { all, chosen, choose, error, reload } = integration;
  return (
    <Container
      data-testid="aws-integration"
      header={
        <Header variant="h2" info={<InfoLink help={words.help.integration} />}>
          {words.integrationCard.integration}
        </Header>
      }
    >
      <SpaceBetween size="s">
        {error && <Failure error={error} onRetry={reload} />}
        {!error && all.length === 0 ? (
          <Box>{words.integrationCard.noIntegration}</Box>
        ) : (
          <FormField label={words.integrationCard.keepWith} description={words.integrationCard.keepMeans}>
            <Select
              selectedOption={chosen ? optionOf(chosen) : none}
              options={[none, ...all.map(optionOf)]}
              onChange={({ detail }) => choose(detail.selectedOption.value || undefined)}
              data-testid="integration"
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}

function optionOf(integration: Integration) {
  return {
    value: integration.id,
    label: nameOfIntegration(integration),
    description: systemName(integration.system),
  };
}
