import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Party, ProcurementSystem } from '../../shared/rehearsal/events.ts';
import { partiesOf, partyName } from '../../shared/rehearsal/names.ts';
import './parties-picture.css';

const parts: Readonly<Record<Party, { readonly icon: IconProps.Name; readonly does: string }>> = {
  requester: { icon: 'user-profile', does: 'You, in a shopping window beside this one' },
  procurement: { icon: 'file', does: 'Simulated: opens the punchout, takes the cart, sends the order' },
  network: {
    icon: 'share',
    does: 'Simulated: knows both by their ANID, adds the supplier’s secret, passes on',
  },
  marketplace: { icon: 'globe', does: 'Simulated: shows the store, answers every message' },
};

/** Who takes part in a rehearsal and what each does. */
export function PartiesPicture({ system }: { readonly system: ProcurementSystem }) {
  return (
    <ul className="parties" aria-label="Who takes part">
      {partiesOf(system).map((party) => (
        <li key={party} className="party">
          <span className="party-icon">
            <Icon name={parts[party].icon} size="medium" variant="link" />
          </span>
          <span className="party-words">
            <span className="party-name">{partyName(party, system)}</span>
            <span className="party-does">{parts[party].does}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
