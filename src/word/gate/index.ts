/**
 * The gate: every .docx and .xlsx that somebody gives to the program goes through here before anything else reads it.
 *
 * First the archive: entries located and checked strictly (`zip/`), inflated with their real bytes counted. Then the XML: no
 * DOCTYPE, depth and nodes limited (`xml/`, `limits.ts`). Then what is in it, by the table in `things.ts`: one row for each
 * thing a document may hold besides text and looks (macros, embedded objects, links to the outside, fields that fetch),
 * saying how it is known and what each door does with it: keep, strip, refuse. Who wants another answer changes the row.
 *
 * What comes out is parts, never the bytes that came in: whoever needs a file again writes it from the parts, so that nobody
 * behind the gate reads the archive in another way than the gate did. Parts in which nothing was stripped come out byte for
 * byte as they were. All of it is synchronous and pure; `confined/` runs it, and the work after it, in a process of its own.
 */
import type { Door } from './doors.ts';
import { inspectPackage, type Inspected, type Inspecting } from './inspect.ts';
import { foreignKind } from './kinds.ts';
import { limits } from './limits.ts';
import { refusal } from './refusal.ts';
import { readDirectory } from './zip/directory.ts';
import { inflateAll } from './zip/inflate.ts';

export type { Door, Verdict } from './doors.ts';
export type { Alongside, Inspected as Passed, Inspecting } from './inspect.ts';
export { limits } from './limits.ts';
export { entryNames, readEntry, unpack } from './unpack.ts';
export { things, type Thing, type ThingId } from './things.ts';

export interface GateOptions extends Inspecting {
  door: Door;
  /** The file's name, for messages. */
  name?: string;
}

/**
 * @throws Failure of kind `input`: `word.gate-refused` with findings for what the door does not take, `word.gate-…` and
 * `word.broken-xml` for what is no sound package
 */
export function passGate(bytes: Uint8Array, { door, name = 'này', ...inspecting }: GateOptions): Inspected {
  if (bytes.length > limits.fileBytes) throw refusal('word.gate-too-large', name);
  const foreign = foreignKind(bytes);
  if (foreign) throw refusal(foreign, name);
  return inspectPackage(inflateAll(readDirectory(bytes, name), name), door, name, inspecting);
}
