import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { recordedFault } from '../../../shared/rehearsal/faults.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { Failure } from '../../components/failure.tsx';
import { focusIsLost, focusQuietly } from '../../shell/focus.ts';
import { InfoLink } from '../../shell/help.tsx';
import { words } from '../../words/rehearsal.ts';
import { choiceOf } from './choice.ts';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { ExportButton } from './export-button.tsx';
import type { LiveRehearsal } from './live.ts';
import { aimedAt, NowCard } from './now-card.tsx';
import { RunBody } from './run-body.tsx';
import { nameOf, statusOf } from './run-words.ts';
import { StopButton } from './stop-button.tsx';
import type { Rehearsing } from './use-live-rehearsal.ts';
import { VerdictCard } from './verdict-card.tsx';
import { WhatIfButton } from './what-if-button.tsx';

interface LiveRunProps {
  readonly rehearsing: Rehearsing;
  readonly live: LiveRehearsal;
}

/** A rehearsal from its start to its verdict. */
export function LiveRun({ rehearsing, live }: LiveRunProps) {
  const { view } = live;
  const { phase, attempt } = rehearsing;
  useFocusOnNow(`${phase} ${view.state?.name ?? ''}`);
  const name = nameOf(view.started);
  const busyWith = attempt?.error === undefined ? attempt?.verb : undefined;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          description={statusOf(view, phase)}
          actions={
            phase === 'running' && (
              <StopButton name={name} stopping={busyWith === 'stop'} onStop={rehearsing.stop} />
            )
          }
        >
          {name}
        </Header>
      }
    >
      {view.started ? (
        <RunBody
          id={live.id}
          view={view}
          started={view.started}
          goesOn={phase === 'running'}
          top={<Top {...{ rehearsing, live }} />}
        />
      ) : (
        <Top {...{ rehearsing, live }} />
      )}
    </ContentLayout>
  );
}

function Top({ rehearsing, live }: LiveRunProps) {
  const { view } = live;
  const { phase, attempt } = rehearsing;
  return (
    <SpaceBetween size="m">
      {attempt?.error && <Failure error={attempt.error} onRetry={rehearsing.retry} />}
      {phase === 'broken' && (
        <div role="alert">
          <Alert
            type="warning"
            header={words.liveRun.simulatorStopped}
            data-testid="simulator-stopped"
            action={
              <Button
                variant="primary"
                onClick={rehearsing.restart}
                loading={attempt?.verb === 'restart' && !attempt.error}
                data-testid="restart"
              >
                {words.liveRun.restart}
              </Button>
            }
          >
            {words.liveRun.cannotGoOn}
          </Alert>
        </div>
      )}
      {phase === 'running' && (
        <NowCard
          rehearsal={live.id}
          state={view.state}
          system={view.started?.system ?? 'coupa'}
          real={view.started && aimedAt(view.started)}
          silentAt={recordedFault(view.started?.fault)?.silentAt}
          attempt={attempt}
          onShowStore={rehearsing.showStore}
          onSpeedUp={rehearsing.speedUp}
          onApprove={rehearsing.approve}
        />
      )}
      {phase === 'ended' && view.verdict && (
        <VerdictCard
          verdict={view.verdict}
          until={view.started?.until ?? 'order'}
          faulty={view.started?.fault !== undefined}
          actions={<EndActions rehearsing={rehearsing} live={live} />}
        />
      )}
      {view.verdict && view.started && <DiagnosisCard view={view} started={view.started} />}
    </SpaceBetween>
  );
}

function EndActions({ rehearsing, live }: LiveRunProps) {
  const { started } = live.view;
  const { attempt } = rehearsing;
  // A real address is reached only after its host was confirmed, which is done in the form.
  const simulated = started && realHostOf(started) === undefined ? started : undefined;
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <ExportButton id={live.id} />
      <Button onClick={rehearsing.startOver} data-testid="new-rehearsal">
        {words.liveRun.newRehearsal}
      </Button>
      {simulated && (
        <WhatIfButton
          system={simulated.system}
          onChoose={(fault) => rehearsing.start({ system: simulated.system, mode: simulated.mode, fault })}
        />
      )}
      {simulated && (
        <Button
          variant="primary"
          loading={attempt?.verb === 'start' && !attempt.error}
          onClick={() => rehearsing.start(choiceOf(simulated))}
          data-testid="start-again"
        >
          {words.liveRun.startAgain}
        </Button>
      )}
    </SpaceBetween>
  );
}

/** When the next step takes the place of the pressed button, the focus goes to what it says. */
function useFocusOnNow(step: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each step, whatever it is
  useEffect(() => {
    if (focusIsLost()) focusQuietly(document.querySelector<HTMLElement>('.now-title'));
  }, [step]);
}
