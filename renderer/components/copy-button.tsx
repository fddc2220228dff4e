import Button from '@cloudscape-design/components/button';
import LiveRegion from '@cloudscape-design/components/live-region';
import { useEffect, useState } from 'react';
import { workbench } from '../bridge.ts';
import { useNotices } from '../shell/notices.tsx';
import { common } from '../words/common.ts';
import { words } from '../words/components.ts';

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string;
  /** What it is, for the spoken name: "Copy <what>". */
  readonly what: string;
  /** `icon` beside a value, `normal` in a row of buttons. */
  readonly variant?: 'icon' | 'normal';
  /** What the button says; `Copy` unless told. */
  readonly label?: string;
}

const shownFor = 2000;

/** Copies a text by way of the main process, and says that it did. */
export function CopyButton({ text, what, variant = 'normal', label }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const notices = useNotices();

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const answer = await workbench.app.copyText(text);
    if (answer.ok) setCopied(true);
    else notices.failed('copy', answer.error, () => void copy());
  };

  const iconName = copied ? 'check' : 'copy';
  return (
    <>
      {variant === 'icon' ? (
        <Button
          variant="inline-icon"
          iconName={iconName}
          ariaLabel={words.copyButton.copyWhat({ what })}
          onClick={() => void copy()}
        />
      ) : (
        <Button
          iconName={iconName}
          ariaLabel={label === undefined ? words.copyButton.copyWhat({ what }) : `${label}: ${what}`}
          onClick={() => void copy()}
        >
          {copied ? words.copyButton.copied : (label ?? common.copy)}
        </Button>
      )}
      <LiveRegion hidden>{copied ? words.copyButton.copiedWhat({ what }) : ''}</LiveRegion>
    </>
  );
}
