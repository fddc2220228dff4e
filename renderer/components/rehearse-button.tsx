import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { RehearsalChoice } from '../../shared/ipc/rehearsal.ts';
import { workbench } from '../bridge.ts';
import { useNotices } from '../shell/notices.tsx';
import { hrefOf } from '../shell/routes.ts';

interface RehearseButtonProps {
  readonly choice: RehearsalChoice;
  /** Names what is rehearsed. */
  readonly children: string;
  readonly variant?: 'primary' | 'normal';
  readonly testId?: string;
}

/** Starts a rehearsal at once and leads to it; where one goes on already, it leads to that. */
export function RehearseButton({ choice, children, variant = 'normal', testId }: RehearseButtonProps) {
  const notices = useNotices();
  const [starting, setStarting] = useState(false);
  const start = async () => {
    setStarting(true);
    const answer = await workbench.rehearsal.start(choice);
    setStarting(false);
    if (answer.ok || answer.error.code === 'rehearsal-running')
      window.location.hash = hrefOf({ page: 'rehearsal' });
    else notices.failed('rehearse', answer.error, () => void start());
  };
  return (
    <Button
      variant={variant}
      loading={starting}
      onClick={() => void start()}
      {...(testId !== undefined && { 'data-testid': testId })}
    >
      {children}
    </Button>
  );
}
