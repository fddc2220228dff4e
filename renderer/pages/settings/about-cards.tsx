import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { About } from '../../../shared/ipc/app.ts';
import { workbench } from '../../bridge.ts';
import { Copyable } from '../../components/copyable.tsx';
import { copyDiagnostics } from '../../shell/diagnostics.ts';
import { InfoLink } from '../../shell/help.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { dataHelp, diagnosticsHelp } from './help.tsx';

/** The folder with everything the program keeps, and the way to it. */
export function DataCard({ folder }: { readonly folder: string }) {
  const notices = useNotices();
  const show = async () => {
    const answer = await workbench.app.showDataFolder();
    if (!answer.ok) notices.failed('data-folder', answer.error, () => void show());
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={<InfoLink help={dataHelp} />}
          actions={
            <Button onClick={() => void show()} iconName="folder-open" data-testid="show-data-folder">
              Show folder
            </Button>
          }
        >
          Where data is kept
        </Header>
      }
    >
      <KeyValuePairs
        items={[{ label: 'Folder', value: <Copyable text={folder} what="the folder's path" /> }]}
      />
    </Container>
  );
}

/** What to give to whoever helps, and where it comes from. */
export function DiagnosticsCard() {
  const notices = useNotices();
  const copy = async () => {
    const answer = await copyDiagnostics();
    if (answer.ok) notices.done('diagnostics', 'Diagnostics copied. Paste them where you ask for help.');
    else notices.failed('diagnostics', answer.error, () => void copy());
  };
  const showLog = async () => {
    const answer = await workbench.app.showLogFolder();
    if (!answer.ok) notices.failed('log-folder', answer.error, () => void showLog());
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={<InfoLink help={diagnosticsHelp} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => void showLog()} iconName="folder-open" data-testid="show-log-folder">
                Show log folder
              </Button>
              <Button onClick={() => void copy()} iconName="copy" data-testid="copy-diagnostics">
                Copy diagnostics
              </Button>
            </SpaceBetween>
          }
        >
          Diagnostics
        </Header>
      }
    >
      Versions and the end of the log, with secrets, e-mail addresses and your name in paths removed. They go
      on the clipboard and nowhere else.
    </Container>
  );
}

/** Versions, for a report to whoever helps, and the promise about data. */
export function AboutCard({ about }: { readonly about: About }) {
  const notices = useNotices();
  const showLicences = async () => {
    const answer = await workbench.app.showLicences();
    if (!answer.ok) notices.failed('licences', answer.error, () => void showLicences());
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <Button onClick={() => void showLicences()} iconName="file-open" data-testid="show-licences">
              Show licences
            </Button>
          }
        >
          About
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Version', value: about.version },
          { label: 'Platform', value: about.platform },
          { label: 'Privacy', value: 'No telemetry, no account.' },
          { label: 'Electron', value: about.electron },
          { label: 'Chromium', value: about.chromium },
          { label: 'Node', value: about.node },
        ]}
      />
    </Container>
  );
}
