import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Party, ProcurementSystem } from '../../shared/rehearsal/events.ts';
import { partyName } from '../../shared/rehearsal/names.ts';
import './parties-picture.css';

const parties: readonly { readonly party: Party; readonly icon: IconProps.Name; readonly does: string }[] = [
  { party: 'requester', icon: 'user-profile', does: 'You, in a shopping window beside this one' },
  {
    party: 'procurement',
    icon: 'file',
    does: 'Simulated: opens the punchout, takes the cart, sends the order',
  },
  { party: 'marketplace', icon: 'globe', does: 'Simulated: shows the store, answers every message' },
];

/** Who takes part in a rehearsal and what each does. */
export function PartiesPicture({ system }: { readonly system: ProcurementSystem }) {
  return (
    <ul className="parties" aria-label="Who takes part">
      {parties.map(({ party, icon, does }) => (
        <li key={party} className="party">
          <span className="party-icon">
            <Icon name={icon} size="medium" variant="link" />
          </span>
          <span className="party-words">
            <span className="party-name">{partyName(party, system)}</span>
            <span className="party-does">{does}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
