import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { replaceFile } from './replace-file.ts';

const rectangleSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});
/** A place on the desktop, in device-independent pixels. */
export type Rectangle = z.infer<typeof rectangleSchema>;

const windowStateSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });
/** Where the main window was: `bounds` are those that it has when it is not maximized. */
export type WindowState = z.infer<typeof windowStateSchema>;

/** Of a window that is put back, at least this much must be on a screen, with its title bar, to be taken hold of. */
const visible = { width: 200, height: 40 };

/** Reads where the window was; undefined where that was not kept or cannot be read. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const parsed = windowStateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps where the window is. Where that cannot be written, the window opens in its usual place next time. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    replaceFile(file, JSON.stringify(windowStateSchema.parse(state)));
  } catch {
    // A full or read-only disk: nothing is lost that matters.
  }
}

/**
 * Where a window can be put back: within the screens that there are now, no larger than the one it is on; undefined where its
 * title bar would be on none of them.
 * @param screens the parts of the screens that windows may use
 */
export function onScreen(bounds: Rectangle, screens: readonly Rectangle[]): Rectangle | undefined {
  const screen = screens.find((one) => {
    const across = Math.min(bounds.x + bounds.width, one.x + one.width) - Math.max(bounds.x, one.x);
    const below = one.y + one.height - bounds.y;
    return across >= visible.width && bounds.y >= one.y && below >= visible.height;
  });
  if (!screen) return undefined;
  return {
    ...bounds,
    width: Math.min(bounds.width, screen.width),
    height: Math.min(bounds.height, screen.height),
  };
}
