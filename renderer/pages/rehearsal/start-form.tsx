import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tiles from '@cloudscape-design/components/tiles';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import { type Mode, type ProcurementSystem, systemSchema } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { PartiesPicture } from '../../components/parties-picture.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { systemHelp, testModeHelp } from './help.tsx';
import { ModeBanner } from './mode-banner.tsx';

interface StartFormProps {
  readonly starting: boolean;
  readonly onStart: (system: ProcurementSystem, mode: Mode) => void;
}

const systems = systemSchema.options.map((system) => ({
  value: system,
  label: systemName(system),
  description: 'Session, cart, requisition and purchase order over cXML.',
}));

/** What to rehearse. The defaults are right for a first time: one press starts. */
export function StartForm({ starting, onStart }: StartFormProps) {
  const [system, setSystem] = useState<ProcurementSystem>('coupa');
  const [testMode, setTestMode] = useState(true);
  const mode: Mode = testMode ? 'test' : 'production';
  return (
    <Container
      header={<Header variant="h2">Start a rehearsal</Header>}
      footer={
        <div className="start-footer">
          <Button
            variant="primary"
            loading={starting}
            loadingText="Starting the simulator"
            onClick={() => onStart(system, mode)}
            data-testid="start-rehearsal"
          >
            Start rehearsal
          </Button>
          <Box color="text-body-secondary">A shopping window opens. Nothing leaves this computer.</Box>
        </div>
      }
    >
      <SpaceBetween size="l">
        <FormField label="Procurement system" info={<InfoLink help={systemHelp} />} stretch>
          <Tiles
            value={system}
            columns={2}
            items={systems}
            onChange={({ detail }) => setSystem(systemSchema.parse(detail.value))}
          />
        </FormField>
        <FormField label="Test mode" info={<InfoLink help={testModeHelp} />} stretch>
          <SpaceBetween size="s">
            <Toggle
              checked={testMode}
              onChange={({ detail }) => setTestMode(detail.checked)}
              data-testid="test-mode"
            >
              {testMode ? 'Test mode is on' : 'Test mode is off'}
            </Toggle>
            <ModeBanner mode={mode} />
          </SpaceBetween>
        </FormField>
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
