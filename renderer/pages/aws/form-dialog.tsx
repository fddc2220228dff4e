import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';

interface FormDialogProps {
  readonly title: string;
  /** What the button says; Enter in a field does the same. */
  readonly act: string;
  readonly actTestId: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields that are given all at once. */
export function FormDialog({ title, act, actTestId, onSubmit, onCancel, children }: FormDialogProps) {
  return (
    <Modal
      visible
      header={title}
      onDismiss={onCancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              {common.cancel}
            </Button>
            <Button variant="primary" onClick={onSubmit} data-testid={actTestId}>
              {act}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Modal>
  );
}
