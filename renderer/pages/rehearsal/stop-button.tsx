import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { common } from '../../words/common.ts';
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
      <Modal
        visible={asking}
        onDismiss={() => setAsking(false)}
        header={words.stopButton.stopThisRehearsal}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={() => setAsking(false)}>
                {common.cancel}
              </Button>
              <Button
                variant="primary"
                data-testid="confirm-stop"
                onClick={() => {
                  setAsking(false);
                  onStop();
                }}
              >
                {words.stopButton.stopRehearsal}
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        {words.stopButton.endsHere({ name: <strong>{name}</strong> })}
      </Modal>
    </>
  );
}
