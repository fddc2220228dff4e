import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { words } from '../../words/rehearsal.ts';

interface StopButtonProps {
  /** What is stopped, as the page's heading names it. */
  readonly name: string;
  readonly stopping: boolean;
  readonly onStop: () => void;
}

/** Stops the rehearsal that goes on, after asking. */
export function StopButton({ name, stopping, onStop }: StopButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)} loading={stopping} data-testid="stop">
        {words.stopButton.stop}
      </Button>
      <ConfirmDialog
        visible={asking}
        title={words.stopButton.stopThisRehearsal}
        act={words.stopButton.stopRehearsal}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onStop();
        }}
      >
        {words.stopButton.endsHere({ name: <strong>{name}</strong> })}
      </ConfirmDialog>
    </>
  );
}
