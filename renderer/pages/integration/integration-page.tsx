import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { useState } from 'react';
import { dossierFormatSchema } from '../../../shared/ipc/integrations.ts';
import type { Integration } from '../../../shared/procurement/integration.ts';
import { workbench } from '../../bridge.ts';
import { ExportButton } from '../../components/export-button.tsx';
import { IntegrationGone } from '../../components/integration-gone.tsx';
import { Reminders } from '../../components/reminders.tsx';
import { nameOfIntegration, useIntegrations } from '../../components/use-integrations.ts';
import { useSaving } from '../../components/use-saving.ts';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { words } from '../../words/integration.ts';
import { AfterwardsTab } from './afterwards-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { LabelsTable } from './labels-table.tsx';
import { Overview } from './overview.tsx';
import { RehearsalsTab } from './rehearsals-tab.tsx';

/** One integration: where it stands, its values, rehearsals and history, and what is done afterwards. */
export function IntegrationPage({ id }: { readonly id: string }) {
  const integrations = useIntegrations();
  const integration = integrations.all?.find((one) => one.id === id);
  usePageHelp(words.help.page);
  useLoaded(integrations.all !== undefined || integrations.error !== undefined);
  return integration ? (
    <Shown integration={integration} you={integrations.you} />
  ) : (
    <IntegrationGone integrations={integrations} />
  );
}

function Shown({ integration, you }: { readonly integration: Integration; readonly you: string }) {
  const { id, details } = integration;
  const [tab, setTab] = useState('overview');
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={details.description}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <ExportButton ids={[id]} />
              <DossierButton id={id} />
            </SpaceBetween>
          }
        >
          {nameOfIntegration(integration)}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Reminders integration={integration} />
        <Tabs
          activeTabId={tab}
          onChange={({ detail }) => setTab(detail.activeTabId)}
          ariaLabel={words.integrationPage.integration}
          tabs={[
            {
              id: 'overview',
              label: words.integrationPage.overview,
              content: <Overview integration={integration} />,
            },
            {
              id: 'values',
              label: words.integrationPage.values,
              content: <LabelsTable integration={integration} />,
            },
            {
              id: 'rehearsals',
              label: words.integrationPage.rehearsals,
              content: <RehearsalsTab integration={integration} />,
            },
            {
              id: 'history',
              label: words.integrationPage.history,
              content: <HistoryTab integration={integration} />,
            },
            {
              id: 'afterwards',
              label: words.integrationPage.disableOrRemove,
              content: <AfterwardsTab integration={integration} you={you} />,
            },
          ]}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}

function DossierButton({ id }: { readonly id: string }) {
  const { saving, save } = useSaving();
  return (
    <ButtonDropdown
      loading={saving}
      items={[
        { id: 'pdf', text: words.integrationPage.pdf },
        { id: 'html', text: words.integrationPage.webPageHtml },
        { id: 'md', text: words.integrationPage.markdown },
      ]}
      onItemClick={({ detail }) =>
        save(() => workbench.integrations.dossier({ id, format: dossierFormatSchema.parse(detail.id) }))
      }
      data-testid="dossier"
    >
      {words.integrationPage.saveDossier}
    </ButtonDropdown>
  );
}
