import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import type { RehearsalState, Stage, StartedEvent } from '../../../shared/rehearsal/events.ts';
import type { FaultDescription } from '../../../shared/rehearsal/faults.ts';
import { systemName } from '../../../shared/rehearsal/names.ts';
import { realHostOf } from '../../../shared/rehearsal/real-supplier.ts';
import { durationOf } from '../../../shared/rehearsal/sequence.ts';
import type { ProcurementSystem } from '../../../shared/rehearsal/systems.ts';
import { Copyable } from '../../components/copyable.tsx';
import { formatMoment } from '../../format/time.ts';
import { words } from '../../words/rehearsal.ts';
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
  readonly rehearsal: string;
  /** Absent until the first event has come. */
  readonly state: RehearsalState | undefined;
  readonly system: ProcurementSystem;
  /** Absent where the supplier is simulated. */
  readonly real: Aimed | undefined;
  /** The stage at which the simulated supplier stays silent, where that is the failure. */
  readonly silentAt: FaultDescription['silentAt'];
  readonly attempt: Attempt | undefined;
  readonly onShowStore: () => void;
  readonly onSpeedUp: () => void;
  readonly onApprove: () => void;
}

/** What goes on now and what the person does next, with the one button for it. */
export function NowCard({
  rehearsal,
  state,
  system,
  real,
  silentAt,
  attempt,
  onShowStore,
  onSpeedUp,
  onApprove,
}: NowCardProps) {
  const busy = attempt !== undefined && attempt.error === undefined;
  const { title, text, action, more } = nowOf(rehearsal, state, system, real, silentAt, {
    showStore: (
      <Button variant="primary" onClick={onShowStore} iconName="external" data-testid="show-store">
        {words.nowCard.showStore}
      </Button>
    ),
    speedUp: (
      <Button onClick={onSpeedUp} loading={busy && attempt.verb === 'speed-up'} data-testid="speed-up">
        {words.nowCard.speedUp}
      </Button>
    ),
    approve: (
      <Button
        variant="primary"
        onClick={onApprove}
        loading={busy && attempt.verb === 'approve'}
        data-testid="approve"
      >
        {words.nowCard.approve}
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
  rehearsal: string,
  state: RehearsalState | undefined,
  system: ProcurementSystem,
  real: Aimed | undefined,
  silentAt: NowCardProps['silentAt'],
  buttons: { readonly showStore: ReactNode; readonly speedUp: ReactNode; readonly approve: ReactNode },
): Now {
  const name = systemName(system);
  const supplier = real?.host ?? words.nowCard.awsMarketplace;
  const silent = { text: words.nowCard.silent({ name, supplier }), action: buttons.speedUp };
  switch (state?.name) {
    case undefined:
      return {
        title: words.nowCard.starts,
        text: words.nowCard.whoPlays({ name }),
        more: <Progress>{words.nowCard.starting}</Progress>,
      };
    case 'requesting-setup':
      return {
        title: words.nowCard.asksForSession({ name, supplier }),
        text: !real
          ? words.nowCard.windowOpens
          : real.until === 'setup'
            ? words.nowCard.endsWithAnswer
            : words.nowCard.addressAppears,
        ...(silentAt === 'setup' && silent),
        more: <Progress>{words.nowCard.waitingForAnswer}</Progress>,
      };
    case 'shopping':
      if (real)
        return {
          title: state.task ?? words.nowCard.shopInBrowser,
          text: words.nowCard.openAddress({ name }),
          more: (
            <SpaceBetween size="s">
              <Copyable text={state.startPageUrl} what={words.nowCard.storeAddress} />
              <Progress>{words.nowCard.waitingForCart}</Progress>
            </SpaceBetween>
          ),
        };
      return {
        title: state.task ?? words.nowCard.shopInWindow,
        text: words.nowCard.cartComesBack({ name }),
        action: buttons.showStore,
        more: <Progress>{words.nowCard.waitingForCart}</Progress>,
      };
    case 'awaiting-approval':
      return {
        title: words.nowCard.checkRequisition({ number: state.requisition.number }),
        text: words.nowCard.sendsThen({ name, supplier }),
        action: buttons.approve,
        more: <RequisitionTable rehearsal={rehearsal} requisition={state.requisition} />,
      };
    case 'ordering':
      if (state.attempt !== undefined)
        return {
          title: words.nowCard.sendsOrderAgain({ name, order: state.orderId }),
          text: words.nowCard.attempt({ attempt: state.attempt, supplier }),
          // It may be that no answer comes in time, which is a wait as well.
          ...(!real && { action: buttons.speedUp }),
          more: <Progress>{words.nowCard.waitingForAnswer}</Progress>,
        };
      return {
        title: words.nowCard.sendsOrder({ name, order: state.orderId }),
        text: words.nowCard.verdictAfterAnswer({ supplier }),
        ...(silentAt === 'order' && silent),
        more: <Progress>{words.nowCard.waitingForAnswer}</Progress>,
      };
    case 'exchanging':
      return { title: state.what, text: '', more: <Progress>{words.nowCard.waiting}</Progress> };
    case 'waiting':
      if (real)
        return {
          title: words.nowCard.waits({ name, time: durationOf(state.seconds) }),
          text: words.nowCard.satOut({ reason: state.reason }),
          more: <Progress>{words.nowCard.waitingUntil({ when: formatMoment(state.until) })}</Progress>,
        };
      return {
        title: words.nowCard.waits({ name, time: durationOf(state.seconds) }),
        text: words.nowCard.simulatedTime({ reason: state.reason }),
        action: buttons.speedUp,
        more: <Progress>{words.nowCard.waitingUntil({ when: formatMoment(state.until) })}</Progress>,
      };
    case 'ended':
      return {
        title: words.nowCard.ends,
        text: words.nowCard.verdictFollows,
        more: <Progress>{words.nowCard.judging}</Progress>,
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
