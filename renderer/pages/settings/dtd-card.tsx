import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { DtdInstallation, DtdState } from '../../../shared/ipc/dtd.ts';
import { Failure } from '../../components/failure.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { dtdHelp } from './help.tsx';
import { useDtds } from './use-dtds.ts';

/** The official DTDs: which are installed, and three ways to install them. */
export function DtdCard() {
  const { state, error, installed, progress, busy, installFrom, download, cancel } = useDtds();
  const missing = state?.downloadable.find(
    (version) => !state.installed.some((one) => one.version === version),
  );
  return (
    <Container
      data-testid="dtds"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={dtdHelp} />}
          description="With them, the judge's word on a document is that of cXML's own definition."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                onClick={() => installFrom('folder')}
                loading={busy === 'folder'}
                disabled={busy !== undefined}
                data-testid="dtd-folder"
              >
                Install from a folder
              </Button>
              <Button
                onClick={() => installFrom('zip')}
                loading={busy === 'zip'}
                disabled={busy !== undefined}
                data-testid="dtd-zip"
              >
                Install from a zip archive
              </Button>
              {missing !== undefined && (
                <Button
                  onClick={() => download(missing)}
                  disabled={busy !== undefined}
                  iconName="download"
                  data-testid="dtd-download"
                >
                  Download {missing} from cxml.org
                </Button>
              )}
            </SpaceBetween>
          }
        >
          Official DTDs
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error && <Failure error={error} />}
        {installed && <Installed installed={installed} />}
        {busy === 'download' && (
          <ProgressBar
            label="Downloading from cxml.org"
            value={progress ? (100 * progress.done) / progress.of : 0}
            additionalInfo={
              <Button variant="inline-link" onClick={cancel} data-testid="dtd-cancel">
                Cancel
              </Button>
            }
          />
        )}
        {state && <Versions installed={state.installed} />}
      </SpaceBetween>
    </Container>
  );
}

function Versions({ installed }: { readonly installed: DtdState['installed'] }) {
  if (installed.length === 0) {
    return (
      <Box color="text-body-secondary">
        None installed. Documents are judged by the built-in grammar, which knows punchout, orders and their
        answers.
      </Box>
    );
  }
  return (
    <KeyValuePairs
      columns={3}
      items={installed.map(({ version, modules }) => ({
        label: `cXML ${version}`,
        value: modules.join(', '),
      }))}
    />
  );
}

function Installed({ installed }: { readonly installed: DtdInstallation['installed'] }) {
  const unknown = installed.filter(({ official }) => !official);
  const versions = [...new Set(installed.map(({ version }) => version))].join(', ');
  return (
    <Alert
      type={unknown.length > 0 ? 'warning' : 'success'}
      header={`Installed: ${installed.length} ${installed.length === 1 ? 'file' : 'files'} of cXML ${versions}`}
    >
      {unknown.length > 0
        ? `This program does not know the checksums of ${unknown.length} of them, so it cannot tell whether they are official.`
        : 'All of them are those that cxml.org publishes.'}
    </Alert>
  );
}
