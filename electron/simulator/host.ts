import { fail } from '../../shared/errors.ts';
import { transcriptLine } from '../storage/transcripts.ts';
import { type HostMessage, type HostRequest, hostRequestSchema } from './host-protocol.ts';
import { realOutside } from './real-outside.ts';
import { type Rehearsal, startRehearsal } from './rehearsal.ts';
import { replay } from './replay.ts';

/**
 * Entry of the utility process in which the window's simulator runs, so that a hostile or huge document can neither
 * freeze nor crash the window. It knows one rehearsal at a time and keeps nothing: what it says is recorded by main.
 */
const { parentPort } = process;
let current: { readonly id: string; readonly rehearsal: Rehearsal } | undefined;

/** A supplier on this computer that has not answered by then will not. */
const replayLimitMs = 60_000;

function tell(message: HostMessage): void {
  parentPort.postMessage(message);
}

function onBug(error: unknown): void {
  tell({ tell: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** What was heard is done in its order: a Stop must not come before the Start that it ends. */
let turn: Promise<void> = Promise.resolve();
parentPort.on('message', ({ data }) => {
  const request = hostRequestSchema.parse(data);
  turn = turn.then(() => hear(request)).catch(onBug);
});

async function hear(request: HostRequest): Promise<void> {
  switch (request.ask) {
    case 'start': {
      current?.rehearsal.stop();
      const { id, program, system, scenario, fault, edition, mode, own, aim, assetsDir } = request;
      // Loaded when it is needed: a simulated supplier is reached by no proxy.
      const external = aim && (await import('./external-supplier.ts')).supplierAt(aim, own);
      const rehearsal = startRehearsal({
        id,
        program,
        outside: realOutside,
        system,
        scenario,
        fault,
        edition,
        mode,
        until: aim?.until ?? 'order',
        own,
        ...(external && { external }),
        assetsDir,
        emit: (event) => tell({ tell: 'event', line: transcriptLine(event) }),
        onBug,
      });
      current = { id, rehearsal };
      return;
    }
    case 'replay': {
      const { ask: _ask, request: number, ...options } = request;
      const signal = AbortSignal.timeout(replayLimitMs);
      void replay({ ...options, outside: realOutside, signal, onBug })
        .then((result) => tell({ tell: 'replayed', request: number, result }))
        .catch(onBug);
      return;
    }
    case 'approve': {
      const result =
        current?.id === request.id
          ? current.rehearsal.approve()
          : fail('no-rehearsal', 'This rehearsal is over.', 'Start another one.', 'start-rehearsal');
      tell({ tell: 'answer', request: request.request, result });
      return;
    }
    case 'store-tried':
      if (current?.id === request.id) current.rehearsal.storeTried(request.attempt);
      return;
    case 'speed-up':
      if (current?.id === request.id) current.rehearsal.speedUp();
      return;
    case 'stop':
      if (current?.id === request.id) current.rehearsal.stop();
      return;
  }
}
