import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { RehearsalSummary } from '../../shared/ipc/rehearsal.ts';
import { systemName } from '../../shared/rehearsal/names.ts';
import { runTitle } from '../../shared/rehearsal/run-title.ts';
import { workbench } from '../bridge.ts';
import { formatMoment } from '../format/time.ts';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Failure } from './failure.tsx';

interface DeleteRehearsalsProps {
  readonly visible: boolean;
  readonly rehearsals: readonly RehearsalSummary[];
  /** `deleted`: whether they are gone. */
  readonly onClose: (deleted: boolean) => void;
}

/** The most that are named one by one. */
const named = 8;

/** Asks before records go for good, naming what goes. */
export function DeleteRehearsals({ visible, rehearsals, onClose }: DeleteRehearsalsProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const close = (deleted: boolean) => {
    setError(undefined);
    onClose(deleted);
  };
  const remove = async () => {
    setBusy(true);
    const answer = await workbench.rehearsal.remove({ ids: rehearsals.map(({ id }) => id) });
    setBusy(false);
    if (answer.ok) close(true);
    else setError(answer.error);
  };
  const count = rehearsals.length;
  const left = count - named;
  return (
    <ConfirmDialog
      visible={visible}
      title={words.deleteRehearsals.title({ count })}
      act={common.delete}
      busy={busy}
      testId="confirm-delete"
      onCancel={() => close(false)}
      onConfirm={() => void remove()}
    >
      <SpaceBetween size="s">
        {error && <Failure error={error} />}
        <ul className="deleted-list">
          {rehearsals.slice(0, named).map((rehearsal) => (
            <li key={rehearsal.id}>{wordsOf(rehearsal)}</li>
          ))}
          {left > 0 && <li>{words.deleteRehearsals.andMore({ count: left })}</li>}
        </ul>
        <Box>{words.deleteRehearsals.goneForGood}</Box>
      </SpaceBetween>
    </ConfirmDialog>
  );
}

function wordsOf({ startedAt, system, scenario, fault, summary }: RehearsalSummary): string {
  const what =
    system === undefined
      ? words.deleteRehearsals.damagedRecord
      : `${systemName(system)}, ${runTitle({ scenario: scenario ?? '', fault })}`;
  return `${formatMoment(startedAt)}: ${what}. ${summary}`;
}
