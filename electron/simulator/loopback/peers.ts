import type { Socket } from 'node:net';

/** The connections of a port, so that peers which keep it waiting never shut others out. */
export interface Peers {
  /**
   * Takes a new connection in. Where the limit is reached, the one that has kept the port waiting longest is cut, and
   * `onCut` hears of it.
   */
  readonly add: (socket: Socket) => void;
  /** The peer has sent all of a request: what takes time now is ours. */
  readonly served: (socket: Socket) => void;
  /** The answer is out: the peer is waited for again. */
  readonly waitedFor: (socket: Socket) => void;
}

/** Keeps at most `most` connections, of which those that send nothing, or not all of a request, have to go first. */
export function keepPeers(most: number, onCut: () => void): Peers {
  const open = new Set<Socket>();
  // In the order of their waiting: a Set keeps the order of insertion.
  const waiting = new Set<Socket>();
  return {
    add(socket) {
      open.add(socket);
      waiting.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        waiting.delete(socket);
      });
      if (open.size <= most) return;
      const [longest = socket] = waiting;
      open.delete(longest);
      waiting.delete(longest);
      longest.destroy();
      onCut();
    },
    served(socket) {
      waiting.delete(socket);
    },
    waitedFor(socket) {
      if (open.has(socket)) waiting.add(socket);
    },
  };
}
