/** Stretches taken out of a text, so that everything else stays as it was written, byte for byte. */

export interface Cut {
  from: number;
  to: number;
}

/** The text without the stretches; they may lie inside one another. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to <= at) continue;
    out += text.slice(at, Math.max(at, from));
    at = to;
  }
  return out + text.slice(at);
}

/** Where some attributes of a well-formed tag stand, with the space before them. One pass, however many there are. */
export function attributeCuts(xml: string, tag: Cut, names: ReadonlySet<string>): Cut[] {
  const found = xml.slice(tag.from, tag.to).matchAll(/\s+([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g);
  return [...found]
    .filter(({ 1: name = '' }) => names.has(name))
    .map(({ index, 0: all }) => ({ from: tag.from + index, to: tag.from + index + all.length }));
}
