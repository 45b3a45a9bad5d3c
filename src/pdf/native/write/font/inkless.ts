/** Characters that steer text and are never drawn, whatever glyph a font keeps for them. */
const steering = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Line_Separator}\p{Paragraph_Separator}]$/u;
const softHyphen = 0xad;

/** A soft hyphen is drawn: the layout hands it over only where a line ends in one. */
export function leavesNoInk(character: number): boolean {
  return character !== softHyphen && steering.test(String.fromCodePoint(character));
}
