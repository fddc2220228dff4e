import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadServerOptions, Usage } from './load-server.ts';

/** A server for loads, running in a process of its own. */
export interface LoadServer {
  readonly url: string;
  readonly usage: (asked?: 'memory') => Promise<Usage>;
  readonly close: () => void;
}

const file = fileURLToPath(new URL('./load-server.ts', import.meta.url));

export async function startLoadServer(options: LoadServerOptions): Promise<LoadServer> {
  const child = fork(file, [JSON.stringify(options)], {
    execArgv: ['--expose-gc', '--experimental-strip-types', '--disable-warning=ExperimentalWarning'],
  });
  const { url } = await answerOf<{ url: string }>(child);
  return {
    url,
    usage: async (asked) => {
      const answer = answerOf<{ usage: Usage }>(child);
      child.send(asked ?? 'usage');
      return (await answer).usage;
    },
    close: () => child.disconnect(),
  };
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => {
    throw new Error('The server for the load ended');
  });
  try {
    const [message] = (await Promise.race([once(child, 'message', { signal: ended.signal }), gone])) as [T];
    return message;
  } finally {
    // The other of the two is no longer waited for.
    gone.catch(() => undefined);
    ended.abort();
  }
}
