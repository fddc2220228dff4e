/**
 * A map that holds a fixed number of entries: of more, the oldest go. For what a peer can make the simulator remember.
 */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #most: number;

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    if (this.size <= this.#most) return this;
    // A Map keeps the order of insertion, so the first is the oldest.
    const [oldest] = this.keys();
    if (oldest !== undefined) this.delete(oldest);
    return this;
  }
}
