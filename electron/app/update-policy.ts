import * as z from 'zod';

/** What the installed program says of its updates: `app-update.yml`, written when it was packaged for a feed. */
const feedSchema = z.object({
  provider: z.literal('generic'),
  url: z.string().refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:'),
  publisherName: z.array(z.string().min(1)).optional(),
});
type Feed = z.infer<typeof feedSchema>;

/**
 * Reads the file that electron-builder writes: names with a value each, and one list. Undefined for whatever else it may be; then
 * there are no updates.
 */
export function readFeed(text: string): Feed | undefined {
  const found: Record<string, string | string[]> = {};
  let list: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s+- (.+)$/.exec(line)?.[1];
    const [, name, value] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (item !== undefined) list?.push(unquoted(item));
    else if (name !== undefined && value !== undefined && value !== '') found[name] = unquoted(value);
    else if (name !== undefined) {
      list = [];
      found[name] = list;
    }
  }
  const parsed = feedSchema.safeParse(found);
  return parsed.success ? parsed.data : undefined;
}

function unquoted(text: string): string {
  return /^(['"])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
}

/** What decides whether this installation looks for updates. */
export interface Installation {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly feed: Feed | undefined;
}

/** Why this installation never looks for updates; undefined where it does, unless the person has turned that off. */
export function whyNoUpdates({ platform, isPackaged, feed }: Installation): string | undefined {
  if (!isPackaged) return 'Only an installed program looks for updates.';
  if (!feed) return 'Updates come the way that this program was installed. It looks for none itself.';
  // An update that nobody has signed could be anybody's. macOS refuses it by itself; Windows is told whose name to look for.
  if (platform === 'win32' && !feed.publisherName?.length)
    return 'This installation is not signed, so it could not tell whose an update is. It looks for none.';
  if (platform !== 'win32' && platform !== 'darwin')
    return 'On Linux updates come by the package manager, which checks whose they are.';
  return undefined;
}
