import { useCallback, useEffect, useState } from 'react';
import type { AppError, Result } from '../../../shared/errors.ts';
import type { DtdInstallation, DtdProgress, DtdState } from '../../../shared/ipc/dtd.ts';
import { workbench } from '../../bridge.ts';

/** Which official DTDs are here, and how more come. One installation goes on at a time. */
export function useDtds() {
  const [state, setState] = useState<DtdState>();
  const [error, setError] = useState<AppError>();
  const [installed, setInstalled] = useState<DtdInstallation['installed']>();
  const [progress, setProgress] = useState<DtdProgress>();
  const [busy, setBusy] = useState<'folder' | 'zip' | 'download'>();

  const reload = useCallback(async () => {
    const answer = await workbench.dtd.state();
    setState(answer.ok ? answer.value : undefined);
    setError(answer.ok ? undefined : answer.error);
  }, []);
  useEffect(() => void reload(), [reload]);
  useEffect(() => workbench.dtd.watchProgress(setProgress), []);

  const install = async (
    how: 'folder' | 'zip' | 'download',
    ask: () => Promise<Result<DtdInstallation | null>>,
  ) => {
    setBusy(how);
    setError(undefined);
    setInstalled(undefined);
    const answer = await ask();
    setBusy(undefined);
    setProgress(undefined);
    if (!answer.ok) {
      // Whoever cancels knows it.
      if (answer.error.code !== 'cancelled') setError(answer.error);
    } else if (answer.value) {
      setState(answer.value.state);
      setInstalled(answer.value.installed);
    }
  };

  return {
    state,
    error,
    installed,
    progress,
    busy,
    installFrom: (kind: 'folder' | 'zip') => void install(kind, () => workbench.dtd.installFrom(kind)),
    download: (version: string) => void install('download', () => workbench.dtd.download({ version })),
    cancel: () => void workbench.dtd.cancelDownload(),
  };
}
