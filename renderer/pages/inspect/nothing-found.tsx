import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { words } from '../../words/inspect.ts';

/** Says that an opened text has no document in it, and shows the text. */
export function NothingFound({ name, raw }: { readonly name: string; readonly raw: string }) {
  return (
    <div data-testid="nothing-found">
      <Alert type="info" header={words.nothingFound.title({ name })}>
        {words.nothingFound.searchedAs}
        {raw !== '' && (
          <ExpandableSection headerText={words.nothingFound.theText}>
            <TheText text={raw.slice(0, 20_000)} />
          </ExpandableSection>
        )}
      </Alert>
    </div>
  );
}

function TheText({ text }: { readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="inspect-value inspect-raw" aria-label={words.nothingFound.theText} tabIndex={0}>
      {text}
    </section>
  );
}
