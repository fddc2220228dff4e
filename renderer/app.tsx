import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { type ReactNode, StrictMode } from 'react';
import {
  AwsPage,
  fileOf,
  GuidePage,
  InspectPage,
  IntegrationPage,
  KeptRehearsalPage,
  RehearsalPage,
  ReplayPage,
  SettingsPage,
} from './lazy-pages.ts';
import { IntegrationsPage } from './pages/integrations/integrations-page.tsx';
import { NotFoundPage } from './pages/not-found/not-found-page.tsx';
import { Boundary } from './shell/boundary.tsx';
import { HelpProvider } from './shell/help.tsx';
import { NoticesProvider } from './shell/notices.tsx';
import type { Route } from './shell/routes.ts';
import { SettingsProvider } from './shell/settings.tsx';
import { Shell } from './shell/shell.tsx';
import { SplitPanelProvider } from './shell/split-panel.tsx';

/** The whole window: what every page shares around the page that the address names. */
export function App() {
  return (
    <StrictMode>
      <I18nProvider locale="en" messages={[messages]}>
        <Boundary scope="window">
          <NoticesProvider>
            <SettingsProvider>
              <HelpProvider>
                <SplitPanelProvider>
                  <Shell page={pageOf} fileOf={fileOf} />
                </SplitPanelProvider>
              </HelpProvider>
            </SettingsProvider>
          </NoticesProvider>
        </Boundary>
      </I18nProvider>
    </StrictMode>
  );
}

function pageOf(route: Route): ReactNode {
  switch (route.page) {
    case 'integrations':
      return <IntegrationsPage />;
    case 'integration':
      return <IntegrationPage key={route.id} id={route.id} />;
    case 'guide':
      return <GuidePage key={route.id} id={route.id} step={route.step} />;
    case 'rehearsal':
      return <RehearsalPage />;
    case 'kept-rehearsal':
      return <KeptRehearsalPage key={route.id} id={route.id} />;
    case 'replay':
      return <ReplayPage key={`${route.id} ${route.exchange}`} id={route.id} exchange={route.exchange} />;
    case 'inspect':
      return <InspectPage />;
    case 'aws':
      return <AwsPage />;
    case 'settings':
      return <SettingsPage />;
    case 'unknown':
      return <NotFoundPage path={route.path} />;
  }
}
