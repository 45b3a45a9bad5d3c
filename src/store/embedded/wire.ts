/** What `pg` takes for a connection to a server: its messages go to the engine, the answers come back. */
import { Duplex } from 'node:stream';
import type { Engine } from './engine.ts';

type Done = (error?: Error | null) => void;

export class Wire extends Duplex {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    super();
    this.#engine = engine;
  }

  /** Called by `pg`, as of a socket. */
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come: `pg` always listens.
  }

  override _write(chunk: Uint8Array, _encoding: string, done: Done): void {
    void this.#send(chunk, done);
  }

  /** All messages of a query at once, for `pg` corks the stream around them. */
  override _writev(chunks: { chunk: Uint8Array }[], done: Done): void {
    void this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: Done): void {
    this.push(null);
    done();
  }

  async #send(messages: Uint8Array, done: Done): Promise<void> {
    try {
      const { buffer, byteOffset, byteLength } = await this.#engine.answer(messages);
      if (byteLength > 0) this.push(Buffer.from(buffer, byteOffset, byteLength));
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}
