/**
 * Where a packaged program looks for updates: nowhere, unless whoever packages it says so.
 */
import { StopError } from '../say.mjs';

/**
 * electron-builder's arguments for the feed in WORKBENCH_UPDATE_FEED, an https address of a folder.
 * @throws {StopError} when it is anything else
 */
export function feedArguments(env: NodeJS.ProcessEnv): string[] {
  const feed = env['WORKBENCH_UPDATE_FEED'];
  if (!feed) return [];
  if (!URL.canParse(feed) || new URL(feed).protocol !== 'https:')
    throw new StopError('WORKBENCH_UPDATE_FEED is not an https address. Updates come over https only.');
  return ['-c.publish.provider=generic', `-c.publish.url=${feed}`];
}
