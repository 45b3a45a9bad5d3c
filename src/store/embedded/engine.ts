/** The embedded database as something that answers messages of PostgreSQL's protocol, one after the other. */
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from './durable-files.ts';

export interface Engine {
  /**
   * What PostgreSQL answers to one or more whole messages.
   * @throws what the disk said, once it has refused to keep a commit: PostgreSQL gives up then (PANIC), and PGlite would wait
   * for its answer for ever. A new start recovers what was committed.
   */
  answer(messages: Uint8Array): Uint8Array | Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Each message by itself, as long as its head says; the first of a connection has no letter before its length. */
export function* singly(messages: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(messages.buffer, messages.byteOffset, messages.byteLength);
  for (let at = 0; at < messages.length;) {
    const length = messages[at] === 0 ? view.getInt32(at) : 1 + view.getInt32(at + 1);
    yield messages.subarray(at, at + length);
    at += length;
  }
}

const letter = (sign: string): number => sign.charCodeAt(0);
/** The messages of the extended query protocol, which a Sync ends. */
const extended: ReadonlySet<number> = new Set(['P', 'B', 'D', 'E', 'C', 'H'].map(letter));
const sync = letter('S');
const errorResponse = letter('E');

/** A simple query (message `Q`). */
function simple(statement: string): Uint8Array {
  const text = Buffer.from(`${statement}\0`);
  const message = Buffer.alloc(5 + text.length, 'Q');
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}

/** What a session leaves behind when its connection ends: an open transaction, prepared statements, settings. */
const forget = [simple('ROLLBACK'), simple('DISCARD ALL')];

const saysError = (answer: Uint8Array): boolean => {
  for (const message of singly(answer)) if (message[0] === errorResponse) return true;
  return false;
};

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @param failure why the disk cannot be trusted any more, if so */
export function engineOf(
  client: PGlite,
  failure: () => unknown = () => undefined,
): Engine & { answer(messages: Uint8Array): Uint8Array } {
  // After an error PostgreSQL passes over what comes before the next Sync. PGlite answers it, with a second error.
  let passingOver = false;
  return {
    answer(messages) {
      const answers: Uint8Array[] = [];
      for (const message of singly(messages)) {
        if (failure() !== undefined) throw failure();
        const kind = message[0] ?? 0;
        // A new connection, to PostgreSQL; to PGlite the one session that it has.
        if (kind === 0) for (const statement of forget) client.execProtocolRawSync(statement);
        if (kind === sync) passingOver = false;
        if (passingOver) continue;
        const answer = client.execProtocolRawSync(message);
        answers.push(answer);
        passingOver = extended.has(kind) && saysError(answer);
      }
      return joined(answers);
    },
    async close() {
      if (failure() === undefined) await client.close();
    },
  };
}

/**
 * Opens the database of a folder in this thread.
 * @throws with the last lines that PostgreSQL has logged as its message
 */
export async function engineHere(folder: string): Promise<Engine> {
  const log: string[] = [];
  const keep = (line: string): boolean => log.push(line) > 0;
  // Not before: it makes the folder.
  const files = new DurableFiles(folder);
  try {
    const client = await PGlite.create({ fs: files, startParams: durableStart, onStdout: keep, onStderr: keep });
    return engineOf(client, () => files.failure);
  } catch (error) {
    throw new Error(log.slice(-20).join('\n'), { cause: error });
  }
}
