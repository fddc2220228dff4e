import { invertedEffects } from '@codemirror/commands';
import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Mask } from '../../../shared/ipc/inspect.ts';
import { words } from '../../words/components.ts';

/** Says anew which stretches of the text are masks. */
export const setMasks = StateEffect.define<readonly Mask[]>();

/** Puts masks back that came back with the text, by undo. */
const restoreMasks = StateEffect.define<readonly Mask[]>({
  map: (masks, change) =>
    masks.map(({ index, from, to }) => ({ index, from: change.mapPos(from, 1), to: change.mapPos(to, -1) })),
});

const field = StateField.define<DecorationSet>({
  create: () => RangeSet.empty,
  update(before, transaction) {
    let masks = before.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMasks)) masks = decorations(effect.value);
      if (effect.is(restoreMasks)) masks = masks.update({ add: ranges(effect.value), sort: true });
    }
    return masks;
  },
  provide: (own) => [
    EditorView.decorations.from(own),
    EditorView.atomicRanges.of((view) => view.state.field(own)),
  ],
});

/** The editor's knowledge of which text stands for something hidden. A mask is passed and deleted as a whole. */
export function masks(): Extension {
  return [
    field,
    invertedEffects.of((transaction) => {
      const removed: Mask[] = [];
      if (!transaction.docChanged) return [];
      const kept = new Set(masksOf(transaction.state.field(field)).map(({ index }) => index));
      for (const mask of masksOf(transaction.startState.field(field)))
        if (!kept.has(mask.index)) removed.push(mask);
      return removed.length > 0 ? [restoreMasks.of(removed)] : [];
    }),
  ];
}

/** The masks that are left, where they are now. */
export function currentMasks(view: EditorView): Mask[] {
  return masksOf(view.state.field(field));
}

function masksOf(set: DecorationSet): Mask[] {
  const found: Mask[] = [];
  for (const cursor = set.iter(); cursor.value; cursor.next()) {
    const index: unknown = cursor.value.spec['index'];
    if (typeof index === 'number' && cursor.to > cursor.from)
      found.push({ index, from: cursor.from, to: cursor.to });
  }
  return found;
}

function decorations(all: readonly Mask[]): DecorationSet {
  return RangeSet.of(ranges(all), true);
}

function ranges(all: readonly Mask[]) {
  return all
    .filter(({ from, to }) => to > from)
    .map(({ index, from, to }) =>
      Decoration.mark({ class: 'cm-mask', attributes: { title: words.masks.masked }, index }).range(from, to),
    );
}
