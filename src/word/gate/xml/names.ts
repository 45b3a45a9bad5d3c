/** Names of elements and attributes, each taken apart once: a document says a few dozen of them thousands of times. */

export interface Name {
  /** As written, with its prefix. The same string for the same name, so that comparing is cheap. */
  full: string;
  /** Empty if there is none. */
  prefix: string;
  local: string;
}

const known = new Map<string, Name>();

/** Far more than WordprocessingML, DrawingML and SpreadsheetML have words; made-up names do not pile up. */
export const namesKept = 4_096;
/** Longer ones are nobody's words. */
const longestKept = 64;
/** V8 keeps longer pieces as stretches of the part's text; kept as they are, they would keep all of it in memory. */
const shortestStretch = 13;

export function nameOf(written: string): Name {
  const found = known.get(written);
  if (found !== undefined) return found;
  if (written.length > longestKept) return takenApart(written);
  const name = takenApart(written.length < shortestStretch ? written : Buffer.from(written).toString());
  if (known.size >= namesKept) known.clear();
  known.set(name.full, name);
  return name;
}

function takenApart(full: string): Name {
  const colon = full.indexOf(':');
  return { full, prefix: full.slice(0, Math.max(0, colon)), local: full.slice(colon + 1) };
}

/** How many names are kept now. */
export const namesKnown = (): number => known.size;
