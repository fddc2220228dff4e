import Alert from '@cloudscape-design/components/alert';
import ExpandableSection from '@cloudscape-design/components/expandable-section';

/** Says that an opened text has no document in it, and shows the text. */
export function NothingFound({ name, raw }: { readonly name: string; readonly raw: string }) {
  return (
    <div data-testid="nothing-found">
      <Alert type="info" header={`${name}: no XML document found`}>
        It was searched as a document, an HTTP exchange, a form body, base64 and a log. Copy the whole
        message, headers included.
        {raw !== '' && (
          <ExpandableSection headerText="The text">
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
    <section className="inspect-value inspect-raw" aria-label="The text" tabIndex={0}>
      {text}
    </section>
  );
}
