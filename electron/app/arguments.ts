import { type Command, commandPageSchema, commandSchema } from '../../shared/commands.ts';

/**
 * What the arguments of a start ask for: `--page=NAME`, of which the last counts. Chromium's switches and everything else ask for
 * nothing but the window.
 */
export function commandOf(args: readonly string[]): Command {
  const name = args.findLast((arg) => arg.startsWith('--page='))?.slice('--page='.length);
  const page = commandPageSchema.safeParse(name);
  return page.success ? { ask: 'page', page: page.data } : { ask: 'window' };
}

/** What a second start handed over. It is parsed again: whoever may write to the data folder can pretend to be one. */
export function handedOver(data: unknown): Command {
  const parsed = commandSchema.safeParse(data);
  return parsed.success ? parsed.data : { ask: 'window' };
}
