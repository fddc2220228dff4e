import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { curlOf } from '../../../shared/rehearsal/curl.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { canReplay } from '../../../shared/rehearsal/replay.ts';
import type { MessageRef } from '../../../shared/rehearsal/sequence.ts';
import { workbench } from '../../bridge.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useSaving } from '../../components/use-saving.ts';
import { hrefOf } from '../../shell/routes.ts';
import { words } from '../../words/rehearsal.ts';

interface MessageActionsProps {
  readonly rehearsal: string;
  readonly exchange: Exchange;
  readonly part: MessageRef['part'];
}

/** What can be done with a message beyond reading it. */
export function MessageActions({ rehearsal, exchange, part }: MessageActionsProps) {
  const { saving, save } = useSaving();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {part === 'request' && canReplay(exchange) && (
        <Button href={hrefOf({ page: 'replay', id: rehearsal, exchange: exchange.id })} data-testid="replay">
          {words.messageActions.replay}
        </Button>
      )}
      {part === 'request' && !exchange.request.cut && (
        <CopyButton
          text={curlOf(exchange.request)}
          what={words.messageActions.copyRequest}
          label={words.messageActions.copyAsCurl}
        />
      )}
      <Button
        iconName="download"
        loading={saving}
        onClick={() =>
          save(() => workbench.evidence.saveDocument({ id: rehearsal, exchange: exchange.id, part }))
        }
        data-testid="save-document"
      >
        {words.messageActions.saveDocument}
      </Button>
    </SpaceBetween>
  );
}
