import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/errors.ts';
import type { Transcript } from '../../../shared/ipc/rehearsal.ts';
import { foldEvents, type RehearsalView } from '../../../shared/rehearsal/view.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { formatMoment } from '../../format/time.ts';
import { InfoLink, usePageHelp } from '../../shell/help.tsx';
import { useLoaded } from '../../shell/ready.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/rehearsal.ts';
import { DiagnosisCard } from './diagnosis-card.tsx';
import { ExportButton } from './export-button.tsx';
import { RunBody } from './run-body.tsx';
import { nameOf } from './run-words.ts';
import { VerdictCard } from './verdict-card.tsx';

/** A rehearsal as it was recorded. Nothing can be changed here. */
export function KeptRehearsalPage({ id }: { readonly id: string }) {
  const [opened, setOpened] = useState<Result<Transcript>>();
  const open = useCallback(async () => setOpened(await workbench.rehearsal.open({ id })), [id]);
  useEffect(() => void open(), [open]);
  usePageHelp(words.help.page);
  useLoaded(opened !== undefined);

  const view = opened?.ok ? foldEvents(opened.value.events) : undefined;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.page} />}
          {...(view?.started && {
            description: words.keptRehearsalPage.asRecorded({ when: formatMoment(view.started.at) }),
          })}
          actions={
            opened?.ok && (
              <SpaceBetween direction="horizontal" size="xs">
                <Button href={hrefOf({ page: 'rehearsal' })} data-testid="to-rehearsal">
                  {words.keptRehearsalPage.goToRehearsal}
                </Button>
                <ExportButton id={id} />
              </SpaceBetween>
            )
          }
        >
          {view?.started ? nameOf(view.started) : words.keptRehearsalPage.keptRehearsal}
        </Header>
      }
    >
      {opened && !opened.ok && <Missing result={opened} onRetry={() => void open()} />}
      {opened?.ok && view && <Kept id={id} view={view} damaged={opened.value.damaged} />}
    </ContentLayout>
  );
}

function Missing({
  result,
  onRetry,
}: {
  readonly result: Extract<Result<Transcript>, { ok: false }>;
  readonly onRetry: () => void;
}) {
  return (
    <SpaceBetween size="m">
      <Failure error={result.error} onRetry={result.error.retry ? onRetry : undefined} />
      <Button variant="primary" href={hrefOf({ page: 'rehearsal' })}>
        {words.keptRehearsalPage.goToRehearsals}
      </Button>
    </SpaceBetween>
  );
}

interface KeptProps {
  readonly id: string;
  readonly view: RehearsalView;
  readonly damaged: boolean;
}

function Kept({ id, view, damaged }: KeptProps) {
  const notices = (
    <SpaceBetween size="m">
      {damaged && (
        <Alert type="warning" header={words.keptRehearsalPage.partReadableTitle} data-testid="damaged">
          {words.keptRehearsalPage.partReadable}
        </Alert>
      )}
      {view.verdict ? (
        <SpaceBetween size="m">
          <VerdictCard
            verdict={view.verdict}
            until={view.started?.until ?? 'order'}
            faulty={view.started?.fault !== undefined}
          />
          {view.started && <DiagnosisCard view={view} started={view.started} />}
        </SpaceBetween>
      ) : (
        <Alert type="info" header={words.keptRehearsalPage.didNotEndTitle}>
          {words.keptRehearsalPage.didNotEnd}
        </Alert>
      )}
    </SpaceBetween>
  );
  if (!view.started) {
    return (
      <SpaceBetween size="m">
        {notices}
        <Box color="text-body-secondary">{words.keptRehearsalPage.noBeginning}</Box>
      </SpaceBetween>
    );
  }
  return <RunBody id={id} view={view} started={view.started} goesOn={false} top={notices} />;
}
