import { ok } from '../../shared/errors.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { RehearsalDesk } from '../app/rehearsal-desk.ts';
import type { SimulatorProcess } from '../app/simulator-process.ts';
import { forWindow } from '../evidence/for-window.ts';
import type { ReplayDesk } from '../evidence/replay-desk.ts';

export function rehearsalHandlers(desk: RehearsalDesk, replays: ReplayDesk): Handlers<'rehearsal'> {
  return {
    start: (choice) => desk.start(choice),
    approve: ({ id }) => desk.approve(id),
    speedUp: ({ id }) => desk.speedUp(id),
    stop: ({ id }) => desk.stop(id),
    showStore: ({ id }) => desk.showStore(id),
    current: () => {
      const current = desk.current();
      return ok(current && { ...current, events: current.events.map(forWindow) });
    },
    lines: ({ id, ...query }) => desk.lines(id, query),
    replay: ({ id, exchange, text }) => replays.replay(id, exchange, text),
    find: async (query) => ok(await desk.find(query)),
    remove: ({ ids }) => desk.remove(ids),
    open: ({ id }) => {
      const opened = desk.open(id);
      return opened.ok ? ok({ ...opened.value, events: opened.value.events.map(forWindow) }) : opened;
    },
  };
}

export function simulatorHandlers(simulator: SimulatorProcess): Handlers<'simulator'> {
  return {
    state: () => ok(simulator.state),
    restart: () => {
      simulator.run();
      return ok(undefined);
    },
  };
}
