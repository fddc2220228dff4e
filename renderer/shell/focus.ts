/**
 * Moves the focus to the page's heading, so that a screen reader says where it is after a change of page. A page whose parts
 * are places of their own marks the part with `data-arrival`.
 */
export function focusHeading(): void {
  focusQuietly(
    document.querySelector<HTMLElement>('main [data-arrival] :is(h1, h2)') ??
      document.querySelector<HTMLElement>('main h1'),
  );
}

/** Focuses something that is not a control. It stays out of the tab order and does not scroll the page. */
export function focusQuietly(element: HTMLElement | null): void {
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** True where the focused control has gone away and the next Tab would start at the top of the page. */
export function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
