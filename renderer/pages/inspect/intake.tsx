import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { type Arrival, givenBy, givenText } from './drop.ts';

interface IntakeProps {
  readonly busy: boolean;
  readonly onArrival: (arrival: Arrival) => void;
  readonly onOpen: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

/** Where documents come in: pasted, dropped or opened. What is pasted is taken at once and not shown with its secrets. */
export function Intake({ busy, onArrival, onOpen, onCancel }: IntakeProps) {
  const [text, setText] = useState('');
  return (
    <Container
      data-testid="intake"
      header={
        <Header
          variant="h2"
          description="A cXML document, an HTTP exchange, a form body, base64, or a piece of a log with XML in it."
        >
          Paste, drop or open
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div
          onPasteCapture={(event) => {
            if (text.trim() !== '') return;
            event.preventDefault();
            void givenBy(event.clipboardData).then(onArrival);
          }}
        >
          <FormField
            label="Document"
            description="What you paste is judged at once. Secrets and e-mail addresses are masked."
            stretch
          >
            <Textarea
              value={text}
              onChange={({ detail }) => setText(detail.value)}
              rows={10}
              placeholder="Paste here, or drop files anywhere on this page"
              spellcheck={false}
              autoComplete={false}
              autoFocus={onCancel !== undefined}
              data-testid="paste"
            />
          </FormField>
        </div>
        <div className="inspect-intake-actions">
          <Button
            variant="primary"
            loading={busy}
            loadingText="The judge reads it"
            disabled={text.trim() === ''}
            onClick={() => onArrival(givenText(text))}
            data-testid="inspect"
          >
            Inspect
          </Button>
          <Button iconName="folder-open" onClick={onOpen} data-testid="open-files">
            Open files
          </Button>
          {onCancel && (
            <Button variant="link" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Box color="text-body-secondary" fontSize="body-s">
            Up to 20 MB each. Nothing leaves this computer.
          </Box>
        </div>
      </SpaceBetween>
    </Container>
  );
}
