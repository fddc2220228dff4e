import { workbench } from '../bridge.ts';

/** One line about a fault that nobody expected. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/**
 * What a person can send to whoever helps: versions, the place in the program and the fault's own trace. Nothing that
 * was typed and no message of a rehearsal is in it.
 */
export async function diagnosticsOf(fault: unknown): Promise<string> {
  const about = await workbench.app.about().catch(() => undefined);
  const versions = about?.ok
    ? `Procurement Workbench ${about.value.version}, Electron ${about.value.electron}, Chromium ${about.value.chromium}, Node ${about.value.node}, ${about.value.platform}`
    : 'Versions unknown';
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return [
    versions,
    `Place: ${window.location.hash || '#/'}`,
    `Time: ${new Date().toISOString()}`,
    '',
    trace,
    '',
  ].join('\n');
}
