import { type LaterFile, lazily } from './lazily.tsx';
import type { Route } from './shell/routes.ts';

// Every page but the first.

export const IntegrationPage = lazily(
  () => import('./pages/integration/integration-page.tsx'),
  (file) => file.IntegrationPage,
);
export const GuidePage = lazily(
  () => import('./pages/guide/guide-page.tsx'),
  (file) => file.GuidePage,
);
export const RehearsalPage = lazily(
  () => import('./pages/rehearsal/rehearsal-page.tsx'),
  (file) => file.RehearsalPage,
);
export const KeptRehearsalPage = lazily(
  () => import('./pages/rehearsal/kept-rehearsal-page.tsx'),
  (file) => file.KeptRehearsalPage,
);
export const ReplayPage = lazily(
  () => import('./pages/rehearsal/replay/replay-page.tsx'),
  (file) => file.ReplayPage,
);
export const InspectPage = lazily(
  () => import('./pages/inspect/inspect-page.tsx'),
  (file) => file.InspectPage,
);
export const AwsPage = lazily(
  () => import('./pages/aws/aws-page.tsx'),
  (file) => file.AwsPage,
);
export const SettingsPage = lazily(
  () => import('./pages/settings/settings-page.tsx'),
  (file) => file.SettingsPage,
);

/** The file that a place needs. The first page and the one that is none have theirs with the window. */
const files: Readonly<Partial<Record<Route['page'], LaterFile>>> = {
  integration: IntegrationPage,
  guide: GuidePage,
  rehearsal: RehearsalPage,
  'kept-rehearsal': KeptRehearsalPage,
  replay: ReplayPage,
  inspect: InspectPage,
  aws: AwsPage,
  settings: SettingsPage,
};

/** The file that a place needs; undefined where it is there. */
export function fileOf({ page }: Route): LaterFile | undefined {
  return files[page];
}
