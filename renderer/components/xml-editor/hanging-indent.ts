import { type Extension, type Range, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Deeper than this, wrapped lines continue at this column. */
const deepest = 24;
/** How much further in than its beginning a wrapped line continues, in columns. */
const further = 2;

const widths = Array.from({ length: deepest + 1 }, (_, width) => width);
// A class for each width: the window's policy allows no style attributes.
const classes = widths.map((width) => Decoration.line({ class: `cm-hang-${width}` }));
const theme = EditorView.baseTheme(
  Object.fromEntries(
    widths.map((width) => [
      `.cm-line.cm-hang-${width}`,
      { paddingLeft: `calc(6px + ${width + further}ch)`, textIndent: `-${width + further}ch` },
    ]),
  ),
);

/** Lets wrapped lines continue below their own beginning and not at the margin. */
export function hangingIndent(): Extension {
  return [
    theme,
    ViewPlugin.fromClass(
      class {
        decorations: DecorationSet;
        constructor(view: EditorView) {
          this.decorations = visibleLines(view);
        }
        update(update: ViewUpdate) {
          if (update.docChanged || update.viewportChanged) this.decorations = visibleLines(update.view);
        }
      },
      { decorations: ({ decorations }) => decorations },
    ),
  ];
}

function visibleLines(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, value } of linesIn(view)) builder.add(from, from, value);
  return builder.finish();
}

function* linesIn(view: EditorView): Generator<Range<Decoration>> {
  const { doc } = view.state;
  let last = -1;
  for (const visible of view.visibleRanges) {
    for (let at = visible.from; at <= visible.to; ) {
      const line = doc.lineAt(at);
      const width = /^ */.exec(line.text)?.[0].length ?? 0;
      const value = classes[Math.min(width, deepest)];
      if (value && line.from > last) yield value.range(line.from);
      last = line.from;
      at = line.to + 1;
    }
  }
}
