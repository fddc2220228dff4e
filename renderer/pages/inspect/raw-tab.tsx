import CodeView from '@cloudscape-design/code-view/code-view';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Inspection } from '../../../shared/ipc/inspect.ts';
import { words } from '../../words/inspect.ts';
import { type OpenDocument, placeOf } from './inspection.ts';

/** More than this makes the plain view slow; a document is whole in the editor. */
const shownCharacters = 100_000;

/** What was opened, as it came, and where the document was in it. */
export function RawTab({
  inspection,
  document,
}: {
  readonly inspection: Inspection;
  readonly document: OpenDocument;
}) {
  const shown = inspection.raw.slice(0, shownCharacters);
  const place = placeOf(document.where);
  const left = inspection.raw.length - shown.length + inspection.rawOmitted;
  return (
    <SpaceBetween size="s">
      <Box color="text-body-secondary">
        {[
          words.rawTab.asItCame({ name: document.name }),
          ...(place === undefined ? [] : [words.rawTab.documentWas({ place })]),
          ...(left > 0 ? [words.rawTab.leftOut({ left })] : []),
        ].join(' ')}
      </Box>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className="inspect-raw" aria-label={words.rawTab.label} tabIndex={0} data-testid="raw-text">
        {shown === '' ? (
          <Box color="text-body-secondary">{words.rawTab.notShown}</Box>
        ) : (
          <CodeView
            content={shown}
            lineNumbers
            wrapLines
            ariaLabel={words.rawTab.rawText}
            i18nStrings={{ lineNumberLabel: words.rawTab.line, codeLabel: words.rawTab.text }}
          />
        )}
      </section>
    </SpaceBetween>
  );
}
