import { existsSync, mkdirSync } from 'node:fs';
import { dialog, session } from 'electron';
import { ok, type Result } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { DtdInstallation, DtdProgress, DtdState } from '../../shared/ipc/dtd.ts';
import { downloadDtds, type InstalledDtd, installFromFolder, installFromZip } from '../judge/dtd/install.ts';
import { knownDtds } from '../judge/dtd/known-dtds.ts';
import { compareVersions, openDtdLibrary } from '../judge/dtd/library.ts';
import { words } from '../words/words.ts';

const site = 'https://xml.cxml.org';

/** The official DTDs in `folder`: shown, installed from what the person chooses, downloaded when asked. */
export function dtdHandlers(folder: string, tellProgress: (progress: DtdProgress) => void): Handlers<'dtd'> {
  let download: AbortController | undefined;

  const finish = (installed: Result<InstalledDtd[]>): Result<DtdInstallation> =>
    installed.ok ? ok({ state: stateOf(folder), installed: installed.value }) : installed;

  return {
    state: () => ok(stateOf(folder)),
    installFrom: async (kind) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(
        kind === 'folder'
          ? { title: words.dtds.folder, properties: ['openDirectory'] }
          : {
              title: words.dtds.zip,
              properties: ['openFile'],
              filters: [{ name: words.dtds.zipKind, extensions: ['zip'] }],
            },
      );
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return ok(null);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      return finish(kind === 'folder' ? installFromFolder(chosen, folder) : installFromZip(chosen, folder));
    },
    download: async ({ version }) => {
      download?.abort();
      const mine = new AbortController();
      download = mine;
      return finish(
        await downloadDtds(version, folder, {
          fetch: fetchFromSite,
          signal: mine.signal,
          progress: (done, of) => tellProgress({ done, of }),
        }),
      );
    },
    cancelDownload: () => {
      download?.abort();
      return ok(undefined);
    },
  };
}

function stateOf(folder: string): DtdState {
  const library = existsSync(folder) ? openDtdLibrary(folder) : undefined;
  const installed = library?.ok
    ? library.value.versions.map((version) => ({ version, modules: library.value.modulesOf(version) }))
    : [];
  return { installed, downloadable: Object.keys(knownDtds).sort(compareVersions).reverse() };
}

/**
 * Fetches by the system's proxy settings, in a session of its own that reaches nothing but cxml.org: the window's
 * session reaches nothing at all.
 */
async function fetchFromSite(url: string, signal: AbortSignal) {
  const own = session.fromPartition('dtd-download');
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !details.url.startsWith(`${site}/schemas/cXML/`) }),
  );
  const response = await own.fetch(url, { signal, redirect: 'error', credentials: 'omit' });
  return {
    ok: response.ok,
    status: response.status,
    bytes: async () => new Uint8Array(await response.arrayBuffer()),
  };
}
