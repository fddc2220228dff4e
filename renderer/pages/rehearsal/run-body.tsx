import { type ReactNode, useMemo } from 'react';
import type { StartedEvent } from '../../../shared/rehearsal/events.ts';
import { partiesIn } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { sequenceOf } from '../../../shared/rehearsal/sequence.ts';
import type { RehearsalView } from '../../../shared/rehearsal/view.ts';
import { ChecksCard } from './checks-card.tsx';
import { ModeBanner } from './mode-banner.tsx';
import { PartiesCard } from './parties-card.tsx';
import { RecordsCard } from './records-card.tsx';
import { SequenceCard } from './sequence-card.tsx';
import { useMessagePanel } from './use-message-panel.tsx';
import './rehearsal.css';

interface RunBodyProps {
  readonly id: string;
  readonly view: RehearsalView;
  readonly started: StartedEvent;
  /** True while the rehearsal goes on: the picture then ends in what is waited for. */
  readonly goesOn: boolean;
  /** What stands above the picture: what to do now, or the verdict. */
  readonly top: ReactNode;
}

/** A rehearsal's content, the same while it goes on and when it is opened again. */
export function RunBody({ id, view, started, goesOn, top }: RunBodyProps) {
  const isWide = partiesIn(started).length > 3;
  const steps = useMemo(() => sequenceOf(view, goesOn), [view, goesOn]);
  const { selected, select } = useMessagePanel(id, view.exchanges, started);
  return (
    <div className="run">
      <ModeBanner mode={started.mode} host={realHostOf(started)} />
      {top}
      <div className={isWide ? 'run-columns run-columns-wide' : 'run-columns'}>
        <SequenceCard steps={steps} started={started} selected={selected} onSelect={select} />
        <div className="run-side">
          <ChecksCard findings={view.findings} />
          {started.supplier.builtIn && <RecordsCard records={view.records} />}
          <PartiesCard
            started={started}
            setup={view.exchanges.find(({ request }) => request.document === 'PunchOutSetupRequest')}
          />
        </div>
      </div>
    </div>
  );
}
