import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import { faultNameSchema } from '../../../shared/rehearsal/choices.ts';
import type { FaultName } from '../../../shared/rehearsal/faults.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { words } from '../../words/rehearsal.ts';
import { faultsOf } from './choice.ts';

interface WhatIfButtonProps {
  readonly system: ProcurementSystem;
  readonly disabled?: boolean;
  readonly onChoose: (fault: FaultName) => void;
}

/** Where in the failure catalogue an entry stands, as the catalogue groups them. */
const groups = [
  { title: words.whatIfButton.inAwsMarketplace, upTo: 16 },
  { title: words.whatIfButton.identitiesAndSecrets, upTo: 20 },
  { title: words.whatIfButton.connection, upTo: 23 },
  { title: words.whatIfButton.messages, upTo: 29 },
  { title: words.whatIfButton.cart, upTo: 36 },
  { title: words.whatIfButton.order, upTo: Number.POSITIVE_INFINITY },
] as const;

/** A menu of failures. Each starts a rehearsal in which it happens, and shows what comes of it. */
export function WhatIfButton({ system, disabled = false, onChoose }: WhatIfButtonProps) {
  const all = faultsOf(system).map(({ name, title, shows, diagnosis }) => ({
    number: catalogue.find(({ id }) => id === diagnosis)?.number ?? 0,
    item: { id: name, text: title, secondaryText: shows },
  }));
  const items = groups.flatMap(({ title, upTo }, index) => {
    const after = groups[index - 1]?.upTo ?? -1;
    const own = all.filter(({ number }) => number > after && number <= upTo).map(({ item }) => item);
    return own.length > 0 ? [{ text: title, items: own }] : [];
  });
  return (
    <ButtonDropdown
      data-testid="what-if"
      items={items}
      disabled={disabled}
      expandToViewport
      expandableGroups={all.length > 12}
      onItemClick={({ detail }) => onChoose(faultNameSchema.parse(detail.id))}
    >
      {words.whatIfButton.whatIf}
    </ButtonDropdown>
  );
}
