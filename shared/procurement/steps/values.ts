import type { Connection, Integration } from '../integration.ts';
import { signOnUrl } from '../sign-on.ts';
import type { CopyRow, ValueRef } from './step.ts';

/** A value for another screen. `secret`: main copies it; there may be none. `text`: as it is, empty where it is not known. */
export type ScreenValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'secret'; readonly kept: boolean };

/** What a screen's field is to be filled with. `connection` is the one that the screen is about. */
export function screenValue(
  ref: ValueRef,
  integration: Integration,
  connection: Connection | undefined,
): ScreenValue {
  switch (ref.of) {
    case 'field':
      return { is: 'text', text: integration.details[ref.field].trim() };
    case 'connection': {
      const value = connection?.[ref.field] ?? '';
      return { is: 'text', text: typeof value === 'string' ? value.trim() : value.join(', ') };
    }
    case 'secret':
      return { is: 'secret', kept: connection?.secret !== undefined };
    case 'fixed':
      return { is: 'text', text: ref.text };
    case 'punchout-url': {
      const { punchoutUrl, ssoPortalUrl } = integration.details;
      return { is: 'text', text: signOnUrl(punchoutUrl, ssoPortalUrl)?.url ?? punchoutUrl.trim() };
    }
  }
}

/** All rows of a screen as text, one line each, for one copy. The secret is never in it. */
export function copyAll(
  rows: readonly CopyRow[],
  integration: Integration,
  connection: Connection | undefined,
): string {
  return rows
    .map(({ label, value }) => {
      const shown = screenValue(value, integration, connection);
      return `${label}: ${shown.is === 'text' ? shown.text : '(copy it on its own)'}`;
    })
    .join('\n');
}
