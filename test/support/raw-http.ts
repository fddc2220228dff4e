import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Opens a connection; what comes back is gathered until the other side ends it. */
export function openRaw(port: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A reset is one way of being refused.
  socket.on('error', () => undefined);
  const answer = new Promise<string>((resolve) => {
    socket.once('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
  });
  return { socket, answer };
}

/** Sends text over a connection of its own and gives all that came back. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const { socket, answer } = openRaw(port);
  socket.write(text, 'latin1');
  return await answer;
}

/** The first line of an HTTP answer. */
export function statusLine(answer: string): string {
  return answer.slice(0, answer.indexOf('\r\n'));
}

/** A peer that answers each connection by what `answer` does with it, once the head of a request has come. */
export async function rawServer(
  answer: (socket: Socket) => void,
): Promise<{ url: string; close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `http://127.0.0.1:${address.port}/cxml`, close };
}
