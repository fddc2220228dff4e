import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { Integration, StepRecord } from '../../../shared/procurement/integration.ts';
import { restsOn } from '../../../shared/procurement/step-checks.ts';
import type { Step } from '../../../shared/procurement/steps/step.ts';
import { stepStateOf } from '../../../shared/procurement/steps/steps.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { formatDay, formatFact, formatMoment } from '../../format/time.ts';
import { InfoLink } from '../../shell/help.tsx';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/guide.ts';
import { Screenshot } from './screenshot.tsx';
import { StepStatus } from './step-words.tsx';
import { WaitForm } from './wait-form.tsx';
import { WordForm } from './word-form.tsx';

interface ProofCardProps {
  readonly integration: Integration;
  readonly step: Step;
  readonly you: string;
}

/** How it is known that a step is done: a check that the program runs, or somebody's word. Never by going on. */
export function ProofCard({ integration, step, you }: ProofCardProps) {
  const record = integration.steps[step.id];
  const state = stepStateOf(step, integration);
  const [form, setForm] = useState<'word' | 'wait'>();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const name = { id: integration.id, step: step.id };

  const ask = async (verb: () => Promise<Result<Integration>>) => {
    setBusy(true);
    const answer = await verb();
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok) setForm(undefined);
    return answer.ok;
  };
  const byAws = step.check !== undefined && restsOn(step.check).length > 0;
  const proven = state === 'proven-by-check' || state === 'proven-by-word';

  return (
    <Container
      data-testid="proof"
      header={
        <Header
          variant="h2"
          info={<InfoLink help={words.help.proof} />}
          actions={<StepStatus state={state} />}
        >
          {words.proofCard.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {error && <Failure error={error} />}
        {record && <Recorded record={record} integration={integration} step={step} />}
        <SpaceBetween direction="horizontal" size="xs">
          {step.check !== undefined && (
            <Button
              onClick={() => void ask(() => workbench.integrations.runCheck(name))}
              loading={busy}
              data-testid="run-check"
            >
              {words.proofCard.runCheck}
            </Button>
          )}
          {byAws && (
            <Button href={hrefOf({ page: 'aws' })} data-testid="ask-aws">
              {words.proofCard.askAws}
            </Button>
          )}
          {!proven && form === undefined && (
            <Button onClick={() => setForm('word')} data-testid="confirm-step">
              {words.proofCard.confirmByYourWord}
            </Button>
          )}
          {step.waits && !proven && form === undefined && (
            <Button onClick={() => setForm('wait')} data-testid="wait-step">
              {record?.by === 'waiting' ? words.proofCard.changeTheReminder : words.proofCard.noteWaiting}
            </Button>
          )}
          {record && (
            <Button
              onClick={() => void ask(() => workbench.integrations.withdrawProof(name))}
              data-testid="withdraw"
            >
              {record.by === 'waiting' ? words.proofCard.noLongerWaiting : words.proofCard.openItAgain}
            </Button>
          )}
        </SpaceBetween>
        {form === 'word' && (
          <WordForm
            word={step.word}
            you={you}
            busy={busy}
            onCancel={() => setForm(undefined)}
            onSay={(said) => void ask(() => workbench.integrations.proveByWord({ ...name, ...said }))}
          />
        )}
        {form === 'wait' && (
          <WaitForm
            busy={busy}
            onCancel={() => setForm(undefined)}
            onWait={(waiting) => void ask(() => workbench.integrations.wait({ ...name, ...waiting }))}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}

interface RecordedProps {
  readonly record: StepRecord;
  readonly integration: Integration;
  readonly step: Step;
}

function Recorded({ record, integration, step }: RecordedProps) {
  switch (record.by) {
    case 'check':
      return (
        <div data-testid="recorded">
          <Box>{record.message}</Box>
          <dl className="evidence">
            {Object.entries(record.evidence).map(([what, value]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{typeof value === 'string' ? formatFact(value) : value.join(', ')}</dd>
              </div>
            ))}
          </dl>
          <Box color="text-body-secondary">{words.proofCard.checked({ when: formatMoment(record.at) })}</Box>
          {record.result !== 'pass' && step.check !== undefined && restsOn(step.check).length > 0 && (
            <Link href={hrefOf({ page: 'aws' })}>{words.proofCard.runAwsChecks}</Link>
          )}
        </div>
      );
    case 'word':
      return (
        <div data-testid="recorded">
          <Box>“{step.word}”</Box>
          <Box color="text-body-secondary">
            {record.who}, {formatMoment(record.at)}
          </Box>
          {record.note !== '' && <Box>{record.note}</Box>}
          {record.screenshot && (
            <Screenshot integration={integration.id} step={step.id} name={record.screenshot.name} />
          )}
        </div>
      );
    case 'waiting':
      return (
        <div data-testid="recorded">
          <Box>
            {words.proofCard.waitingSince({
              since: formatDay(record.since),
              remindOn: formatDay(record.remindOn),
            })}
          </Box>
          {record.note !== '' && <Box>{record.note}</Box>}
        </div>
      );
  }
}
