import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';

it('a port that another program has is said in words, with exit code 3', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const { code, out, err } = await runCli(['supplier', '--port', String(port)]);
    expect({ code, text: `${out}${err}` }).toEqual({
      code: 3,
      text: expect.stringContaining(`Port ${port} is already in use on this computer.`),
    });
  } finally {
    other.close();
  }
});
