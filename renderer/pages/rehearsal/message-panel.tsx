import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Tabs from '@cloudscape-design/components/tabs';
import { useDeferredValue, useMemo } from 'react';
import { isSuccess } from '../../../shared/cxml/status.ts';
import type { Exchange } from '../../../shared/rehearsal/events.ts';
import { cxmlStatus, httpStatus } from '../../../shared/rehearsal/exchange-words.ts';
import { messageText } from '../../../shared/rehearsal/message-text.ts';
import type { MessageRef } from '../../../shared/rehearsal/sequence.ts';
import { Failure } from '../../components/failure.tsx';
import { words } from '../../words/rehearsal.ts';
import { AttachmentsTable } from './attachments-table.tsx';
import { HeadersTable } from './headers-table.tsx';
import { MessageActions } from './message-actions.tsx';
import { CodeText, MessageBody } from './message-body.tsx';

interface MessagePanelProps {
  readonly rehearsal: string;
  readonly exchange: Exchange;
  readonly part: MessageRef['part'];
  readonly onPart: (part: MessageRef['part']) => void;
}

/** One exchange: its two status layers, and each half as it was sent. */
export function MessagePanel({ rehearsal, exchange, part, onPart }: MessagePanelProps) {
  const wanted = part === 'answer' ? exchange.answer : exchange.request;
  // The panel opens first and is filled then, as a message may be large; never with another one than is asked for.
  const ready = useDeferredValue(wanted, undefined);
  const shown = ready === wanted ? ready : undefined;
  return (
    <div data-testid="message-panel">
      <SpaceBetween size="s">
        <div className="message-head">
          <SegmentedControl
            label={words.messagePanel.part}
            selectedId={part}
            onChange={({ detail }) => onPart(detail.selectedId === 'answer' ? 'answer' : 'request')}
            options={[
              { id: 'request', text: words.messagePanel.request },
              { id: 'answer', text: words.messagePanel.answer, disabled: exchange.answer === undefined },
            ]}
          />
          {exchange.answer && <Layers answer={exchange.answer} />}
          <MessageActions rehearsal={rehearsal} exchange={exchange} part={part} />
        </div>
        {exchange.failure && <Failure error={exchange.failure} />}
        {shown && (
          <Parts
            rehearsal={rehearsal}
            exchange={exchange.id}
            which={part}
            part={shown}
            firstLine={part === 'request' ? `${exchange.request.method} ${exchange.request.url}` : ''}
          />
        )}
      </SpaceBetween>
    </div>
  );
}

/** Whether it was delivered, and whether it was accepted: two different things. */
function Layers({ answer }: { readonly answer: NonNullable<Exchange['answer']> }) {
  return (
    <>
      <span className="message-status">
        <strong>{words.messagePanel.httpStatus}</strong>
        <Status ok={answer.status < 400} text={httpStatus(answer.status)} />
      </span>
      <span className="message-status">
        <strong>{words.messagePanel.cxmlStatus}</strong>
        {answer.cxmlStatus ? (
          <Status ok={isSuccess(answer.cxmlStatus.code)} text={cxmlStatus(answer.cxmlStatus)} />
        ) : (
          words.messagePanel.noStatus
        )}
      </span>
    </>
  );
}

function Status({ ok, text }: { readonly ok: boolean; readonly text: string }) {
  return <StatusIndicator type={ok ? 'success' : 'error'}>{text}</StatusIndicator>;
}

type Part = Exchange['request'] | NonNullable<Exchange['answer']>;

interface PartsProps {
  readonly rehearsal: string;
  readonly exchange: string;
  readonly which: MessageRef['part'];
  readonly part: Part;
  readonly firstLine: string;
}

function Parts({ rehearsal, exchange, which, part, firstLine }: PartsProps) {
  const text = useMemo(() => messageText(part), [part]);
  return (
    <Tabs
      ariaLabel={words.messagePanel.theMessage}
      tabs={[
        { id: 'message', label: words.messagePanel.message, content: <MessageBody message={text} /> },
        ...(text.attachments === undefined
          ? []
          : [
              {
                id: 'attachments',
                label: words.messagePanel.attachments({ count: text.attachments.length }),
                content: (
                  <AttachmentsTable
                    rehearsal={rehearsal}
                    exchange={exchange}
                    part={which}
                    attachments={text.attachments}
                  />
                ),
              },
            ]),
        {
          id: 'headers',
          label: words.messagePanel.headers,
          content: <HeadersTable headers={part.headers} firstLine={firstLine} />,
        },
        ...(text.field === undefined || text.cut
          ? []
          : [
              {
                id: 'form',
                label: words.messagePanel.formAsSent,
                content: (
                  <CodeText
                    text={part.body}
                    what={words.messagePanel.copyForm}
                    label={words.messagePanel.form}
                  />
                ),
              },
            ]),
        ...(text.attachments === undefined || part.cut
          ? []
          : [
              {
                id: 'parts',
                label: words.messagePanel.partsAsSent,
                content: (
                  <CodeText
                    text={part.body}
                    what={words.messagePanel.copyAllParts}
                    label={words.messagePanel.allParts}
                  />
                ),
              },
            ]),
      ]}
    />
  );
}
