import { workbench } from '../bridge.ts';

/** One line about a fault that nobody expected. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** As much of a fault's trace as says where it comes from. */
const longestTrace = 20_000;

/**
 * Puts on the clipboard what a person can send to whoever helps: versions, the place in the program, the fault's own trace and the
 * end of the log. Main removes secrets; nothing that was typed and no message of a rehearsal is in it.
 */
export async function copyDiagnostics(fault?: unknown): ReturnType<typeof workbench.app.copyDiagnostics> {
  const trace = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return await workbench.app.copyDiagnostics({
    place: (window.location.hash || '#/').slice(0, 200),
    ...(fault !== undefined && { fault: trace.slice(0, longestTrace) }),
  });
}
