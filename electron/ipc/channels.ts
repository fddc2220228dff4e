/** Name of the channel that a verb or a stream travels on. */
export function channelOf(domain: string, name: string): string {
  return `workbench:${domain}.${name}`;
}
