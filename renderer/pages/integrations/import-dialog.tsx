import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { ImportPreview } from '../../../shared/ipc/integrations.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { PassphraseForm } from '../../components/passphrase-form.tsx';
import { formatMoment } from '../../format/time.ts';
import { useNotices } from '../../shell/notices.tsx';
import { common } from '../../words/common.ts';
import { words } from '../../words/integrations.ts';

interface ImportDialogProps {
  readonly preview: ImportPreview;
  readonly onPreview: (preview: ImportPreview) => void;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

/** What a file would bring, and how it is imported. */
export function ImportDialog({ preview, onPreview, onClose, onImported }: ImportDialogProps) {
  const [how, setHow] = useState<'merge' | 'replace'>('merge');
  const [error, setError] = useState<AppError>();
  const notices = useNotices();
  const { token, file, items, missing, secrets } = preview;
  const changes = items.some(({ is }) => is !== 'same') || (how === 'replace' && missing.length > 0);

  const apply = async () => {
    const answer = await workbench.integrations.importFrom({ token, how });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { undo } = answer.value;
    onClose();
    onImported();
    notices.offered('import', {
      header: words.importDialog.imported({ file }),
      content: words.importDialog.fromTheFile({ count: items.length }),
      action: words.importDialog.undo,
      done: words.importDialog.undone,
      run: async () => {
        const undone = await workbench.integrations.undo({ undo });
        onImported();
        return undone;
      },
      onDismiss: () => {},
    });
  };

  return (
    <Modal
      visible
      size="large"
      onDismiss={onClose}
      closeAriaLabel={common.close}
      header={words.importDialog.importFile({ file })}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              variant="primary"
              onClick={() => void apply()}
              disabled={!changes}
              data-testid="import-now"
            >
              {how === 'merge' ? words.importDialog.merge : words.importDialog.replaceAll}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {error && <Failure error={error} />}
        <Box color="text-body-secondary">
          {words.importDialog.exportedBy({
            when: formatMoment(preview.exportedAt),
            program: preview.program,
          })}
        </Box>
        <Table
          variant="embedded"
          wrapLines
          items={items}
          trackBy="id"
          ariaLabels={{ tableLabel: words.importDialog.whatFileBrings }}
          empty={words.importDialog.noIntegration}
          columnDefinitions={[
            {
              id: 'name',
              header: words.importDialog.integration,
              isRowHeader: true,
              cell: ({ name, system }) => name || systemName(system),
            },
            { id: 'system', header: words.importDialog.system, cell: ({ system }) => systemName(system) },
            {
              id: 'is',
              header: words.importDialog.here,
              cell: ({ is, differences }) =>
                is === 'new'
                  ? words.importDialog.new
                  : is === 'same'
                    ? words.importDialog.theSame
                    : words.importDialog.differs({ differences: differences.join(', ') }),
            },
            {
              id: 'changed',
              header: words.importDialog.lastChange,
              cell: ({ changedInFile }) => formatMoment(changedInFile),
            },
          ]}
        />
        {secrets === 'locked' && <Unlock token={token} onPreview={onPreview} />}
        {secrets === 'open' && <Alert type="success">{words.importDialog.secretsComeAlong}</Alert>}
        <RadioGroup
          value={how}
          onChange={({ detail }) => setHow(detail.value === 'replace' ? 'replace' : 'merge')}
          ariaLabel={words.importDialog.howToImport}
          items={[
            {
              value: 'merge',
              label: words.importDialog.merge,
              description: words.importDialog.mergeMeans,
            },
            {
              value: 'replace',
              label: words.importDialog.replace,
              description: words.importDialog.replaceMeans,
            },
          ]}
        />
        {how === 'replace' && missing.length > 0 && (
          <Alert type="warning" header={words.importDialog.deletedHere}>
            {missing.map(({ name }) => name).join(', ')}
          </Alert>
        )}
        {!changes && <Box>{words.importDialog.allHereAlready}</Box>}
      </SpaceBetween>
    </Modal>
  );
}

function Unlock({ token, onPreview }: Pick<ImportDialogProps, 'onPreview'> & { readonly token: string }) {
  return (
    <PassphraseForm
      label={words.importDialog.passphrase}
      description={words.importDialog.passphraseMeans}
      act={words.importDialog.unlock}
      ask={(passphrase) => workbench.integrations.previewImport({ unlock: { token, passphrase } })}
      onAnswer={(preview) => preview && onPreview(preview)}
      testIds={{ field: 'import-passphrase', button: 'unlock-import' }}
    />
  );
}
