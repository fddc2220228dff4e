import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { IntegrationList, MemoryState } from '../../../shared/ipc/integrations.ts';
import { workbench } from '../../bridge.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Failure } from '../../components/failure.tsx';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/integrations.ts';

interface MemoryNoticeProps {
  readonly memory: Exclude<MemoryState, { is: 'sound' }>;
  readonly onMended: () => void;
}

/** The file of the integrations cannot be used: why, and the ways on. Nothing is cleared unasked. */
export function MemoryNotice({ memory, onMended }: MemoryNoticeProps) {
  const [error, setError] = useState<AppError>();
  const [asking, setAsking] = useState(false);
  const mend = async (verb: () => Promise<Result<IntegrationList>>) => {
    setAsking(false);
    const answer = await verb();
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) onMended();
  };
  const lastGood = memory.is === 'unreadable' ? memory.lastGood : undefined;
  return (
    <Alert type="error" header={memory.error.message} data-testid="memory-notice">
      <SpaceBetween size="s">
        <Box>{memory.error.hint}</Box>
        {error && <Failure error={error} />}
        {memory.is === 'unreadable' && (
          <SpaceBetween direction="horizontal" size="xs">
            {lastGood && (
              <Button
                onClick={() => void mend(() => workbench.integrations.restoreBackup({ file: lastGood.file }))}
                data-testid="restore-backup"
              >
                {words.memoryNotice.restore({ when: formatMoment(lastGood.at) })}
              </Button>
            )}
            <Button onClick={() => setAsking(true)} data-testid="start-empty">
              {words.memoryNotice.startEmpty}
            </Button>
          </SpaceBetween>
        )}
      </SpaceBetween>
      <ConfirmDialog
        visible={asking}
        title={words.memoryNotice.confirmTitle}
        act={words.memoryNotice.startEmpty}
        onConfirm={() => void mend(() => workbench.integrations.startEmpty())}
        onCancel={() => setAsking(false)}
      >
        {words.memoryNotice.damagedFileKept}
      </ConfirmDialog>
    </Alert>
  );
}
