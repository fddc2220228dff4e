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
import { words } from '../../words/settings.ts';

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
          info={<InfoLink help={words.help.data} />}
          actions={
            <Button onClick={() => void show()} iconName="folder-open" data-testid="show-data-folder">
              {words.aboutCards.showFolder}
            </Button>
          }
        >
          {words.aboutCards.dataTitle}
        </Header>
      }
    >
      <KeyValuePairs
        items={[
          {
            label: words.aboutCards.folder,
            value: <Copyable text={folder} what={words.aboutCards.folderPath} />,
          },
        ]}
      />
    </Container>
  );
}

/** What to give to whoever helps, and where it comes from. */
export function DiagnosticsCard() {
  const notices = useNotices();
  const copy = async () => {
    const answer = await copyDiagnostics();
    if (answer.ok) notices.done('diagnostics', words.aboutCards.diagnosticsCopied);
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
          info={<InfoLink help={words.help.diagnostics} />}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => void showLog()} iconName="folder-open" data-testid="show-log-folder">
                {words.aboutCards.showLogFolder}
              </Button>
              <Button onClick={() => void copy()} iconName="copy" data-testid="copy-diagnostics">
                {words.aboutCards.copyDiagnostics}
              </Button>
            </SpaceBetween>
          }
        >
          {words.aboutCards.diagnostics}
        </Header>
      }
    >
      {words.aboutCards.whatDiagnosticsHold}
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
              {words.aboutCards.showLicences}
            </Button>
          }
        >
          {words.aboutCards.about}
        </Header>
      }
    >
      <KeyValuePairs
        columns={3}
        items={[
          { label: words.aboutCards.version, value: about.version },
          { label: words.aboutCards.platform, value: about.platform },
          { label: words.aboutCards.privacy, value: words.aboutCards.noTelemetry },
          { label: words.aboutCards.electron, value: about.electron },
          { label: words.aboutCards.chromium, value: about.chromium },
          { label: words.aboutCards.node, value: about.node },
        ]}
      />
    </Container>
  );
}
