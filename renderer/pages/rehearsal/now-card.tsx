import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { ProcurementSystem, RehearsalState } from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { durationOf } from '../../../shared/rehearsal/sequence.ts';
import { formatMoment } from '../../format/time.ts';
import { RequisitionTable } from './requisition-table.tsx';
import type { Attempt } from './use-live-rehearsal.ts';

interface NowCardProps {
  /** Absent until the first event has come. */
  readonly state: RehearsalState | undefined;
  readonly system: ProcurementSystem;
  readonly attempt: Attempt | undefined;
  readonly onShowStore: () => void;
  readonly onSpeedUp: () => void;
  readonly onApprove: () => void;
}

/** What goes on now and what the person does next, with the one button for it. */
export function NowCard({ state, system, attempt, onShowStore, onSpeedUp, onApprove }: NowCardProps) {
  const busy = attempt !== undefined && attempt.error === undefined;
  const { title, text, action, more } = nowOf(state, system, {
    showStore: (
      <Button variant="primary" onClick={onShowStore} iconName="external" data-testid="show-store">
        Show shopping window
      </Button>
    ),
    speedUp: (
      <Button onClick={onSpeedUp} loading={busy && attempt.verb === 'speed-up'} data-testid="speed-up">
        Speed up
      </Button>
    ),
    approve: (
      <Button
        variant="primary"
        onClick={onApprove}
        loading={busy && attempt.verb === 'approve'}
        data-testid="approve"
      >
        Approve
      </Button>
    ),
  });
  return (
    <div data-testid="now" data-state={state?.name ?? 'starting'}>
      <Container
        header={
          <Header variant="h2" description={text} actions={action}>
            <span className="now-title">{title}</span>
          </Header>
        }
      >
        <LiveRegion hidden>{title}</LiveRegion>
        {more}
      </Container>
    </div>
  );
}

interface Now {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  readonly more?: ReactNode;
}

function nowOf(
  state: RehearsalState | undefined,
  system: ProcurementSystem,
  buttons: { readonly showStore: ReactNode; readonly speedUp: ReactNode; readonly approve: ReactNode },
): Now {
  const name = systemName(system);
  switch (state?.name) {
    case undefined:
      return {
        title: 'The simulator starts',
        text: `It plays ${name} and AWS Marketplace on this computer.`,
        more: <Progress>Starting</Progress>,
      };
    case 'requesting-setup':
      return {
        title: `${name} asks AWS Marketplace for a session`,
        text: 'The shopping window opens when AWS Marketplace has answered.',
        more: <Progress>Waiting for the answer</Progress>,
      };
    case 'shopping':
      return {
        title: state.task ?? 'Shop in the window, then choose Request approval',
        text: `The cart comes back to ${name} and becomes a requisition here.`,
        action: buttons.showStore,
        more: <Progress>Waiting for the cart</Progress>,
      };
    case 'awaiting-approval':
      return {
        title: `Check requisition ${state.requisition.number}, then approve it`,
        text: `${name} then sends the purchase order to AWS Marketplace.`,
        action: buttons.approve,
        more: <RequisitionTable requisition={state.requisition} />,
      };
    case 'ordering':
      return {
        title: `${name} sends purchase order ${state.orderId}`,
        text: 'The verdict follows when AWS Marketplace has answered.',
        more: <Progress>Waiting for the answer</Progress>,
      };
    case 'exchanging':
      return { title: state.what, text: '', more: <Progress>Waiting</Progress> };
    case 'waiting':
      return {
        title: `${name} waits ${durationOf(state.seconds)} before it sends again`,
        text: `${state.reason} This is simulated time: it need not be sat out.`,
        action: buttons.speedUp,
        more: <Progress>{`Waiting until ${formatMoment(state.until)}`}</Progress>,
      };
    case 'ended':
      return {
        title: 'The rehearsal ends',
        text: 'The verdict follows.',
        more: <Progress>Judging</Progress>,
      };
  }
}

function Progress({ children }: { readonly children: string }) {
  return (
    <Box>
      <StatusIndicator type="in-progress">{children}</StatusIndicator>
    </Box>
  );
}
