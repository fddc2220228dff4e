import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { ExportButton } from '../../components/export-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { Loading } from '../../components/loading.tsx';
import { PartiesPicture } from '../../components/parties-picture.tsx';
import { RecentRehearsalsTable } from '../../components/recent-rehearsals.tsx';
import { RehearseButton } from '../../components/rehearse-button.tsx';
import { SecretStoreNotice } from '../../components/secret-store-notice.tsx';
import { useIntegrations } from '../../components/use-integrations.ts';
import { useRecentRehearsals } from '../../components/use-recent-rehearsals.ts';
import { lazily } from '../../lazily.tsx';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { words } from '../../words/integrations.ts';
import { CreateButtons, SampleButton } from './create-buttons.tsx';
import { ImportButton } from './import-button.tsx';
import { IntegrationCard } from './integration-card.tsx';

const MemoryNotice = lazily(
  () => import('./memory-notice.tsx'),
  (file) => file.MemoryNotice,
);

/** Home: the integrations with what each needs next; without any, the ways to begin. */
export function IntegrationsPage() {
  const integrations = useIntegrations();
  const recent = useRecentRehearsals();
  usePageHelp(words.help.page);
  const { all, memory, error, reload } = integrations;
  const some = all !== undefined && all.length > 0;
  useLoaded(
    (recent.rehearsals !== undefined || recent.error !== undefined) &&
      (all !== undefined || error !== undefined),
  );
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={words.integrationsPage.description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ImportButton onImported={reload} />
              {some && <ExportButton ids={[]} />}
              {some && <CreateButtons primary />}
            </SpaceBetween>
          }
        >
          {words.integrationsPage.integrations}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {error && <Failure error={error} onRetry={reload} />}
        {memory.is !== 'sound' && <MemoryNotice memory={memory} onMended={reload} />}
        {some && <SecretStoreNotice />}
        {all === undefined && !error && <Loading what={words.integrationsPage.reading} />}
        {all?.map((integration) => (
          <IntegrationCard key={integration.id} integration={integration} />
        ))}
        {all?.length === 0 && memory.is === 'sound' && <Invitation />}
        <RecentRehearsalsTable recent={recent} />
      </SpaceBetween>
    </ContentLayout>
  );
}

function Invitation() {
  return (
    <Container>
      <div className="invitation">
        <div>
          <SpaceBetween size="m">
            <div>
              <Box color="text-body-secondary">{words.integrationsPage.none}</Box>
              <Box variant="h2" padding="n">
                {words.integrationsPage.startHere}
              </Box>
            </div>
            <ol className="invitation-steps">
              <li>{words.integrationsPage.guideMeans}</li>
              <li>{words.integrationsPage.rehearsalMeans}</li>
              <li>{words.integrationsPage.checksMean}</li>
            </ol>
            <SpaceBetween direction="horizontal" size="xs">
              <CreateButtons primary />
              <RehearseButton
                choice={{ system: 'coupa', mode: 'test', scenario: 'create' }}
                testId="rehearse-coupa"
              >
                {words.integrationsPage.justRehearse}
              </RehearseButton>
              <SampleButton />
            </SpaceBetween>
          </SpaceBetween>
        </div>
        <PartiesPicture system="coupa" />
      </div>
    </Container>
  );
}
