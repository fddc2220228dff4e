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
import { editionSchema, systemSchema } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import {
  fixedEditionWords,
  fixedModeWords,
  type ScenarioDescription,
  scenarioOf,
} from '../../../shared/rehearsal/scenarios.ts';
import { PartiesPicture } from '../../components/parties-picture.tsx';
import { useIntegrations } from '../../components/use-integrations.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';
import { firstChoice, modeOf, scenariosOf, withFault, withoutIntegration, withSystem } from './choice.ts';
import { ConfirmRealDialog } from './confirm-real-dialog.tsx';
import { IntegrationSelect } from './integration-select.tsx';
import { ModeBanner } from './mode-banner.tsx';
import { realChoice } from './real-draft.ts';
import { ScenarioSelect } from './scenario-select.tsx';
import { SupplierField } from './supplier-field.tsx';
import { useRealAddress } from './use-real-address.ts';
import { WhatIfButton } from './what-if-button.tsx';

interface StartFormProps {
  readonly starting: boolean;
  readonly onStart: (choice: RehearsalChoice) => void;
}

const systems = systemSchema.options.map((system) => ({
  value: system,
  label: systemName(system),
  description: words.startForm[system],
}));

const editions = [
  {
    value: 'document',
    label: words.startForm.bySoftware,
    description: words.startForm.bySoftwareMeans,
  },
  {
    value: 'line-types',
    label: words.startForm.byLineType,
    description: words.startForm.byLineTypeMeans,
  },
];

/** What to rehearse. The defaults are right for a first time: one press starts. */
export function StartForm({ starting, onStart }: StartFormProps) {
  const [choice, setChoice] = useState<RehearsalChoice>(firstChoice);
  // Without the list the form does what it does without integrations; the Integrations page says what is wrong.
  const { all = [] } = useIntegrations();
  const integration = all.find(({ id }) => id === choice.integration);
  const real = useRealAddress(integration);
  const { system } = choice;
  // At a real address no scenario is chosen, so none decides.
  const scenario = real.draft || !choice.scenario ? undefined : scenarioOf(choice.scenario);
  const fixed = scenario && fixedModeWords(scenario);
  const mode = real.draft ? choice.mode : modeOf(choice);
  const choose = (next: RehearsalChoice) => {
    setChoice(next);
    if (next.integration !== choice.integration) real.offer(all.find(({ id }) => id === next.integration));
  };
  return (
    <Container
      header={<Header variant="h2">{words.startForm.title}</Header>}
      footer={
        <div className="start-footer">
          <Button
            variant="primary"
            loading={starting}
            loadingText={words.startForm.starting}
            onClick={() => (real.draft ? real.ask() : onStart({ ...choice, mode }))}
            data-testid="start-rehearsal"
          >
            {words.startForm.start}
          </Button>
          {!real.draft && (
            <WhatIfButton
              system={system}
              disabled={starting}
              onChoose={(fault) => onStart(withFault({ ...choice, mode }, fault))}
            />
          )}
          <Box color="text-body-secondary">
            {real.draft ? words.startForm.confirmsFirst : words.startForm.staysHere}
          </Box>
        </div>
      }
    >
      <SpaceBetween size="l">
        <IntegrationSelect
          all={all}
          choice={choice}
          onChange={choose}
          real={real.draft !== undefined}
          error={real.problems?.integration ?? ''}
        />
        <SupplierField
          draft={real.draft}
          possible={all.length > 0}
          problems={real.problems}
          onReal={real.choose}
          onChange={real.change}
          onLeave={real.leave}
        />
        <FormField
          label={words.startForm.procurementSystem}
          info={<InfoLink help={words.help.system} />}
          stretch
        >
          <Tiles
            value={system}
            columns={2}
            items={systems}
            onChange={({ detail }) =>
              choose(withSystem(withoutIntegration(choice), systemSchema.parse(detail.value)))
            }
            data-testid="system"
          />
        </FormField>
        {!real.draft && (
          <FormField label={words.startForm.scenario} info={<InfoLink help={words.help.scenario} />} stretch>
            <ScenarioSelect choice={choice} onChange={setChoice} />
          </FormField>
        )}
        <FormField
          label={words.startForm.testMode}
          info={<InfoLink help={words.help.testMode} />}
          description={
            scenario && fixed !== undefined && words.startForm.isAboutIt({ scenario: scenario.title, fixed })
          }
          stretch
        >
          <SpaceBetween size="s">
            <Toggle
              checked={mode === 'test'}
              disabled={fixed !== undefined}
              onChange={({ detail }) =>
                setChoice({ ...choice, mode: detail.checked ? 'test' : 'production' })
              }
              data-testid="test-mode"
            >
              {mode === 'test' ? words.startForm.testModeOn : words.startForm.testModeOff}
            </Toggle>
            <ModeBanner mode={mode} host={real.draft && (real.host ?? words.startForm.theRealAddress)} />
          </SpaceBetween>
        </FormField>
        {!real.draft && <MoreOptions choice={choice} onChange={setChoice} />}
      </SpaceBetween>
      {real.asking && real.draft && real.host !== undefined && integration && (
        <ConfirmRealDialog
          host={real.host}
          draft={real.draft}
          mode={mode}
          integration={integration}
          onCancel={real.cancel}
          onConfirm={(supplier) => {
            real.cancel();
            onStart(realChoice(choice, supplier));
          }}
        />
      )}
    </Container>
  );
}

interface MoreOptionsProps {
  readonly choice: RehearsalChoice;
  readonly onChange: (choice: RehearsalChoice) => void;
}

/** What only the simulated parties have a choice of. */
function MoreOptions({ choice, onChange }: MoreOptionsProps) {
  const scenario: ScenarioDescription | undefined = scenariosOf(choice.system).find(
    ({ name }) => name === choice.scenario,
  );
  const fixed = scenario && fixedEditionWords(scenario);
  return (
    <SpaceBetween size="l">
      <ExpandableSection headerText={words.startForm.moreOptions} data-testid="more-options">
        <FormField
          label={words.startForm.classification}
          info={<InfoLink help={words.help.edition} />}
          description={
            scenario && fixed !== undefined
              ? words.startForm.isAboutIt({ scenario: scenario.title, fixed })
              : words.startForm.leftOpen
          }
        >
          <RadioGroup
            value={fixed === undefined ? (choice.edition ?? null) : (scenario?.edition ?? null)}
            items={editions.map((one) => ({ ...one, disabled: fixed !== undefined }))}
            onChange={({ detail }) => onChange({ ...choice, edition: editionSchema.parse(detail.value) })}
          />
        </FormField>
      </ExpandableSection>
      <div>
        <Box variant="awsui-key-label">{words.startForm.whoTakesPart}</Box>
        <div className="parties-row">
          <PartiesPicture system={choice.system} />
        </div>
      </div>
    </SpaceBetween>
  );
}
