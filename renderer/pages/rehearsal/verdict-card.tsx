import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Icon, { type IconProps } from '@cloudscape-design/components/icon';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { type Stage, stageSchema, type Verdict } from '../../../shared/rehearsal/events.ts';
import { stageName } from '../../../shared/rehearsal/names.ts';
import { words } from '../../words/rehearsal.ts';

interface VerdictCardProps {
  readonly verdict: Verdict;
  /** The last stage that was to be proven. */
  readonly until: Stage;
  /** True where a failure was brought about: the run passes by being recognised, and was not to reach a stage. */
  readonly faulty: boolean;
  readonly actions?: ReactNode;
}

/** How the rehearsal came out, how far it got, and what that means in its mode. */
export function VerdictCard({ verdict, until, faulty, actions }: VerdictCardProps) {
  const { title, icon } = headOf(verdict, faulty);
  return (
    <div data-testid="verdict" data-ok={verdict.ok}>
      <Container
        header={
          <Header variant="h2" actions={actions}>
            <span className="now-title">
              <Icon {...icon} size="medium" /> {title}
            </span>
          </Header>
        }
      >
        <LiveRegion hidden>{`${title}. ${verdict.summary}`}</LiveRegion>
        <SpaceBetween size="s">
          <Box fontSize="heading-s">{verdict.summary}</Box>
          <Box color="text-body-secondary">{verdict.meaning}</Box>
          {verdict.error && !wasStopped(verdict) && (
            <Alert
              type="error"
              {...(verdict.error.message !== verdict.summary && { header: verdict.error.message })}
            >
              {verdict.error.hint}
            </Alert>
          )}
          {!faulty && <Stages verdict={verdict} until={until} />}
        </SpaceBetween>
      </Container>
    </div>
  );
}

interface Head {
  readonly title: string;
  readonly icon: Pick<IconProps, 'name' | 'variant'>;
}

function headOf(verdict: Verdict, faulty: boolean): Head {
  if (verdict.ok)
    return {
      title: faulty ? words.verdictCard.recognised : words.verdictCard.passed,
      icon: { name: 'status-positive', variant: 'success' },
    };
  if (wasStopped(verdict))
    return { title: words.verdictCard.stopped, icon: { name: 'status-stopped', variant: 'subtle' } };
  return { title: words.verdictCard.failed, icon: { name: 'status-negative', variant: 'error' } };
}

/** Stop is what the person wanted, so it is not shown as a failure. */
function wasStopped(verdict: Verdict): boolean {
  return verdict.error?.code === 'stopped';
}

function Stages({ verdict, until }: { readonly verdict: Verdict; readonly until: Stage }) {
  const all = stageSchema.options;
  const reached = verdict.reached === undefined ? -1 : all.indexOf(verdict.reached);
  return (
    <ul className="stages" aria-label={words.verdictCard.howFarItGot}>
      {all.slice(0, all.indexOf(until) + 1).map((stage, index) => (
        <li key={stage}>
          <StatusIndicator type={index <= reached ? 'success' : 'stopped'}>
            {index <= reached ? stageName(stage) : words.verdictCard.notReached({ stage: stageName(stage) })}
          </StatusIndicator>
        </li>
      ))}
    </ul>
  );
}
