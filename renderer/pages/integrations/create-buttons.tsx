import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { stepsOf } from '../../../shared/procurement/steps/steps.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { type ProcurementSystem, systems } from '../../../shared/rehearsal/systems.ts';
import { workbench } from '../../bridge.ts';
import { useNotices } from '../../shell/notices.tsx';
import { words } from '../../words/integrations.ts';

/** Begins a guide: makes the draft and opens its first step. */
export function CreateButtons({ primary }: { readonly primary: boolean }) {
  const [making, setMaking] = useState<ProcurementSystem>();
  const [, navigate] = useHashLocation();
  const notices = useNotices();

  const create = async (system: ProcurementSystem) => {
    setMaking(system);
    const answer = await workbench.integrations.create({ system, name: '' });
    setMaking(undefined);
    if (!answer.ok) notices.failed('create-integration', answer.error, () => void create(system));
    else navigate(`/integrations/${answer.value.id}/guide/${stepsOf(system)[0]?.id ?? ''}`);
  };

  return (
    <SpaceBetween direction="horizontal" size="xs">
      {systems.map((system, index) => (
        <Button
          key={system}
          variant={primary && index === 0 ? 'primary' : 'normal'}
          onClick={() => void create(system)}
          loading={making === system}
          disabled={making !== undefined}
          data-testid={`set-up-${system}`}
        >
          {words.createButtons.setUp({ system: systemName(system) })}
        </Button>
      ))}
    </SpaceBetween>
  );
}

/** Makes an integration with invented values and opens it: to see what one looks like before there is one. */
export function SampleButton() {
  const [making, setMaking] = useState(false);
  const [, navigate] = useHashLocation();
  const notices = useNotices();

  const make = async (system: ProcurementSystem) => {
    setMaking(true);
    const answer = await workbench.integrations.createSample({ system });
    setMaking(false);
    if (!answer.ok) notices.failed('create-sample', answer.error, () => void make(system));
    else navigate(`/integrations/${answer.value.id}`);
  };
  return (
    <ButtonDropdown
      items={systems.map((system) => ({ id: system, text: systemName(system) }))}
      onItemClick={({ detail }) => {
        const system = systems.find((one) => one === detail.id);
        if (system) void make(system);
      }}
      loading={making}
      data-testid="create-sample"
    >
      {words.createButtons.sample}
    </ButtonDropdown>
  );
}
