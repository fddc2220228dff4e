import { xml } from '@codemirror/lang-xml';
import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { useSettings } from '../../shell/settings.tsx';
import { appearance } from './appearance.ts';
import { hangingIndent } from './hanging-indent.ts';
import { type ShadowBox, useShadowBox } from './use-shadow.ts';
import './xml-editor.css';

interface DiffViewProps {
  readonly left: { readonly name: string; readonly text: string };
  readonly right: { readonly name: string; readonly text: string };
}

/** The longest that looking for the smallest difference may take, in milliseconds; after it, a coarser one is shown. */
const diffLimit = 1000;

/** Two texts side by side, what differs marked, equal parts folded. */
export function DiffView(props: DiffViewProps) {
  const [host, setHost] = useState<HTMLElement | null>(null);
  const shadow = useShadowBox(host);
  return (
    <div className="xml-diff" data-testid="diff" ref={setHost}>
      {shadow && <Mounted {...props} shadow={shadow} />}
    </div>
  );
}

function Mounted({ left, right, shadow }: DiffViewProps & { readonly shadow: ShadowBox }) {
  const { dark } = useSettings();
  const [leftName, leftText, rightName, rightText] = [left.name, left.text, right.name, right.text];
  useEffect(() => {
    const side = (name: string): Extension => [
      lineNumbers(),
      xml({ autoCloseTags: false }),
      EditorView.lineWrapping,
      hangingIndent(),
      EditorState.readOnly.of(true),
      appearance(dark),
      EditorView.contentAttributes.of({ 'aria-label': name, 'aria-readonly': 'true', tabindex: '0' }),
    ];
    const view = new MergeView({
      a: { doc: leftText, extensions: side(leftName) },
      b: { doc: rightText, extensions: side(rightName) },
      parent: shadow.box,
      root: shadow.root,
      collapseUnchanged: { margin: 3, minSize: 6 },
      diffConfig: { scanLimit: 2000, timeout: diffLimit },
    });
    return () => view.destroy();
  }, [shadow, dark, leftName, leftText, rightName, rightText]);
  return null;
}
