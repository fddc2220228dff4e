import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FileUpload from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';
import { PersonField } from '../../components/person-field.tsx';
import { common } from '../../words/common.ts';
import { words } from '../../words/guide.ts';

/** What somebody says by confirming a step. */
export interface SaidWord {
  readonly who: string;
  readonly note: string;
  readonly screenshot?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
}

interface WordFormProps {
  /** What the step being done means, in a sentence. */
  readonly word: string;
  readonly you: string;
  readonly busy: boolean;
  readonly onSay: (said: SaidWord) => void;
  readonly onCancel: () => void;
}

const maxScreenshotBytes = 10 * 1024 * 1024;

/** Proves a step by the administrator's word: name, note, and a screenshot where there is one. */
export function WordForm({ word, you, busy, onSay, onCancel }: WordFormProps) {
  const [who, setWho] = useState(you);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [tried, setTried] = useState(false);
  const [file] = files;
  const problem = file && problemOf(file);

  const say = async () => {
    setTried(true);
    if (who.trim() === '' || problem !== undefined) return;
    const bytes = file && new Uint8Array(await file.arrayBuffer());
    onSay({ who: who.trim(), note, ...(file && bytes && { screenshot: { name: file.name, bytes } }) });
  };

  return (
    <SpaceBetween size="m" data-testid="word-form">
      <Box>{words.wordForm.youConfirm({ word })}</Box>
      <PersonField value={who} onChange={setWho} tried={tried} />
      <FormField label={words.wordForm.note} description={words.wordForm.noteMeans} stretch>
        <Textarea
          value={note}
          onChange={({ detail }) => setNote(detail.value)}
          rows={2}
          data-testid="word-note"
        />
      </FormField>
      <FormField
        label={words.wordForm.screenshot}
        description={words.wordForm.screenshotMeans}
        errorText={problem}
      >
        <FileUpload
          value={[...files]}
          onChange={({ detail }) => setFiles(detail.value.slice(-1))}
          accept="image/png,image/jpeg"
          i18nStrings={{
            uploadButtonText: () => words.wordForm.choosePicture,
            dropzoneText: () => words.wordForm.dropPicture,
            removeFileAriaLabel: () => words.wordForm.removePicture,
            limitShowFewer: words.wordForm.showFewer,
            limitShowMore: words.wordForm.showMore,
            errorIconAriaLabel: words.wordForm.error,
          }}
        />
      </FormField>
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="primary" onClick={() => void say()} loading={busy} data-testid="say-word">
          {words.wordForm.confirm}
        </Button>
        <Button onClick={onCancel}>{common.cancel}</Button>
      </SpaceBetween>
    </SpaceBetween>
  );
}

function problemOf(file: File): string | undefined {
  if (!/^image\/(png|jpeg)$/.test(file.type)) return words.wordForm.notAPicture({ name: file.name });
  return file.size > maxScreenshotBytes ? words.wordForm.tooLarge({ name: file.name }) : undefined;
}
