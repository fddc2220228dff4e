import AppLayout from '@cloudscape-design/components/app-layout';
import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Flashbar from '@cloudscape-design/components/flashbar';
import HelpPanel from '@cloudscape-design/components/help-panel';
import SideNavigation from '@cloudscape-design/components/side-navigation';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { type LaterFile, lazily, useRead } from '../lazily.tsx';
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

interface ShellProps {
  readonly page: (route: Route) => ReactNode;
  /** The file that a page needs and that may have to be read. */
  readonly fileOf: (route: Route) => LaterFile | undefined;
}

/** The frame around every page: navigation left, help right, notices on top, the split panel below. */
export function Shell({ page, fileOf }: ShellProps) {
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
        splitPanel: <Panel panel={panel} />,
      })}
      content={
        <>
          <Boundary key={path} scope="page">
            <Opened file={fileOf(route)}>
              {page(route)}
              <Arrival path={path} title={titleOf(route)} arrivedAt={arrivedAt} />
            </Opened>
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

/** A page once its file is there. */
function Opened({ file, children }: { readonly file: LaterFile | undefined; readonly children: ReactNode }) {
  return useRead(file) ? (
    children
  ) : (
    <StatusIndicator type="loading">{words.shell.openingPage}</StatusIndicator>
  );
}

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
  // With the page, not a moment later: what the person has pressed by then would lose the focus, and a menu would close.
  useLayoutEffect(() => {
    if (arrivedAt.current === path) return;
    arrivedAt.current = path;
    window.scrollTo(0, 0);
    focusHeading();
  }, [path, arrivedAt]);
  return null;
}
