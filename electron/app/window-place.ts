import type { BrowserWindow } from 'electron';
import { screen } from 'electron';
import { onScreen, readWindowState, type WindowState, writeWindowState } from '../storage/window-state.ts';

/** How long the window must have rested before its place is kept, in milliseconds. */
const restMs = 500;

/** Where the window was, as far as that is on a screen that there is now. */
export function lastPlace(file: string): WindowState | undefined {
  const state = readWindowState(file);
  const bounds =
    state &&
    onScreen(
      state.bounds,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    );
  return bounds && { bounds, maximized: state.maximized };
}

/** Keeps where the window is, whenever it has come to rest and when it closes. */
export function keepPlace(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(timer);
    writeWindowState(file, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, restMs);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', keep);
}
