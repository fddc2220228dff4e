import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { Failure } from '../../components/failure.tsx';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { useSettings } from '../../shell/settings.tsx';
import { words } from '../../words/settings.ts';
import { AboutCard, DataCard, DiagnosticsCard } from './about-cards.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { DtdCard } from './dtd-card.tsx';
import { KeepCard } from './keep-card.tsx';
import { UpdatesCard } from './updates-card.tsx';
import { useAbout } from './use-about.ts';

/** Appearance, where data is kept, and what this program is. */
export function SettingsPage() {
  const { settings, change } = useSettings();
  const { about, error, reload } = useAbout();
  usePageHelp(words.help.page);
  useLoaded(settings !== undefined && (about !== undefined || error !== undefined));
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={words.settingsPage.applyAtOnce}
        >
          {words.settingsPage.settings}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {settings && <AppearanceCard settings={settings} onChange={change} />}
        {settings && <KeepCard settings={settings} onChange={change} />}
        <DtdCard />
        {settings && <UpdatesCard settings={settings} onChange={change} />}
        {error && <Failure error={error} onRetry={reload} />}
        {about && <DataCard folder={about.dataFolder} />}
        <DiagnosticsCard />
        {about && <AboutCard about={about} />}
      </SpaceBetween>
    </ContentLayout>
  );
}
