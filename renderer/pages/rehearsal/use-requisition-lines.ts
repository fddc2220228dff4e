import { startTransition, useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import type { Requisition } from '../../../shared/rehearsal/events.ts';
import { lineCount, linesWith, type RequisitionLine } from '../../../shared/rehearsal/requisition.ts';
import { workbench } from '../../bridge.ts';

interface Wanted {
  readonly text: string;
  readonly skip: number;
  readonly limit: number;
}

interface ShownLines {
  /** How many lines have the text. */
  readonly found: number;
  readonly lines: readonly RequisitionLine[];
  readonly error?: AppError;
}

/** The part of a requisition's lines that is shown. Where not all of them are here, main has the others. */
export function useRequisitionLines(
  rehearsal: string,
  requisition: Requisition,
  { text, skip, limit }: Wanted,
): ShownLines {
  const isHere = requisition.omitted === undefined;
  const here = useMemo((): ShownLines => {
    const found = isHere ? linesWith(requisition.lines, text) : requisition.lines;
    return {
      found: isHere ? found.length : lineCount(requisition),
      lines: found.slice(skip, skip + limit),
    };
  }, [requisition, isHere, text, skip, limit]);
  const [asked, setAsked] = useState<ShownLines>();
  const isAsked = !isHere && (text.trim() !== '' || skip + limit > requisition.lines.length);

  useEffect(() => {
    if (!isAsked) {
      setAsked(undefined);
      return undefined;
    }
    let isWanted = true;
    void workbench.rehearsal.lines({ id: rehearsal, text, skip, limit }).then((answer) => {
      if (!isWanted) return;
      startTransition(() =>
        setAsked((before) =>
          answer.ok ? answer.value : { found: 0, lines: [], ...before, error: answer.error },
        ),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [isAsked, rehearsal, text, skip, limit]);

  // What was shown stays until the answer is there.
  return isAsked ? (asked ?? here) : here;
}
