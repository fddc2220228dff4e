import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef } from 'react';
import { Failure } from '../../components/failure.tsx';
import { focusHeading } from '../../shell/focus.ts';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { words } from '../../words/rehearsal.ts';
import { KeptRehearsals } from './kept/kept-rehearsals.tsx';
import { LiveRun } from './live-run.tsx';
import { StartForm } from './start-form.tsx';
import { type Rehearsing, useLiveRehearsal } from './use-live-rehearsal.ts';

/** Starts a rehearsal, shows it while it goes on, and its verdict. */
export function RehearsalPage() {
  const rehearsing = useLiveRehearsal();
  const { loaded, phase, live } = rehearsing;
  usePageHelp(words.help.page);
  useLoaded(loaded);
  useFocusOnFaceChange(phase === 'form' ? 'form' : live?.id);
  if (!loaded)
    return (
      <ContentLayout header={<Header variant="h1">{words.rehearsalPage.rehearsal}</Header>}>
        {null}
      </ContentLayout>
    );
  return phase === 'form' || !live ? (
    <Start rehearsing={rehearsing} />
  ) : (
    <LiveRun rehearsing={rehearsing} live={live} />
  );
}

function Start({ rehearsing }: { readonly rehearsing: Rehearsing }) {
  const { attempt, simulator } = rehearsing;
  const starting = attempt?.verb === 'start' && attempt.error === undefined;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={words.rehearsalPage.description}
        >
          {words.rehearsalPage.rehearsal}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {simulator === 'stopped' && (
          <Alert
            type="warning"
            header={words.rehearsalPage.simulatorStopped}
            action={
              <Button onClick={rehearsing.restart} data-testid="restart">
                {words.rehearsalPage.restart}
              </Button>
            }
          >
            {words.rehearsalPage.recordedIsKept}
          </Alert>
        )}
        {attempt?.error && <Failure error={attempt.error} onRetry={rehearsing.retry} />}
        <StartForm starting={starting} onStart={rehearsing.start} />
        <KeptRehearsals />
      </SpaceBetween>
    </ContentLayout>
  );
}

/** The button that was pressed goes away with the old content; the focus then goes to the new heading. */
function useFocusOnFaceChange(face: string | undefined): void {
  const before = useRef(face);
  useEffect(() => {
    if (before.current === face) return;
    before.current = face;
    focusHeading();
  }, [face]);
}
