import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { About } from '../../../shared/ipc/app.ts';
import { workbench } from '../../bridge.ts';
import { Copyable } from '../../components/copyable.tsx';
import { InfoLink } from '../../shell/help.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { dataHelp } from './help.tsx';

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

/** Versions, for a report to whoever helps, and the promise about data. */
export function AboutCard({ about }: { readonly about: About }) {
  return (
    <Container header={<Header variant="h2">About</Header>}>
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
