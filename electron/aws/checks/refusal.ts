import { httpStatusOf } from '../failure.ts';

/** AWS refuses the question or does not know it. Anything else is trouble on the way, and says nothing about permissions. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/^(AccessDenied|NoSuchEntity|InvalidInput|ValidationError|InvalidAction|Unknown)/.test(error.name))
    return true;
  return [403, 404, 501].includes(httpStatusOf(error) ?? 0);
}
