import CodeView from '@cloudscape-design/code-view/code-view';
import highlightXml from '@cloudscape-design/code-view/highlight/xml';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import {
  looksLikeMarkup,
  type MessageText,
  shownCharacters,
} from '../../../shared/rehearsal/message-text.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Failure } from '../../components/failure.tsx';

/** The document of a message as it was sent, with how it travelled. */
export function MessageBody({ message }: { readonly message: MessageText }) {
  return (
    <SpaceBetween size="s">
      {message.field !== undefined && (
        <Box color="text-body-secondary">
          The requester&apos;s browser posted it in the form field {message.field}. Shown decoded.
        </Box>
      )}
      {message.attachments && (
        <Box color="text-body-secondary">
          Sent as multipart/related. This is the document alone; the files that came with it are under
          Attachments.
        </Box>
      )}
      {message.problem && <Failure error={message.problem} />}
      <CodeText text={message.text} what="the message" cut={message.cut} />
    </SpaceBetween>
  );
}

/** Colours and line numbers for more than this would hold up the window. */
const highlightedCharacters = 20_000;

interface CodeTextProps {
  readonly text: string;
  readonly what: string;
  /** True where `text` is only the beginning of what was sent. */
  readonly cut?: boolean | undefined;
}

/** Text of a message with line numbers. What is too long is cut for the eye: the copy, or the saved document, has all of it. */
export function CodeText({ text, what, cut = false }: CodeTextProps) {
  if (text === '') return <Box color="text-body-secondary">No body.</Box>;
  const shown = text.slice(0, shownCharacters);
  const label = { 'the form': 'Form', 'all parts': 'All parts' }[what] ?? 'Message';
  return (
    <SpaceBetween size="xs">
      <div className="code-head">
        <Box color="text-body-secondary" fontSize="body-s">
          As it was sent. Shared secrets are masked.
          {cut && ' This is the beginning; Save document has all of it.'}
          {shown.length < text.length &&
            ` The first ${shownCharacters.toLocaleString('en-US')} of ${text.length.toLocaleString('en-US')} characters are shown; Copy takes all.`}
        </Box>
        {!cut && <CopyButton text={text} what={what} />}
      </div>
      <div data-testid="message-xml">
        {shown.length > highlightedCharacters ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by the keyboard
          <section className="plain-code" tabIndex={0} aria-label={label}>
            {shown}
          </section>
        ) : (
          <CodeView
            content={shown}
            lineNumbers
            wrapLines
            ariaLabel={label}
            i18nStrings={{ lineNumberLabel: 'Line', codeLabel: 'Text' }}
            {...(looksLikeMarkup(shown) && { highlight: highlightXml })}
          />
        )}
      </div>
    </SpaceBetween>
  );
}
