import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { XmlEditor } from '../../components/xml-editor/editor.ts';
import type { OpenDocument } from './inspection.ts';
import type { Inspections } from './use-inspections.ts';

/** How long the person has to pause before the text is judged again, in milliseconds: short, and longer for a long text. */
const pause = 500;
const longPause = 1500;
const longText = 500_000;

/** Judges the text again after a pause of the person's typing. */
export function useEditing(
  document: OpenDocument,
  inspections: Inspections,
  editor: RefObject<XmlEditor | undefined>,
): {
  /** To be called at every change of the text. */
  readonly onEdit: () => void;
  /** True from a change until it has been judged. */
  readonly waiting: boolean;
  /** Judges a change that waits, now. */
  readonly flush: () => Promise<void>;
} {
  const [waiting, setWaiting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const dirty = useRef(false);

  const judge = useEffectEvent(async () => {
    clearTimeout(timer.current);
    const { current } = editor;
    if (!dirty.current || !current) return;
    dirty.current = false;
    await inspections.edit(document.ref, current.text(), current.masks());
    if (!dirty.current) setWaiting(false);
  });
  // An effect event may be called from effects only; this is the door for the others.
  const run = useRef(async () => {});
  useEffect(() => {
    run.current = async () => await judge();
  }, []);
  // Another document takes its place: what was changed last is not lost. In a layout effect the editor is still there.
  useLayoutEffect(() => () => void run.current(), []);

  const flush = useCallback(async () => await run.current(), []);
  const onEdit = useCallback(() => {
    dirty.current = true;
    setWaiting(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void run.current(), document.text.length > longText ? longPause : pause);
  }, [document.text.length]);
  return { onEdit, waiting, flush };
}
