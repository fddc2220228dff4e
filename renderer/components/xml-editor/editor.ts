import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { xml } from '@codemirror/lang-xml';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import type { CxmlFinding } from '../../../shared/cxml/finding.ts';
import type { Mask, TextChange } from '../../../shared/ipc/inspect.ts';
import { words } from '../../words/components.ts';
import { appearance } from './appearance.ts';
import { hangingIndent } from './hanging-indent.ts';
import { currentMasks, masks, setMasks } from './masks.ts';

/** What the editor is made with. */
export interface EditorOptions {
  readonly root: ShadowRoot;
  readonly parent: HTMLElement;
  readonly dark: boolean;
  /** Called when the person has changed the text. */
  readonly onEdit: () => void;
}

/** Lines longer than this are not wrapped: measuring them would make the editor slow. */
const longestWrapped = 20_000;

/** The editor of one document: masks, findings in the margin, jumps. It lives in a shadow root, as the window's policy demands. */
export class XmlEditor {
  readonly #view: EditorView;
  readonly #look = new Compartment();
  readonly #onEdit: () => void;
  #dark: boolean;

  constructor({ root, parent, dark, onEdit }: EditorOptions) {
    this.#dark = dark;
    this.#onEdit = onEdit;
    this.#view = new EditorView({ root, parent, state: this.#stateOf('', []) });
  }

  /** Shows another text and forgets how it came about. Line and column of the caret stay where they can. */
  show(text: string, masksOfText: readonly Mask[], keepPlace: boolean): void {
    const place = keepPlace ? this.#place() : undefined;
    this.#view.setState(this.#stateOf(text, masksOfText));
    this.#view.dispatch({ effects: setMasks.of(masksOfText) });
    if (place) this.#moveTo(place.line, place.column);
  }

  text(): string {
    return this.#view.state.doc.toString();
  }

  masks(): Mask[] {
    return currentMasks(this.#view);
  }

  /** Marks findings in the margin and under the text. */
  mark(findings: readonly CxmlFinding[]): void {
    const { doc } = this.#view.state;
    this.#view.dispatch(
      setDiagnostics(
        this.#view.state,
        findings.map((finding) => diagnosticOf(finding, doc)),
      ),
    );
  }

  /** Moves the caret to a place, both from 1, and the focus to the editor. */
  goTo(line: number, column: number): void {
    this.#moveTo(line, column);
    this.#view.focus();
  }

  /** Makes changes that the person can undo in one step. */
  change(changes: readonly TextChange[]): void {
    this.#view.dispatch({
      changes: [...changes],
      annotations: isolateHistory.of('full'),
      userEvent: 'input.format',
      scrollIntoView: true,
    });
  }

  setDark(dark: boolean): void {
    this.#dark = dark;
    this.#view.dispatch({ effects: this.#look.reconfigure(appearance(dark)) });
  }

  destroy(): void {
    this.#view.destroy();
  }

  #place(): { line: number; column: number } {
    const { doc, selection } = this.#view.state;
    const line = doc.lineAt(selection.main.head);
    return { line: line.number, column: selection.main.head - line.from + 1 };
  }

  #moveTo(line: number, column: number): void {
    const anchor = offsetOf(this.#view.state.doc, line, column);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'nearest', yMargin: 120 }),
    });
  }

  #stateOf(text: string, masksOfText: readonly Mask[]): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        xml({ autoCloseTags: false }),
        lintGutter(),
        search({ top: true }),
        masks(),
        hasLongLine(text) ? [] : [EditorView.lineWrapping, hangingIndent()],
        this.#look.of(appearance(this.#dark)),
        keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.contentAttributes.of({
          'aria-label': masksOfText.length > 0 ? words.editor.maskedDocument : words.editor.document,
          spellcheck: 'false',
          tabindex: '0',
        }),
        // Files dropped here are opened by the page, not put into the text.
        EditorView.domEventHandlers({ drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0 }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) this.#onEdit();
        }),
      ] satisfies Extension[],
    });
  }
}

function hasLongLine(text: string): boolean {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > longestWrapped) return true;
    start = end + 1;
  }
  return text.length - start > longestWrapped;
}

function offsetOf(doc: Text, line: number, column: number): number {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  return Math.min(at.from + Math.max(column, 1) - 1, at.to);
}

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

function diagnosticOf(finding: CxmlFinding, doc: Text): Diagnostic {
  const from = offsetOf(doc, finding.line, finding.column);
  const rest = doc.sliceString(from, Math.min(from + 80, doc.lineAt(from).to));
  const marked = /^(?:<?\/?[\w:.-]+|\S)/.exec(rest)?.[0].length ?? 0;
  return {
    from,
    to: from + marked,
    severity: severities[finding.severity],
    message: finding.fix === '' ? finding.message : `${finding.message}\n${finding.fix}`,
  };
}
