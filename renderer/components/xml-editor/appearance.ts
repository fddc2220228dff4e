import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

interface Palette {
  readonly text: string;
  readonly background: string;
  readonly gutter: string;
  readonly gutterText: string;
  readonly active: string;
  readonly border: string;
  readonly panel: string;
  readonly selection: string;
  readonly accent: string;
  readonly mask: string;
  readonly match: string;
  readonly tag: string;
  readonly attribute: string;
  readonly value: string;
  readonly quiet: string;
  readonly meta: string;
  readonly reference: string;
  readonly invalid: string;
  readonly added: string;
  readonly addedText: string;
  readonly removed: string;
  readonly removedText: string;
}

// Every colour of text has at least 4.5:1 on its background, selected or not (WCAG 2.2, 1.4.3).
const light: Palette = {
  text: '#0f141a',
  background: '#ffffff',
  gutter: '#f6f6f9',
  gutterText: '#5c5f69',
  active: '#f2f8fd',
  border: '#c6c6cd',
  panel: '#f6f6f9',
  selection: '#cfe6fb',
  accent: '#006ce0',
  mask: '#e9e5f5',
  match: '#ffe8a3',
  tag: '#084f8c',
  attribute: '#7a3d00',
  value: '#1a6130',
  quiet: '#5a5d67',
  meta: '#633a9b',
  reference: '#8a2c6e',
  invalid: '#b50000',
  added: '#e6f6e6',
  addedText: '#b8e6b8',
  removed: '#fdeaea',
  removedText: '#f7c4c4',
};
const dark: Palette = {
  text: '#ebebf0',
  background: '#161d26',
  gutter: '#1b232d',
  gutterText: '#a4a4ad',
  active: '#1c2733',
  border: '#424650',
  panel: '#1b232d',
  selection: '#15436b',
  accent: '#42b4ff',
  mask: '#372f55',
  match: '#5c4a00',
  tag: '#75cfff',
  attribute: '#ffc67a',
  value: '#9fe09f',
  quiet: '#b4b4bd',
  meta: '#d3b4ff',
  reference: '#ffb0e0',
  invalid: '#ff9592',
  added: '#15301f',
  addedText: '#1f5231',
  removed: '#3a1c20',
  removedText: '#6b2a31',
};

/** How the editor looks, in the window's own colours. */
export function appearance(isDark: boolean): Extension {
  const palette = isDark ? dark : light;
  return [theme(palette, isDark), syntaxHighlighting(highlight(palette))];
}

function theme(palette: Palette, isDark: boolean): Extension {
  const { border, panel, text } = palette;
  const button = {
    backgroundImage: 'none',
    backgroundColor: palette.background,
    color: text,
    border: `1px solid ${palette.gutterText}`,
    borderRadius: '8px',
    padding: '2px 10px',
  };
  return EditorView.theme(
    {
      '&': { height: '100%', color: text, backgroundColor: palette.background, fontSize: '13px' },
      '&.cm-focused': { outline: 'none' },
      '.cm-scroller': { fontFamily: 'var(--wb-mono)', lineHeight: '20px' },
      '.cm-content': { caretColor: text, padding: '6px 0' },
      '.cm-gutters': {
        backgroundColor: palette.gutter,
        color: palette.gutterText,
        borderInlineEnd: `1px solid ${border}`,
      },
      '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: palette.active },
      '.cm-activeLineGutter': { color: text },
      '&.cm-focused .cm-content ::selection, .cm-content ::selection': {
        backgroundColor: palette.selection,
      },
      '.cm-mask, .cm-mask span': { backgroundColor: palette.mask, color: text, borderRadius: '3px' },
      '.cm-panels': { backgroundColor: panel, color: text, fontFamily: 'var(--wb-font)' },
      '.cm-panels.cm-panels-top': { borderBottom: `1px solid ${border}` },
      '.cm-panel.cm-search': { fontSize: '14px' },
      '.cm-panel.cm-search label': { fontSize: '13px' },
      '.cm-button': button,
      '.cm-textfield': {
        backgroundColor: palette.background,
        color: text,
        border: `1px solid ${palette.gutterText}`,
        borderRadius: '8px',
        padding: '2px 8px',
      },
      '.cm-panel.cm-search [name=close]': { color: text },
      '.cm-searchMatch': { backgroundColor: palette.match },
      '.cm-searchMatch-selected': { outline: `2px solid ${palette.accent}` },
      '.cm-tooltip': {
        backgroundColor: panel,
        color: text,
        border: `1px solid ${border}`,
        borderRadius: '8px',
        fontFamily: 'var(--wb-font)',
        maxWidth: '520px',
      },
      '.cm-diagnostic': { whiteSpace: 'pre-wrap', padding: '6px 10px' },
      '.cm-collapsedLines': { backgroundColor: panel, backgroundImage: 'none', color: text },
      '.cm-changedLine': { backgroundColor: `${palette.added} !important` },
      '&.cm-merge-a .cm-changedLine': { backgroundColor: `${palette.removed} !important` },
      '.cm-changedText, &.cm-merge-b .cm-changedText': {
        background: `${palette.addedText} !important`,
      },
      '&.cm-merge-a .cm-changedText': { background: `${palette.removedText} !important` },
    },
    { dark: isDark },
  );
}

function highlight(palette: Palette): HighlightStyle {
  return HighlightStyle.define([
    { tag: tags.tagName, color: palette.tag },
    { tag: tags.attributeName, color: palette.attribute },
    { tag: tags.attributeValue, color: palette.value },
    { tag: [tags.angleBracket, tags.definitionOperator], color: palette.quiet },
    { tag: tags.blockComment, color: palette.quiet, fontStyle: 'italic' },
    { tag: [tags.documentMeta, tags.processingInstruction], color: palette.meta },
    { tag: [tags.character, tags.special(tags.string)], color: palette.reference },
    { tag: tags.invalid, color: palette.invalid, textDecoration: 'underline wavy' },
  ]);
}
