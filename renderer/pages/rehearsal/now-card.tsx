import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type {
  ProcurementSystem,
  RehearsalState,
  Stage,
  StartedEvent,
} from '../../../shared/rehearsal/events.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { durationOf } from '../../../shared/rehearsal/sequence.ts';
import { Copyable } from '../../components/copyable.tsx';
import { formatMoment } from '../../format/time.ts';
import { RequisitionTable } from './requisition-table.tsx';
import type { Attempt } from './use-live-rehearsal.ts';

/** The real supplier of a rehearsal, and the stage that it ends after. */
interface Aimed {
  readonly host: string;
  readonly until: Stage;
}

/** What a rehearsal is aimed at beyond this computer; undefined where it stays on it. */
export function aimedAt(started: StartedEvent): Aimed | undefined {
  const host = realHostOf(started);
  return host === undefined ? undefined : { host, until: started.until };
}

interface NowCardProps {
  /** Absent until the first event has come. */
  readonly state: RehearsalState | undefined;
  readonly system: ProcurementSystem;
  /** Absent where the supplier is simulated. */
  readonly real: Aimed | undefined;
  readonly attempt: Attempt | undefined;
  readonly onShowStore: () => void;
  readonly onSpeedUp: () => void;
  readonly onApprove: () => void;
}

/** What goes on now and what the person does next, with the one button for it. */
export function NowCard({ state, system, real, attempt, onShowStore, onSpeedUp, onApprove }: NowCardProps) {
  const busy = attempt !== undefined && attempt.error === undefined;
  const { title, text, action, more } = nowOf(state, system, real, {
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
  real: Aimed | undefined,
  buttons: { readonly showStore: ReactNode; readonly speedUp: ReactNode; readonly approve: ReactNode },
): Now {
  const name = systemName(system);
  const supplier = real?.host ?? 'AWS Marketplace';
  switch (state?.name) {
    case undefined:
      return {
        title: 'The simulator starts',
        text: `It plays ${name} and AWS Marketplace on this computer.`,
        more: <Progress>Starting</Progress>,
      };
    case 'requesting-setup':
      return {
        title: `${name} asks ${supplier} for a session`,
        text: !real
          ? 'The shopping window opens when AWS Marketplace has answered.'
          : real.until === 'setup'
            ? 'The rehearsal ends with the answer.'
            : 'The address of the store appears here when the answer has come.',
        more: <Progress>Waiting for the answer</Progress>,
      };
    case 'shopping':
      if (real)
        return {
          title: state.task ?? 'Shop in your browser, then return the cart',
          text: `Open this address in the browser of this computer. The cart comes back to ${name} and becomes a requisition here.`,
          more: (
            <SpaceBetween size="s">
              <Copyable text={state.startPageUrl} what="the store's address" />
              <Progress>Waiting for the cart</Progress>
            </SpaceBetween>
          ),
        };
      return {
        title: state.task ?? 'Shop in the window, then choose Request approval',
        text: `The cart comes back to ${name} and becomes a requisition here.`,
        action: buttons.showStore,
        more: <Progress>Waiting for the cart</Progress>,
      };
    case 'awaiting-approval':
      return {
        title: `Check requisition ${state.requisition.number}, then approve it`,
        text: `${name} then sends the purchase order to ${supplier}.`,
        action: buttons.approve,
        more: <RequisitionTable requisition={state.requisition} />,
      };
    case 'ordering':
      return {
        title: `${name} sends purchase order ${state.orderId}`,
        text: `The verdict follows when ${supplier} has answered.`,
        more: <Progress>Waiting for the answer</Progress>,
      };
    case 'exchanging':
      return { title: state.what, text: '', more: <Progress>Waiting</Progress> };
    case 'waiting':
      if (real)
        return {
          title: `${name} waits ${durationOf(state.seconds)} before it sends again`,
          text: `${state.reason} At a real address the wait is sat out.`,
          more: <Progress>{`Waiting until ${formatMoment(state.until)}`}</Progress>,
        };
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
