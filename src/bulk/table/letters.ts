/** Vietnamese letters that were lost or mistaken on the way into a table. */

/** A question mark before a small letter, two of them beside a letter, or the sign for what could not be read. */
const lost = /\?\p{Ll}|\p{L}\?{2,}\p{L}|\uFFFD/u;
const address = /https?:|[?&]\w+=/i;

export const lostLetters = (text: string): boolean => lost.test(text) && !address.test(text);

/**
 * What no Vietnamese word in Unicode has: signs between letters, or a capital with a mark inside of a word (TCVN3: `NguyÔn V¨n`);
 * a second vowel with a mark behind a or e, or one that no Vietnamese has (VNI: `Nguyeãn Vaên`).
 */
const oldLetters: readonly { name: string; sign: RegExp }[] = [
  { name: 'TCVN3 (ABC)', sign: /\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾×]\p{L}|\p{L}[µ¶·¸¹](\s|$)|\p{Ll}[ÂÊÔÕÖØÜÝÞÆÇÈÉËÌÎÏÐÑÒÓ]\p{Ll}/u },
  { name: 'VNI', sign: /[aAeE][ùøûõïéèúüëâáàåãäê]|[oOuUyYôÔöÖ][øûïåä]|ñ[a-zòöôø]/u },
];

/** `TCVN3 (ABC)` or `VNI` where a text was typed for the fonts of those encodings. */
export function legacyLetters(text: string): string | undefined {
  return oldLetters.find(({ sign }) => sign.test(text))?.name;
}
