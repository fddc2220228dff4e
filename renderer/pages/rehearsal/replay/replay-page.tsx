import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useRef, useState } from 'react';
import { requestLabel } from '../../../../shared/rehearsal/exchange-words.ts';
import { messageText } from '../../../../shared/rehearsal/message-text.ts';
import { canReplay } from '../../../../shared/rehearsal/replay.ts';
import { Failure } from '../../../components/failure.tsx';
import type { XmlEditor } from '../../../components/xml-editor/editor.ts';
import { XmlEditorView } from '../../../components/xml-editor/xml-editor.tsx';
import { InfoLink, usePageHelp } from '../../../shell/help.tsx';
import { useLoaded } from '../../../shell/ready.ts';
import { hrefOf } from '../../../shell/routes.ts';
import { words } from '../../../words/rehearsal.ts';
import { ReplayedCard } from './replayed-card.tsx';
import { sendingWords } from './sending-words.ts';
import { type RecordedExchange, useRecordedExchange, useReplay } from './use-replay.ts';

interface ReplayPageProps {
  readonly id: string;
  readonly exchange: string;
}

/** Sends a recorded request again, as it was or edited, and shows what the supplier answers now. */
export function ReplayPage({ id, exchange: exchangeId }: ReplayPageProps) {
  const { recorded, error } = useRecordedExchange(id, exchangeId);
  const exchange = recorded?.exchange;
  usePageHelp(words.help.replay);
  useLoaded(exchange !== undefined || error !== undefined);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          info={<InfoLink help={words.help.replay} />}
          description={words.replayPage.description}
          actions={<Button href={hrefOf({ page: 'kept-rehearsal', id })}>{words.replayPage.back}</Button>}
        >
          {exchange ? words.replayPage.title({ request: requestLabel(exchange) }) : words.replayPage.replay}
        </Header>
      }
    >
      {error && <Failure error={error} />}
      {exchange && !canReplay(exchange) && (
        <Alert type="info" header={words.replayPage.cannotBeSent}>
          {words.replayPage.whatCanBeSent}
        </Alert>
      )}
      {recorded && canReplay(recorded.exchange) && <Replay id={id} {...recorded} />}
    </ContentLayout>
  );
}

function Replay({ id, exchange, fault }: RecordedExchange & { readonly id: string }) {
  const editor = useRef<XmlEditor>(undefined);
  const message = useMemo(() => messageText(exchange.request), [exchange]);
  const [reset, setReset] = useState(0);
  const [edited, setEdited] = useState(false);
  const { replayed, error, sending, send } = useReplay(id, exchange.id);
  const shown = useMemo(
    () => ({ key: `${exchange.id} ${reset}`, text: message.text, masks: [] }),
    [exchange.id, message, reset],
  );
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description={sendingWords(exchange, message, fault).join(' ')}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={!edited}
                  onClick={() => {
                    setReset((now) => now + 1);
                    setEdited(false);
                  }}
                >
                  {words.replayPage.backToRecorded}
                </Button>
                <Button
                  variant="primary"
                  loading={sending}
                  onClick={() => send(edited ? editor.current?.text() : undefined)}
                  data-testid="send-again"
                >
                  {words.replayPage.sendAgain}
                </Button>
              </SpaceBetween>
            }
          >
            {words.replayPage.request}
          </Header>
        }
      >
        {message.cut ? (
          <Alert type="info">{words.replayPage.tooLarge}</Alert>
        ) : (
          <XmlEditorView ref={editor} shown={shown} findings={[]} onEdit={() => setEdited(true)} />
        )}
      </Container>
      {error && <Failure error={error} />}
      {replayed && <ReplayedCard recorded={exchange} replayed={replayed} />}
    </SpaceBetween>
  );
}
