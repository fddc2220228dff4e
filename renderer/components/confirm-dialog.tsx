import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { common } from '../words/common.ts';

interface ConfirmDialogProps {
  readonly visible: boolean;
  readonly title: string;
  /** What the button does, as it says it. */
  readonly act: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly disabled?: boolean;
  /** While what was confirmed goes on. */
  readonly busy?: boolean;
  /** Names the button for tests; a page may hold several dialogs. */
  readonly testId?: string;
  /** What will be gone or changed, by name. */
  readonly children: ReactNode;
}

/** Asks before something is removed or cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { visible, title, act, onConfirm, onCancel, disabled = false, busy = false, children } = props;
  const { testId = 'confirm' } = props;
  return (
    <Modal
      visible={visible}
      header={title}
      onDismiss={onCancel}
      closeAriaLabel={common.close}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onCancel}>{common.cancel}</Button>
            <Button
              variant="primary"
              onClick={onConfirm}
              disabled={disabled}
              loading={busy}
              data-testid={testId}
            >
              {act}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {children}
    </Modal>
  );
}
