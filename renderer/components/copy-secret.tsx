import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import { useEffect, useState } from 'react';
import { workbench } from '../bridge.ts';
import { useNotices } from '../shell/notices.tsx';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';

interface CopySecretProps {
  readonly integration: string;
  readonly connection: string;
  /** `icon` beside a value, `normal` in a row of buttons. */
  readonly variant?: 'icon' | 'normal';
}

/** Lets main copy a shared secret; it never comes into the page. Says when the clipboard is cleared. */
export function CopySecret({ integration, connection, variant = 'normal' }: CopySecretProps) {
  const [clearedIn, setClearedIn] = useState<number>();
  const notices = useNotices();

  useEffect(() => {
    if (clearedIn === undefined) return undefined;
    const timer = window.setTimeout(() => setClearedIn(undefined), 4000);
    return () => window.clearTimeout(timer);
  }, [clearedIn]);

  const copy = async () => {
    const answer = await workbench.integrations.copySecret({ id: integration, connection });
    if (answer.ok) setClearedIn(Math.round(answer.value.clearedAfterMs / 1000));
    else notices.failed('copy-secret', answer.error, () => void copy());
  };
  const said = clearedIn === undefined ? '' : words.copySecret.copied({ seconds: clearedIn });
  return (
    <>
      {variant === 'icon' ? (
        <>
          <Button
            variant="inline-icon"
            iconName={clearedIn === undefined ? 'copy' : 'check'}
            ariaLabel={words.copySecret.copySecret}
            onClick={() => void copy()}
          />
          {said !== '' && <span className="marked-detail">{said}</span>}
        </>
      ) : (
        <Button
          iconName={clearedIn === undefined ? 'copy' : 'check'}
          onClick={() => void copy()}
          data-testid="copy-secret"
        >
          {said === '' ? common.copy : said}
        </Button>
      )}
      <LiveRegion hidden>{said}</LiveRegion>
    </>
  );
}
