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
import { words } from '../../words/rehearsal.ts';

/** The document of a message as it was sent, with how it travelled. */
export function MessageBody({ message }: { readonly message: MessageText }) {
  return (
    <SpaceBetween size="s">
      {message.field !== undefined && (
        <Box color="text-body-secondary">{words.messageBody.postedInField({ field: message.field })}</Box>
      )}
      {message.attachments && <Box color="text-body-secondary">{words.messageBody.sentAsMultipart}</Box>}
      {message.problem && <Failure error={message.problem} />}
      <CodeText
        text={message.text}
        what={words.messageBody.copyMessage}
        label={words.messageBody.message}
        cut={message.cut}
      />
    </SpaceBetween>
  );
}

/** Colours and line numbers for more than this would hold up the window. */
const highlightedCharacters = 20_000;

/** Lines that are laid out together: blocks out of sight are not, which would hold up the window. */
const blockLines = 40;

interface Block {
  readonly start: number;
  readonly text: string;
}

/** A text cut behind every so many lines; a selection over several blocks is copied as one text. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let lines = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    lines += 1;
    if (lines % blockLines > 0) continue;
    blocks.push({ start, text: text.slice(start, end + 1) });
    start = end + 1;
  }
  return [...blocks, { start, text: text.slice(start) }];
}

interface CodeTextProps {
  readonly text: string;
  /** What the text is: for the name of its copy, and for the name of the whole. */
  readonly what: string;
  readonly label: string;
  /** True where `text` is only the beginning of what was sent. */
  readonly cut?: boolean | undefined;
}

/** Text of a message with line numbers. What is too long is cut for the eye: the copy, or the saved document, has all of it. */
export function CodeText({ text, what, label, cut = false }: CodeTextProps) {
  if (text === '') return <Box color="text-body-secondary">{words.messageBody.noBody}</Box>;
  const shown = text.slice(0, shownCharacters);
  return (
    <SpaceBetween size="xs">
      <div className="code-head">
        <Box color="text-body-secondary" fontSize="body-s">
          {[
            words.messageBody.asSent,
            ...(cut ? [words.messageBody.cut] : []),
            ...(shown.length < text.length
              ? [words.messageBody.firstCharacters({ shown: shownCharacters, all: text.length })]
              : []),
          ].join(' ')}
        </Box>
        {!cut && <CopyButton text={text} what={what} />}
      </div>
      <div data-testid="message-xml">
        {shown.length > highlightedCharacters ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls has to be reached by the keyboard
          <section className="plain-code" tabIndex={0} aria-label={label}>
            {blocksOf(shown).map(({ start, text: block }) => (
              <div key={start} className="plain-code-block">
                {block}
              </div>
            ))}
          </section>
        ) : (
          <CodeView
            content={shown}
            lineNumbers
            wrapLines
            ariaLabel={label}
            i18nStrings={{ lineNumberLabel: words.messageBody.line, codeLabel: words.messageBody.text }}
            {...(looksLikeMarkup(shown) && { highlight: highlightXml })}
          />
        )}
      </div>
    </SpaceBetween>
  );
}
