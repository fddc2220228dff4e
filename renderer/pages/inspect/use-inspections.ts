import { useCallback, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { DocumentRef, Inspection, Mask, Opened, Said } from '../../../shared/ipc/inspect.ts';
import { workbench } from '../../bridge.ts';
import type { Arrival } from './drop.ts';
import {
  type Drafts,
  documentsOf,
  keyOf,
  type OpenDocument,
  withInspection,
  withJudged,
  withoutDraftsOf,
} from './inspection.ts';

/** Something to inspect that the window has itself: pasted text, or a dropped file. */
export interface Given {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What did not work, and how to try it again. */
export interface Problem {
  readonly error: AppError;
  readonly retry?: () => void;
}

/** What the person has open, and everything that can be done with it. */
export interface Inspections {
  readonly all: readonly Inspection[];
  readonly documents: readonly OpenDocument[];
  /** True while the judge works on what was opened; not while it follows the person's typing. */
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly show: boolean;
  readonly said: Said;
  /** Lets the person choose files. Gives the key of the first new document. */
  readonly open: () => Promise<string | undefined>;
  /** Takes the files that the program was started with, if there are any that were not taken yet. Stays the same function. */
  readonly takeGiven: () => Promise<string | undefined>;
  readonly take: (arrival: Arrival) => Promise<string | undefined>;
  /** Judges a document as it was changed. False where that did not work. */
  readonly edit: (ref: DocumentRef, text: string, masks: readonly Mask[]) => Promise<boolean>;
  readonly setShow: (show: boolean) => Promise<void>;
  readonly setSaid: (said: Said) => Promise<void>;
  readonly clear: () => void;
}

/** The key of the document that a person most likely came for: one with errors, one that a diagnosis fits, or the first. */
function worthShowing({ id, documents }: Inspection): string | undefined {
  if (documents.length === 0) return undefined;
  const invalid = documents.findIndex(({ judgement }) => judgement.verdict === 'invalid');
  const diagnosed = documents.findIndex(({ judgement }) => judgement.diagnoses.length > 0);
  return keyOf({ id, document: Math.max(invalid < 0 ? diagnosed : invalid, 0) });
}

/** Keeps what is open on the page. Main holds the contents; here is what may be seen of them. */
export function useInspections(): Inspections {
  const [all, setAll] = useState<readonly Inspection[]>([]);
  const [drafts, setDrafts] = useState<Drafts>({});
  const [running, setRunning] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [view, setView] = useState<{ show: boolean; said: Said }>({ show: false, said: {} });
  const current = useRef(view);

  const judge = useCallback(async (id: string): Promise<string | undefined> => {
    setRunning((count) => count + 1);
    const answer = await workbench.inspect.judge({ id, ...current.current });
    setRunning((count) => count - 1);
    if (!answer.ok) {
      const retry = () => {
        setProblems((now) => now.filter((problem) => problem.retry !== retry));
        void judge(id);
      };
      setProblems((now) => [...now, { error: answer.error, retry }]);
      return undefined;
    }
    setDrafts((now) => withoutDraftsOf(now, id));
    setAll((now) => withInspection(now, answer.value));
    return worthShowing(answer.value);
  }, []);

  const judgeEach = useCallback(
    async (ids: readonly string[]) => {
      let first: string | undefined;
      for (const id of ids) {
        const key = await judge(id);
        first ??= key;
      }
      return first;
    },
    [judge],
  );

  const judgeOpened = useCallback(
    async (answer: Result<Opened>) => {
      if (!answer.ok) {
        setProblems([{ error: answer.error }]);
        return undefined;
      }
      setProblems(answer.value.refused.map((error) => ({ error })));
      return await judgeEach(answer.value.held.map(({ id }) => id));
    },
    [judgeEach],
  );

  const open = async () => await judgeOpened(await workbench.inspect.open());

  const takeGiven = useCallback(async () => {
    const answer = await workbench.inspect.given();
    const nothing = answer.ok && answer.value.held.length === 0 && answer.value.refused.length === 0;
    return nothing ? undefined : await judgeOpened(answer);
  }, [judgeOpened]);

  const take = async ({ given, refused }: Arrival) => {
    setProblems(refused.map((error) => ({ error })));
    const ids: string[] = [];
    for (const one of given) {
      const answer = await workbench.inspect.take(one);
      if (answer.ok) ids.push(answer.value.id);
      else
        setProblems((now) => [
          ...now,
          { error: answer.error, retry: () => void take({ given: [one], refused: [] }) },
        ]);
    }
    return await judgeEach(ids);
  };

  const edit = async (ref: DocumentRef, text: string, masks: readonly Mask[]): Promise<boolean> => {
    setDrafts((now) => ({ ...now, [keyOf(ref)]: { text, masks } }));
    const answer = await workbench.inspect.edit({ ref, text, masks: [...masks], ...current.current });
    if (answer.ok) {
      setAll((now) => withJudged(now, ref, answer.value));
      setProblems((now) => now.filter(({ error }) => error.code !== 'judge-stopped'));
      return true;
    }
    // A last change of what the person has closed already.
    if (answer.error.code === 'not-held') return false;
    const retry = () => {
      setProblems((now) => now.filter((problem) => problem.retry !== retry));
      void edit(ref, text, masks);
    };
    setProblems((now) => [
      ...now.filter(({ error }) => error.code !== answer.error.code),
      { error: answer.error, retry },
    ]);
    return false;
  };

  const change = async (next: { show: boolean; said: Said }) => {
    current.current = next;
    setView(next);
    await judgeEach(all.map(({ id }) => id));
  };

  return {
    all,
    documents: documentsOf(all, drafts),
    busy: running > 0,
    problems,
    ...view,
    open,
    takeGiven,
    take,
    edit,
    setShow: async (show) => await change({ ...current.current, show }),
    setSaid: async (said) => await change({ ...current.current, said }),
    clear: () => {
      for (const { id } of all) void workbench.inspect.forget({ id });
      setAll([]);
      setDrafts({});
      setProblems([]);
      current.current = { ...current.current, said: {} };
      setView(current.current);
    },
  };
}
