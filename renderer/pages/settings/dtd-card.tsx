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
import { common } from '../../words/common.ts';
import { words } from '../../words/settings.ts';
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
          info={<InfoLink help={words.help.dtd} />}
          description={words.dtdCard.whatTheyAreFor}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                onClick={() => installFrom('folder')}
                loading={busy === 'folder'}
                disabled={busy !== undefined}
                data-testid="dtd-folder"
              >
                {words.dtdCard.installFromFolder}
              </Button>
              <Button
                onClick={() => installFrom('zip')}
                loading={busy === 'zip'}
                disabled={busy !== undefined}
                data-testid="dtd-zip"
              >
                {words.dtdCard.installFromZip}
              </Button>
              {missing !== undefined && (
                <Button
                  onClick={() => download(missing)}
                  disabled={busy !== undefined}
                  iconName="download"
                  data-testid="dtd-download"
                >
                  {words.dtdCard.download({ version: missing })}
                </Button>
              )}
            </SpaceBetween>
          }
        >
          {words.dtdCard.officialDtds}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error && <Failure error={error} />}
        {installed && <Installed installed={installed} />}
        {busy === 'download' && (
          <ProgressBar
            label={words.dtdCard.downloading}
            value={progress ? (100 * progress.done) / progress.of : 0}
            additionalInfo={
              <Button variant="inline-link" onClick={cancel} data-testid="dtd-cancel">
                {common.cancel}
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
    return <Box color="text-body-secondary">{words.dtdCard.noneInstalled}</Box>;
  }
  return (
    <KeyValuePairs
      columns={3}
      items={installed.map(({ version, modules }) => ({
        label: words.dtdCard.cxml({ version }),
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
      header={words.dtdCard.installed({ count: installed.length, versions })}
    >
      {unknown.length > 0
        ? words.dtdCard.unknownChecksums({ count: unknown.length })
        : words.dtdCard.allOfficial}
    </Alert>
  );
}
