import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors.ts';
import { workbench } from '../../bridge.ts';
import { Failure } from '../../components/failure.tsx';
import { words } from '../../words/guide.ts';

interface ScreenshotProps {
  readonly integration: string;
  readonly step: string;
  readonly name: string;
}

/** The picture that somebody added as evidence, fetched when it is asked for. */
export function Screenshot({ integration, step, name }: ScreenshotProps) {
  const [source, setSource] = useState<string>();
  const [error, setError] = useState<AppError>();
  const show = async () => {
    const answer = await workbench.integrations.screenshot({ id: integration, step });
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { type, bytes } = answer.value;
    setSource(`data:${type};base64,${base64Of(bytes)}`);
  };
  if (error) return <Failure error={error} onRetry={() => void show()} />;
  return source === undefined ? (
    <Button iconName="file" onClick={() => void show()}>
      {words.screenshot.show({ name })}
    </Button>
  ) : (
    <img className="evidence-picture" src={source} alt={words.screenshot.screenshot({ name })} />
  );
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return window.btoa(parts.join(''));
}
