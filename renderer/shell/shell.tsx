import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import HelpPanel from '@cloudscape-design/components/help-panel';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { lazily } from '../lazily.ts';
import { words } from '../words/shell.ts';
import { useAtStart } from './at-start.ts';
import { Boundary } from './boundary.tsx';
import { Commands } from './commands.tsx';
import { focusHeading } from './focus.ts';
import { useHelp, useHelpState } from './help.tsx';
import { useAllowedAttributes } from './narrow-bar.ts';
import { useNoticeItems } from './notices.tsx';
import { hrefOf, programName, type Route, routeOf, sectionOf, titleOf, trailOf } from './routes.ts';
import { usePanelContent } from './split-panel.tsx';

// No page begins with it.
const Panel = lazily(
  () => import('./panel.tsx'),
  (file) => file.Panel,
);

/** The frame around every page: navigation left, help right, notices on top, the split panel below. */
export function Shell({ page }: { readonly page: (route: Route) => ReactNode }) {
  const [path] = useHashLocation();
  const route = routeOf(path);
  const [navigationOpen, setNavigationOpen] = useState(() => window.innerWidth >= 1200);
  const notices = useNoticeItems();
  const help = useHelp();
  const { content, open } = useHelpState();
  const panel = usePanelContent();
  const [panelSize, setPanelSize] = useState(() => Math.round(window.innerHeight * 0.5));
  const arrivedAt = useRef(path);
  useAtStart();
  useAllowedAttributes();

  return (
    <AppLayout
      ref={help.layout}
      navigationWidth={240}
      navigationOpen={navigationOpen}
      onNavigationChange={({ detail }) => setNavigationOpen(detail.open)}
      navigation={
        <SideNavigation
          header={{ text: programName, href: hrefOf({ page: 'integrations' }) }}
          activeHref={sectionOf(route)}
          items={navigationItems}
        />
      }
      breadcrumbs={<BreadcrumbGroup ariaLabel={words.shell.breadcrumbs} items={[...trailOf(route)]} />}
      notifications={<Flashbar items={[...notices]} />}
      stickyNotifications
      toolsOpen={open}
      onToolsChange={({ detail }) => help.setOpen(detail.open)}
      tools={content && <HelpPanel header={<h2>{content.title}</h2>}>{content.body}</HelpPanel>}
      splitPanelOpen={panel !== undefined}
      splitPanelSize={panelSize}
      onSplitPanelResize={({ detail }) => setPanelSize(detail.size)}
      onSplitPanelToggle={({ detail }) => {
        if (!detail.open) panel?.onClose();
      }}
      splitPanelPreferences={{ position: 'bottom' }}
      {...(panel && {
        splitPanel: (
          <Suspense fallback={null}>
            <Panel panel={panel} />
          </Suspense>
        ),
      })}
      content={
        <>
          <Boundary key={path} scope="page">
            <Suspense fallback={<StatusIndicator type="loading">{words.shell.openingPage}</StatusIndicator>}>
              {page(route)}
              <Arrival path={path} title={titleOf(route)} arrivedAt={arrivedAt} />
            </Suspense>
          </Boundary>
          <Commands />
        </>
      }
    />
  );
}

const navigationItems = (['integrations', 'rehearsal', 'inspect', 'aws', 'settings'] as const).map(
  (page) => ({
    type: 'link' as const,
    text: titleOf({ page }),
    href: hrefOf({ page }),
  }),
);

/** What happens once a page is there: its title, and the focus on its heading unless it is the first. */
function Arrival({
  path,
  title,
  arrivedAt,
}: {
  readonly path: string;
  readonly title: string;
  readonly arrivedAt: RefObject<string>;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} - ${programName}`;
  }, [title]);
  useEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    window.scrollTo(0, 0);
    focusHeading();
  }, [path, arrivedAt]);
  return null;
}
