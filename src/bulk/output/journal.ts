/** The journal of a run on the disk: JSON lines that are only added to. A last line that a kill has torn does not count. */
import { open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { journalDamaged, otherJournal, toOutput } from './failures.ts';
import { emptyState, journalLine, linesOf, take, type JournalLine, type JournalState } from './journal-lines.ts';
import { nameOf, type Place } from './place.ts';

export interface Journal {
  readonly state: JournalState;
  /** On return the line stands in the file. After a failure nothing more is taken. */
  add(line: JournalLine): Promise<void>;
  /** Everything is there: says so, in as few lines as tell it. */
  finish(zipBytes: number): Promise<void>;
  /** On the disk. */
  close(): Promise<void>;
}

const fileOf = ({ work }: Place): string => join(work, 'nhat-ky.jsonl');

const text = (line: JournalLine): string => `${JSON.stringify(line)}\n`;

export interface JournalReading {
  state: JournalState;
  /** Bytes up to the end of the last whole line. */
  whole: number;
}

function lineIn(words: string): JournalLine | undefined {
  try {
    return journalLine.parse(JSON.parse(words));
  } catch {
    return undefined;
  }
}

function reading(bytes: Buffer, file: string): JournalReading {
  const state = emptyState();
  let whole = 0;
  for (let number = 1; whole < bytes.length; number++) {
    const end = bytes.indexOf(10, whole);
    if (end < 0) break;
    const line = lineIn(bytes.toString('utf8', whole, end));
    // A machine that lost its power may have left anything at the end.
    if (!line && bytes.indexOf(10, end + 1) < 0) break;
    if (!line) throw journalDamaged(file, number);
    take(state, line);
    whole = end + 1;
  }
  return { state, whole };
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** What an earlier run has left; an empty state where there was none. Writes nothing. */
export async function readJournal(place: Place): Promise<JournalReading> {
  const file = fileOf(place);
  const read = await toOutput(file, async () => reading(await bytesOf(file), file));
  const { header } = read.state;
  const own = header?.kind === place.kind && header.name === nameOf(place);
  if (read.whole > 0 && !own) throw otherJournal(file);
  return read;
}

function adding(handle: FileHandle, file: string, whole: number): (lines: string) => Promise<void> {
  let length = whole;
  let before: Promise<void> = Promise.resolve();
  const write = async (lines: string) => {
    const bytes = Buffer.from(lines);
    try {
      await handle.appendFile(bytes);
      length += bytes.length;
    } catch (error) {
      await handle.truncate(length).catch(() => undefined);
      throw error;
    }
  };
  // One after another, and none after one that failed: no line ever stands behind a torn one.
  return (lines) => (before = before.then(() => toOutput(file, () => write(lines))));
}

/** Goes on in the journal that `readJournal` has read, or begins one. The folder is there and locked. */
export async function openJournal(place: Place, { state, whole }: JournalReading): Promise<Journal> {
  const file = fileOf(place);
  const handle = await toOutput(file, () => open(file, 'a', 0o666));
  const add = adding(handle, file, whole);
  const journal: Journal = {
    state,
    async add(line) {
      await add(text(line));
      take(state, line);
    },
    finish: (zipBytes) =>
      toOutput(file, async () => {
        take(state, { finished: { units: state.units.size } });
        const lines = linesOf(state, zipBytes);
        await writeFile(`${file}.moi`, lines.map(text).join(''), { flush: true });
        await rename(`${file}.moi`, file);
      }),
    close: async () => {
      await handle.sync().catch(() => undefined);
      await handle.close();
    },
  };
  try {
    await toOutput(file, () => handle.truncate(whole));
    if (!state.header) await journal.add({ journal: 1, kind: place.kind, name: nameOf(place) });
    return journal;
  } catch (error) {
    await handle.close();
    throw error;
  }
}
