import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Spinner from '@cloudscape-design/components/spinner';
import Tabs from '@cloudscape-design/components/tabs';
import Toggle from '@cloudscape-design/components/toggle';
import { useMemo, useRef, useState } from 'react';
import type { Inspection } from '../../../shared/ipc/inspect.ts';
import { workbench } from '../../bridge.ts';
import type { XmlEditor } from '../../components/xml-editor/editor.ts';
import { type ShownText, XmlEditorView } from '../../components/xml-editor/xml-editor.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { words } from '../../words/inspect.ts';
import { ArrivalTab } from './arrival-tab.tsx';
import { CompareTab } from './compare-tab.tsx';
import { DiagnosesCard } from './diagnoses-card.tsx';
import { FindingsList } from './findings-list.tsx';
import { diagnosesFor, type OpenDocument } from './inspection.ts';
import { OutlineCard } from './outline-card.tsx';
import { RawTab } from './raw-tab.tsx';
import { ReportButton } from './report-button.tsx';
import { SaidFields } from './said-fields.tsx';
import { useEditing } from './use-editing.ts';
import type { Inspections } from './use-inspections.ts';
import { VerdictCard } from './verdict-card.tsx';

interface DocumentViewProps {
  readonly document: OpenDocument;
  readonly inspection: Inspection;
  readonly inspections: Inspections;
  readonly onAdd: () => void;
}

/** One document: its verdict, the editor beside the findings, and what else is known of it. */
export function DocumentView({ document, inspection, inspections, onAdd }: DocumentViewProps) {
  const editor = useRef<XmlEditor>(undefined);
  const [tab, setTab] = useState('findings');
  const [selected, setSelected] = useState<number>();
  const editing = useEditing(document, inspections, editor);
  const { findings, arrival, advisories, outline } = document.judgement;
  const told = [...arrival, ...advisories];
  const shown = useShown(document);

  const goTo = (line: number, column: number) => {
    setTab('findings');
    // The editor is visible again after the tab has been drawn.
    requestAnimationFrame(() => editor.current?.goTo(line, column));
  };
  const select = (index: number) => {
    const finding = findings[index];
    if (!finding) return;
    setSelected(index);
    goTo(finding.line, finding.column);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'F8' || findings.length === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? -1 : 1;
    const from = selected ?? (step > 0 ? -1 : 0);
    select((from + step + findings.length) % findings.length);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F8 works wherever the focus is on the page, and a control does the same
    <div className="inspect" onKeyDown={onKeyDown}>
      <VerdictCard
        document={document}
        actions={<ReportButton document={document} said={inspections.said} />}
      />
      <Container>
        <Tabs
          ariaLabel={words.documentView.whatIsSaid}
          activeTabId={tab}
          onChange={({ detail }) => setTab(detail.activeTabId)}
          tabs={[
            {
              id: 'findings',
              label: words.documentView.findings({ count: findings.length }),
              contentRenderStrategy: 'eager',
              content: (
                <div className="inspect">
                  <Toolbar editing={editing} inspections={inspections} editor={editor} />
                  <div className="inspect-columns">
                    <XmlEditorView
                      ref={editor}
                      shown={shown}
                      findings={findings}
                      onEdit={() => {
                        setSelected(undefined);
                        editing.onEdit();
                      }}
                    />
                    <FindingsList findings={findings} selected={selected} onSelect={select} />
                  </div>
                  <SaidFields
                    said={inspections.said}
                    onChange={(said) => void editing.flush().then(() => inspections.setSaid(said))}
                  />
                </div>
              ),
            },
            {
              id: 'arrival',
              label: words.documentView.onArrival({ count: told.length }),
              content: <ArrivalTab judgement={document.judgement} onJump={goTo} />,
            },
            {
              id: 'compare',
              label: words.documentView.compareWith,
              content: (
                <CompareTab
                  document={document}
                  others={inspections.documents.filter(({ key }) => key !== document.key)}
                  show={inspections.show}
                  onAdd={onAdd}
                />
              ),
            },
            {
              id: 'raw',
              label: words.documentView.raw,
              content: <RawTab inspection={inspection} document={document} />,
            },
          ]}
        />
      </Container>
      <div className="inspect-below">
        <DiagnosesCard diagnoses={diagnosesFor(document, inspection)} />
        <OutlineCard outline={outline} onJump={({ line }) => goTo(line, 1)} />
      </div>
    </div>
  );
}

/**
 * The text for the editor: the person's own where they come back to a changed document, else what main gave. What they
 * type while the document is on the page comes from the editor and does not go back into it.
 */
function useShown(document: OpenDocument): ShownText {
  const [first] = useState(document);
  const { key, text, masks } = document;
  return useMemo(() => {
    const unchanged = first.text === text && first.masks === masks;
    return { key, ...((unchanged ? first.draft : undefined) ?? { text, masks }) };
  }, [first, key, text, masks]);
}

function Toolbar({
  editing,
  inspections,
  editor,
}: {
  readonly editing: ReturnType<typeof useEditing>;
  readonly inspections: Inspections;
  readonly editor: React.RefObject<XmlEditor | undefined>;
}) {
  const notices = useNotices();
  const format = async () => {
    const text = editor.current?.text() ?? '';
    const answer = await workbench.inspect.format({ text });
    // What the person has typed in the meantime is not overwritten.
    if (!answer.ok) notices.failed('format', answer.error);
    else if (editor.current?.text() === text) editor.current.change(answer.value);
  };
  return (
    <div className="inspect-toolbar">
      <Button onClick={() => void format()} data-testid="format">
        {words.documentView.format}
      </Button>
      <Toggle
        checked={inspections.show}
        onChange={({ detail }) => void editing.flush().then(() => inspections.setShow(detail.checked))}
        data-testid="show-secrets"
      >
        {words.documentView.showSecrets}
      </Toggle>
      <span className="inspect-toolbar-end inspect-toolbar">
        <span role="status" className="inspect-quiet">
          {(editing.waiting || inspections.busy) && (
            <>
              <Spinner /> {words.documentView.judgingAgain}
            </>
          )}
        </span>
      </span>
    </div>
  );
}
