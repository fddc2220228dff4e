import { useEffect } from 'react';
import type { AtStart } from '../../shared/ipc/app.ts';
import { workbench } from '../bridge.ts';
import { words } from '../words/shell.ts';
import { useNotices } from './notices.tsx';

const happened: Readonly<Record<NonNullable<AtStart['crash']>['kind'], string>> = {
  main: words.atStart.mainStopped,
  window: words.atStart.windowStopped,
  program: words.atStart.endedUnclosed,
};

/** Says when the window opens what went wrong before, with a report to copy, and what the program must do without. */
export function useAtStart(): void {
  const notices = useNotices();
  useEffect(() => {
    const ask = async () => {
      const answer = await workbench.app.atStart();
      if (!answer.ok) return;
      const { crash, problems } = answer.value;
      for (const problem of problems) notices.failed(problem.code, problem);
      if (!crash) return;
      notices.offered('crash', {
        header: happened[crash.kind],
        content: words.atStart.whatIsKept,
        action: words.atStart.copyReport,
        done: words.atStart.reportCopied,
        run: async () => await workbench.app.copyCrashReport({ id: crash.id }),
        onDismiss: () => void workbench.app.forgetCrash(),
      });
    };
    void ask();
  }, [notices]);
}
