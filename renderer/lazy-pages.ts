import { lazily } from './lazily.ts';

/** Every page but the first: each is read when it is opened, or once the window has nothing else to do. */
const loaders = {
  integration: () => import('./pages/integration/integration-page.tsx'),
  guide: () => import('./pages/guide/guide-page.tsx'),
  rehearsal: () => import('./pages/rehearsal/rehearsal-page.tsx'),
  kept: () => import('./pages/rehearsal/kept-rehearsal-page.tsx'),
  replay: () => import('./pages/rehearsal/replay/replay-page.tsx'),
  inspect: () => import('./pages/inspect/inspect-page.tsx'),
  aws: () => import('./pages/aws/aws-page.tsx'),
  settings: () => import('./pages/settings/settings-page.tsx'),
};

export const IntegrationPage = lazily(loaders.integration, (page) => page.IntegrationPage);
export const GuidePage = lazily(loaders.guide, (page) => page.GuidePage);
export const RehearsalPage = lazily(loaders.rehearsal, (page) => page.RehearsalPage);
export const KeptRehearsalPage = lazily(loaders.kept, (page) => page.KeptRehearsalPage);
export const ReplayPage = lazily(loaders.replay, (page) => page.ReplayPage);
export const InspectPage = lazily(loaders.inspect, (page) => page.InspectPage);
export const AwsPage = lazily(loaders.aws, (page) => page.AwsPage);
export const SettingsPage = lazily(loaders.settings, (page) => page.SettingsPage);

/** Reads all of them, one after the other, while the window is idle: so that opening one later takes no time. */
export async function readPages(): Promise<void> {
  for (const load of Object.values(loaders)) {
    await new Promise<void>((resolve) => window.requestIdleCallback(() => resolve()));
    await load();
  }
}
