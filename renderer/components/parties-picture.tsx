import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import type { Party } from '../../shared/rehearsal/events.ts';
import { partiesOf, partyName } from '../../shared/rehearsal/names.ts';
import type { ProcurementSystem } from '../../shared/rehearsal/systems.ts';
import './parties-picture.css';
import { words } from '../words/components.ts';

const parts: Readonly<Record<Party, { readonly icon: IconProps.Name; readonly does: string }>> = {
  requester: { icon: 'user-profile', does: words.partiesPicture.you },
  procurement: { icon: 'file', does: words.partiesPicture.buyer },
  network: {
    icon: 'share',
    does: words.partiesPicture.network,
  },
  marketplace: { icon: 'globe', does: words.partiesPicture.supplier },
};

/** Who takes part in a rehearsal and what each does. */
export function PartiesPicture({ system }: { readonly system: ProcurementSystem }) {
  return (
    <ul className="parties" aria-label={words.partiesPicture.whoTakesPart}>
      {partiesOf(system).map((party) => (
        <li key={party} className="party">
          <span className="party-icon">
            <Icon name={parts[party].icon} size="medium" variant="link" />
          </span>
          <span className="party-words">
            <span className="party-name">{partyName(party, { system })}</span>
            <span className="party-does">{parts[party].does}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
