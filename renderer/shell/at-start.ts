import { useEffect } from 'react';
import type { AtStart } from '../../shared/ipc/app.ts';
import { workbench } from '../bridge.ts';
import { useNotices } from './notices.tsx';

const happened: Readonly<Record<NonNullable<AtStart['crash']>['kind'], string>> = {
  main: 'The program stopped with an error',
  window: 'The window stopped and was loaded again',
  program: 'The program ended last time without being closed',
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
        content:
          'What was recorded is safe. A report of it is kept on this computer, secrets removed, and sent nowhere.',
        action: 'Copy report',
        done: 'The report is copied.',
        run: async () => await workbench.app.copyCrashReport({ id: crash.id }),
        onDismiss: () => void workbench.app.forgetCrash(),
      });
    };
    void ask();
  }, [notices]);
}
