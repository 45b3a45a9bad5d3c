/** How near one text comes to another: what a slip of the typing leaves recognisable. */

/** Letters to change, put in or take out; stops counting above `most`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      const cost = Math.min((above[at - 1] ?? 0) + same, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    above = line;
  }
  return above[other.length] ?? 0;
}

/** Letters and figures only, single spaces: signs do not count. */
export const lettersOf = (folded: string) => folded.replace(/[^a-z0-9]+/g, ' ').trim();
