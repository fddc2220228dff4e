import { type Act, withHistory } from './history.ts';
import type { Integration } from './integration.ts';

/**
 * What people do with an integration as a whole, as pure functions like those of `changes.ts`. Whether it is wise is for
 * `readiness.ts`.
 */

/** Goes live. `overruled` where something was not proven: the history keeps the reason. */
export function goLive(
  integration: Integration,
  overruled: { readonly reason: string; readonly unproven: readonly string[] } | undefined,
  act: Act,
): Integration {
  const live = {
    ...act,
    ...(overruled && { overruled: { reason: overruled.reason, unproven: [...overruled.unproven] } }),
  };
  return withHistory(
    { ...integration, live },
    act,
    overruled
      ? `Went live although not everything is proven. Reason: ${overruled.reason} Not proven: ${overruled.unproven.join(' ')}`
      : 'Went live.',
  );
}

/** Switched off in the procurement system; the settings stay. */
export function disable(integration: Integration, reason: string, act: Act): Integration {
  return withHistory(
    { ...integration, disabled: { ...act, ...(reason !== '' && { reason }) } },
    act,
    `Disabled the integration${reason === '' ? '.' : `: ${reason}`}`,
  );
}

/** Switched on again: it is what it was before. */
export function enable(integration: Integration, act: Act): Integration {
  const { disabled: _before, ...rest } = integration;
  return withHistory(rest, act, 'Enabled the integration again.');
}

/** AWS removed it; only the record is left. */
export function remove(integration: Integration, reason: string, act: Act): Integration {
  return withHistory(
    { ...integration, removed: { ...act, ...(reason !== '' && { reason }) } },
    act,
    `Noted that AWS removed the integration${reason === '' ? '.' : `: ${reason}`}`,
  );
}

/** Notes at which step of the guide the person is, so that the guide opens there again. No fact of the integration. */
export function atStep(integration: Integration, step: string): Integration {
  return integration.place === step ? integration : { ...integration, place: step };
}

/** Notes that this state came from a file. */
export function noteImport(integration: Integration, file: string, act: Act): Integration {
  return withHistory(integration, act, `Brought in from the file ${file}.`);
}
