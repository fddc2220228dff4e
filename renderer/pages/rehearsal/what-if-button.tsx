import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { catalogue } from '../../../shared/procurement/diagnoses/catalogue.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/events.ts';
import { type FaultName, faultNameSchema } from '../../../shared/rehearsal/faults.ts';
import { faultsOf } from './choice.ts';

interface WhatIfButtonProps {
  readonly system: ProcurementSystem;
  readonly disabled?: boolean;
  readonly onChoose: (fault: FaultName) => void;
}

/** Where in the failure catalogue an entry stands, as the catalogue groups them. */
const groups = [
  { title: 'In AWS Marketplace', upTo: 16 },
  { title: 'Identities and secrets', upTo: 20 },
  { title: 'Connection', upTo: 23 },
  { title: 'Messages', upTo: 29 },
  { title: 'Cart', upTo: 36 },
  { title: 'Order', upTo: Number.POSITIVE_INFINITY },
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
      What if…
    </ButtonDropdown>
  );
}
