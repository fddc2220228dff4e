import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Integration } from '../../../../shared/procurement/integration.ts';
import { type ReadyTextId, readyText } from '../../../../shared/procurement/ready-texts.ts';
import { workbench } from '../../../bridge.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { useSaving } from '../../../components/use-saving.ts';
import { common } from '../../../words/common.ts';
import { words } from '../../../words/guide.ts';

interface ReadyTextProps {
  readonly integration: Integration;
  readonly text: ReadyTextId;
}

/** A text made of the integration's values, to copy or to save; says what is still missing in it. */
export function ReadyTextCard({ integration, text: id }: ReadyTextProps) {
  const { title, text, missing } = readyText(id, integration);
  const { saving, save } = useSaving();
  return (
    <SpaceBetween size="xs">
      <Header
        variant="h3"
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <CopyButton text={text} what={title} />
            <Button
              iconName="download"
              loading={saving}
              ariaLabel={words.readyText.saveNamed({ title })}
              onClick={() => save(() => workbench.integrations.saveText({ id: integration.id, text: id }))}
            >
              {common.save}
            </Button>
          </SpaceBetween>
        }
      >
        {title}
      </Header>
      {missing.length > 0 && (
        <Alert type="warning">{words.readyText.stillMissing({ missing: missing.join(', ') })}</Alert>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by the arrow keys */}
      <section className="ready-text" tabIndex={0} aria-label={title} data-testid={`text-${id}`}>
        <pre>{text}</pre>
      </section>
    </SpaceBetween>
  );
}
