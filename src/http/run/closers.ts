/** What has been opened, and its closing: the last opened first, each even if another fails. */

export interface Closers {
  /** To be closed at the end. */
  add(close: () => void | Promise<void>): void;
  /** @throws what the first that failed has thrown */
  close(): Promise<void>;
}

export function closers(): Closers {
  const list: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => void list.push(close),
    async close() {
      const faults: unknown[] = [];
      for (let close = list.pop(); close; close = list.pop()) {
        try {
          await close();
        } catch (error) {
          faults.push(error);
        }
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}
