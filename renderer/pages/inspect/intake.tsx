import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { common } from '../../words/common.ts';
import { words } from '../../words/inspect.ts';
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
        <Header variant="h2" description={words.intake.description}>
          {words.intake.title}
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
          <FormField label={words.intake.document} description={words.intake.documentMeans} stretch>
            <Textarea
              value={text}
              onChange={({ detail }) => setText(detail.value)}
              rows={10}
              placeholder={words.intake.placeholder}
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
            loadingText={words.intake.judging}
            disabled={text.trim() === ''}
            onClick={() => onArrival(givenText(text))}
            data-testid="inspect"
          >
            {words.intake.inspect}
          </Button>
          <Button iconName="folder-open" onClick={onOpen} data-testid="open-files">
            {words.intake.openFiles}
          </Button>
          {onCancel && (
            <Button variant="link" onClick={onCancel}>
              {common.cancel}
            </Button>
          )}
          <Box color="text-body-secondary" fontSize="body-s">
            {words.intake.limits}
          </Box>
        </div>
      </SpaceBetween>
    </Container>
  );
}
