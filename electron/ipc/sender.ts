import { isAppUrl } from '../app/origin.ts';

/** Where a call comes from, as far as it matters. */
export interface Sender {
  /** The frame that called; null where it is gone or has navigated away. */
  readonly frame: { readonly url: string } | null;
  readonly mainFrame: { readonly url: string } | null;
  /** Whether the window was trusted by name. */
  readonly known: boolean;
}

/** True only for the main frame, on the program's own origin, of a window that was trusted. */
export function isTrustedSender({ frame, mainFrame, known }: Sender): boolean {
  return known && frame !== null && frame === mainFrame && isAppUrl(frame.url);
}
