import { fail, ok, type Result } from '../../shared/errors.ts';
import type { Integration } from '../../shared/procurement/integration.ts';
import type { IntegrationMemory } from '../storage/integrations.ts';

/** As many acts can be taken back. */
const kept = 20;

interface Act {
  readonly undo: string;
  readonly before: readonly Integration[];
  readonly after: readonly Integration[];
  readonly andThen: () => void;
}

/** Takes back acts on whole integrations: deleting one, an import, a restored backup. For this run of the program. */
export class UndoList {
  readonly #newToken: () => string;
  #acts: readonly Act[] = [];
  #before: readonly Integration[] = [];

  constructor(newToken: () => string) {
    this.#newToken = newToken;
  }

  /**
   * Remembers an act, by the integrations before and after it; `andThen` takes back what belongs to it beside them.
   * Returns the word that takes it back.
   */
  remember(
    before: readonly Integration[],
    after: readonly Integration[],
    andThen: () => void = () => undefined,
  ): string {
    const undo = this.#newToken();
    this.#acts = [{ undo, before, after, andThen }, ...this.#acts].slice(0, kept);
    this.#before = [...this.#before, ...before];
    return undo;
  }

  /** Every integration that an act of this run deleted or replaced, as it was before. */
  get before(): readonly Integration[] {
    return this.#before;
  }

  /**
   * Takes an act back. What the act did not touch stays as it is now; where something that it touched was changed since,
   * nothing is taken back.
   */
  takeBack(undo: string, memory: IntegrationMemory): Result<readonly Integration[]> {
    const act = this.#acts.find((one) => one.undo === undo);
    if (!act)
      return fail(
        'nothing-to-undo',
        'This cannot be taken back any more.',
        'Look for it in the backups (Settings).',
      );
    const before = byId(act.before);
    const after = byId(act.after);
    const data = memory.read();
    const now = byId(data.integrations);
    const touched = new Set(
      [...before.keys(), ...after.keys()].filter((id) => !same(before.get(id), after.get(id))),
    );
    if ([...touched].some((id) => !same(now.get(id), after.get(id))))
      return fail(
        'changed-since',
        'The integrations were changed since then.',
        'Restore a backup (Settings) if you need what was there before.',
      );
    const restored = [...before.values()].filter(({ id }) => touched.has(id));
    const others = data.integrations.filter(({ id }) => !touched.has(id));
    const integrations = [...others, ...restored].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    const written = memory.write({ ...data, integrations });
    if (!written.ok) return written;
    this.#acts = this.#acts.filter((one) => one !== act);
    act.andThen();
    return ok(integrations);
  }
}

function byId(integrations: readonly Integration[]): ReadonlyMap<string, Integration> {
  return new Map(integrations.map((integration) => [integration.id, integration]));
}

function same(a: Integration | undefined, b: Integration | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
