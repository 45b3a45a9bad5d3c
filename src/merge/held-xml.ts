/**
 * Finished XML that waits outside while docxtemplater joins, checks and stores a part: a body of 300 paragraphs or a table
 * of 5,000 rows would go through its hands several times. An element of the same name stands in its place.
 */

/** Puts `xml` aside; what is returned takes its place. */
export function hold(held: string[], element: 'w:p' | 'w:tbl', xml: string): string {
  if (xml === '') return '';
  held.push(xml);
  return `<${element} kehoach="${held.length - 1}"></${element}>`;
}

/** Puts everything back. Text of a plan can't forge a place: its `<` is escaped. */
export function fillHeld(xml: string, held: readonly string[]): string {
  return xml.replace(
    /<(w:p|w:tbl) kehoach="(\d+)"><\/\1>/g,
    (_, _element: string, index: string) => held[Number(index)] ?? '',
  );
}
