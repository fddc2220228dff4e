import { useState } from 'react';
import type { Result } from '../../shared/errors.ts';
import type { Saved } from '../../shared/ipc/evidence.ts';
import { useNotices } from '../shell/notices.tsx';
import { words } from '../words/components.ts';

/** Lets main save something and says how it went. One thing at a time. */
export function useSaving() {
  const notices = useNotices();
  const [saving, setSaving] = useState(false);
  const save = async (ask: () => Promise<Result<Saved>>) => {
    setSaving(true);
    const answer = await ask();
    setSaving(false);
    if (!answer.ok) notices.failed('save', answer.error, () => void save(ask));
    else if (answer.value) notices.done('save', words.useSaving.saved({ name: answer.value.name }));
  };
  return { saving, save: (ask: () => Promise<Result<Saved>>) => void save(ask) };
}
