import type { About } from '../../shared/ipc/app.ts';

/** Versions and system, in one line. */
export function versionsOf({
  version,
  electron,
  chromium,
  node,
  platform,
}: Omit<About, 'dataFolder'>): string {
  return `Procurement Workbench ${version}, Electron ${electron}, Chromium ${chromium}, Node ${node}, ${platform}`;
}
