import type { AppLayoutProps } from '@cloudscape-design/components/app-layout';
import Link from '@cloudscape-design/components/link';
import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { common } from '../words/common.ts';
import type { HelpContent } from '../words/help-content.ts';
import { words } from '../words/shell.ts';

interface HelpAccess {
  /** Shows the help of a field and moves the focus into the panel. */
  readonly show: (content: HelpContent) => void;
  /** Sets the help of the page that has been opened. */
  readonly setPage: (content: HelpContent) => void;
  readonly setOpen: (open: boolean) => void;
  /** The layout, which moves the focus into the panel and back. */
  readonly layout: RefObject<AppLayoutProps.Ref | null>;
}

interface HelpState {
  /** Absent until it was opened for the first time. */
  readonly content: HelpContent | undefined;
  readonly open: boolean;
}

const AccessContext = createContext<HelpAccess | undefined>(undefined);
const StateContext = createContext<HelpState>({ content: undefined, open: false });

/** Holds which help is shown and whether the panel is open. */
export function HelpProvider({ children }: { readonly children: ReactNode }) {
  const [help, setHelp] = useState<HelpState>({ content: undefined, open: false });
  // What it shows when it opens. While it is closed the layout need not be drawn anew for the help of another page.
  const latest = useRef<HelpContent>(undefined);
  const layout = useRef<AppLayoutProps.Ref>(null);
  const access = useMemo<HelpAccess>(
    () => ({
      layout,
      setOpen: (open) => setHelp({ content: latest.current, open }),
      setPage: (content) => {
        latest.current = content;
        setHelp((now) => (now.open ? { content, open: true } : now));
      },
      show: (content) => {
        latest.current = content;
        setHelp({ content, open: true });
        layout.current?.focusToolsClose();
      },
    }),
    [],
  );
  return (
    <AccessContext value={access}>
      <StateContext value={help}>{children}</StateContext>
    </AccessContext>
  );
}

/** The ways to change what the help panel shows. */
export function useHelp(): HelpAccess {
  const access = useContext(AccessContext);
  if (!access) throw new Error('useHelp is used outside HelpProvider.');
  return access;
}

/** What the help panel shows now, for the layout. */
export function useHelpState(): HelpState {
  return useContext(StateContext);
}

/** Gives the page its help. `content` is a constant of the page. */
export function usePageHelp(content: HelpContent): void {
  const { setPage } = useHelp();
  useEffect(() => setPage(content), [setPage, content]);
}

/** The "Info" beside a field or heading: opens its help on the right. */
export function InfoLink({ help }: { readonly help: HelpContent }) {
  const { show } = useHelp();
  return (
    <Link variant="info" ariaLabel={words.help.infoAbout({ title: help.title })} onFollow={() => show(help)}>
      {common.info}
    </Link>
  );
}
