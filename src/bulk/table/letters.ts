/** Vietnamese letters that were lost or mistaken on the way into a table. */

/** A question mark between letters, or two of them beside one, or the sign for what could not be read. */
const lost = /\p{L}\?+\p{Ll}|\p{L}\?{2,}|\uFFFD/u;

export const lostLetters = (text: string): boolean => lost.test(text) && !/https?:/i.test(text);

const vni =
  /[a-zA-Z][\u00F5\u00EF\u00E4\u00F8\u00F9\u00FB\u00EB](?![\u0300-\u036f])|[\u00F6\u00F4][\u00F8\u00F9\u00FB\u00F5\u00EF]|\u00E6[a-z]/u;
const tcvn3 =
  /[\u00B5\u00B6\u00B7\u00B8\u00B9\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00BC-\u00BF\u00D7\u00D8]\p{L}|\p{L}[\u00B5\u00B6\u00B7\u00B8\u00B9\u00AE\u00BC-\u00BE\u00D7]/u;

/** `TCVN3`, `VNI`: letters of those fonts read as if they were Unicode, which Vietnamese has none of. */
export function legacyLetters(text: string): string | undefined {
  if (tcvn3.test(text)) return 'TCVN3 (ABC)';
  return vni.test(text) ? 'VNI' : undefined;
}
