import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import type { RehearsalChoice } from '../../../shared/ipc/rehearsal.ts';
import { editionSchema, type ProcurementSystem, systemSchema } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { fixedEditionWords, type ScenarioDescription } from '../../../shared/rehearsal/scenarios.ts';
import { PartiesPicture } from '../../components/parties-picture.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { firstChoice, scenariosOf, withFault, withoutIntegration, withSystem } from './choice.ts';
import { editionHelp, scenarioHelp, systemHelp, testModeHelp } from './help.tsx';
import { IntegrationSelect } from './integration-select.tsx';
import { ModeBanner } from './mode-banner.tsx';
import { ScenarioSelect } from './scenario-select.tsx';
import { WhatIfButton } from './what-if-button.tsx';

interface StartFormProps {
  readonly starting: boolean;
  readonly onStart: (choice: RehearsalChoice) => void;
}

const systemWords: Readonly<Record<ProcurementSystem, string>> = {
  coupa: 'Talks to AWS Marketplace directly.',
  ariba: 'Level 1 punchout, through SAP Business Network.',
};

const systems = systemSchema.options.map((system) => ({
  value: system,
  label: systemName(system),
  description: systemWords[system],
}));

const editions = [
  {
    value: 'document',
    label: 'By kind of software',
    description: 'SaaS 81162000, application servers 43232701, other software 43230000.',
  },
  {
    value: 'line-types',
    label: 'By line type',
    description: 'Service 81162000, quantity 1; Material 43232701 at 0.01 each.',
  },
];

/** What to rehearse. The defaults are right for a first time: one press starts. */
export function StartForm({ starting, onStart }: StartFormProps) {
  const [choice, setChoice] = useState<RehearsalChoice>(firstChoice);
  const { system, mode } = choice;
  const scenario: ScenarioDescription | undefined = scenariosOf(system).find(
    ({ name }) => name === choice.scenario,
  );
  const fixed = scenario && fixedEditionWords(scenario);
  return (
    <Container
      header={<Header variant="h2">Start a rehearsal</Header>}
      footer={
        <div className="start-footer">
          <Button
            variant="primary"
            loading={starting}
            loadingText="Starting the simulator"
            onClick={() => onStart(choice)}
            data-testid="start-rehearsal"
          >
            Start rehearsal
          </Button>
          <WhatIfButton
            system={system}
            disabled={starting}
            onChoose={(fault) => onStart(withFault(choice, fault))}
          />
          <Box color="text-body-secondary">A shopping window opens. Nothing leaves this computer.</Box>
        </div>
      }
    >
      <SpaceBetween size="l">
        <IntegrationSelect choice={choice} onChange={setChoice} />
        <FormField label="Procurement system" info={<InfoLink help={systemHelp} />} stretch>
          <Tiles
            value={system}
            columns={2}
            items={systems}
            onChange={({ detail }) =>
              setChoice(withSystem(withoutIntegration(choice), systemSchema.parse(detail.value)))
            }
            data-testid="system"
          />
        </FormField>
        <FormField label="Scenario" info={<InfoLink help={scenarioHelp} />} stretch>
          <ScenarioSelect choice={choice} onChange={setChoice} />
        </FormField>
        <FormField label="Test mode" info={<InfoLink help={testModeHelp} />} stretch>
          <SpaceBetween size="s">
            <Toggle
              checked={mode === 'test'}
              onChange={({ detail }) =>
                setChoice({ ...choice, mode: detail.checked ? 'test' : 'production' })
              }
              data-testid="test-mode"
            >
              {mode === 'test' ? 'Test mode is on' : 'Test mode is off'}
            </Toggle>
            <ModeBanner mode={mode} />
          </SpaceBetween>
        </FormField>
        <ExpandableSection headerText="More options" data-testid="more-options">
          <FormField
            label="Classification of the lines"
            info={<InfoLink help={editionHelp} />}
            description={
              fixed === undefined
                ? 'Left open, by kind of software.'
                : `${scenario?.title ?? 'The scenario'} is about it. ${fixed}`
            }
          >
            <RadioGroup
              value={fixed === undefined ? (choice.edition ?? null) : (scenario?.edition ?? null)}
              items={editions.map((one) => ({ ...one, disabled: fixed !== undefined }))}
              onChange={({ detail }) => setChoice({ ...choice, edition: editionSchema.parse(detail.value) })}
            />
          </FormField>
        </ExpandableSection>
        <div>
          <Box variant="awsui-key-label">Who takes part</Box>
          <div className="parties-row">
            <PartiesPicture system={system} />
          </div>
        </div>
      </SpaceBetween>
    </Container>
  );
}
