/** A map that holds so many entries at most: the one not asked for longest goes first. */
export class BoundedCache<Key, Kept> {
  private readonly entries = new Map<Key, Kept>();

  constructor(readonly most: number) {}

  get size(): number {
    return this.entries.size;
  }

  get(key: Key): Kept | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    this.entries.delete(key);
    this.entries.set(key, found);
    return found;
  }

  set(key: Key, kept: Kept): void {
    this.entries.delete(key);
    this.entries.set(key, kept);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.most) break;
      this.entries.delete(oldest);
    }
  }
}
