import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import type { Mask } from '../../../shared/ipc/inspect.ts';
import { useSettings } from '../../shell/settings.tsx';
import { XmlEditor } from './editor.ts';
import { type ShadowBox, useShadowBox } from './use-shadow.ts';
import './xml-editor.css';

/** A text to show. A new object means a new text, even where its characters are the same. */
export interface ShownText {
  /** Which document it is: the caret stays where it is while this does. */
  readonly key: string;
  readonly text: string;
  readonly masks: readonly Mask[];
}

interface XmlEditorViewProps {
  readonly shown: ShownText;
  readonly findings: readonly CxmlFinding[];
  readonly onEdit: () => void;
  /** The editor, for jumps and for what the person has written. */
  readonly ref: Ref<XmlEditor | undefined>;
}

/** The editor on the page. */
export function XmlEditorView(props: XmlEditorViewProps) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const shadow = useShadowBox(host);
  return (
    <div className="xml-editor" data-testid="editor" ref={setHost}>
      {shadow && <Mounted {...props} shadow={shadow} />}
    </div>
  );
}

function Mounted({ shadow, shown, findings, onEdit, ref }: XmlEditorViewProps & { shadow: ShadowBox }) {
  const [editor, setEditor] = useState<XmlEditor>();
  const { dark } = useSettings();
  const edited = useEffectEvent(onEdit);
  const isDark = useEffectEvent(() => dark);
  const lastKey = useRef<string>(undefined);
  useImperativeHandle(ref, () => editor, [editor]);

  useEffect(() => {
    const made = new XmlEditor({
      root: shadow.root,
      parent: shadow.box,
      dark: isDark(),
      onEdit: () => edited(),
    });
    setEditor(made);
    return () => {
      made.destroy();
      setEditor(undefined);
    };
  }, [shadow]);
  useEffect(() => editor?.setDark(dark), [editor, dark]);
  useEffect(() => {
    editor?.show(shown.text, shown.masks, lastKey.current === shown.key);
    lastKey.current = shown.key;
  }, [editor, shown]);
  useEffect(() => editor?.mark(findings), [editor, findings]);
  return null;
}
