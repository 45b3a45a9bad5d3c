/** How many elements there are, before a parser looks at any of them. */

const [opening, slash, exclamation, question] = Buffer.from('</!?');

/** Start tags in XML as bytes. Comments and CDATA may hold what looks like some: no more than a glance. */
export function startTags(xml: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < xml.length; at++) {
    if (xml[at] !== opening) continue;
    const next = xml[++at];
    if (next !== slash && next !== exclamation && next !== question) count++;
  }
  return count;
}
