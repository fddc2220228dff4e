import { fieldLabel } from './fields.ts';
import type { Connection, Integration } from './integration.ts';

/** In what two states of an integration differ, as labels for people; the history alone is no difference. */
export function differencesOf(one: Integration, other: Integration): readonly string[] {
  const found = [
    ...differing(one.details, other.details).map((field) => fieldLabel(one.system, field)),
    ...connectionDifferences(one, other),
  ];
  const parts: readonly (readonly [string, unknown, unknown])[] = [
    ['Test mode', one.mode, other.mode],
    ['Steps', withoutScreenshots(one.steps), withoutScreenshots(other.steps)],
    ['Rehearsals', one.rehearsals, other.rehearsals],
    ['Checks of the AWS side', one.awsChecks, other.awsChecks],
    ['Confirmations', one.confirmations, other.confirmations],
    ['Going live', one.live, other.live],
    ['Disabled', one.disabled, other.disabled],
    ['Removed', one.removed, other.removed],
  ];
  return [...found, ...parts.flatMap(([name, a, b]) => (same(a, b) ? [] : [name]))];
}

/** Screenshots lie on the computer they were added on, and do not travel. */
export function withoutScreenshots(steps: Integration['steps']): Integration['steps'] {
  return Object.fromEntries(
    Object.entries(steps).map(([id, record]) => {
      if (record.by !== 'word') return [id, record];
      const { screenshot: _here, ...rest } = record;
      return [id, rest];
    }),
  );
}

function connectionDifferences(one: Integration, other: Integration): readonly string[] {
  const withoutSecret = ({ secret: _secret, ...rest }: Connection) => rest;
  const before = one.connections.map(withoutSecret);
  const after = other.connections.map(withoutSecret);
  return same(before, after) ? [] : ['Portal connections'];
}

function differing(one: object, other: object): readonly string[] {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).flatMap(([key, value]) => (same(value, values.get(key)) ? [] : [key]));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
