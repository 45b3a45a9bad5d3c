/** Vietnamese from before Unicode, known by its text: letters of the old codes shown as Latin-1. */

/** What Unicode Vietnamese alone has. */
const unicodeLetter = /[ăđơưĂĐƠƯ\u1EA0-\u1EF9]/u;

/** In TCVN3 these stand for Vietnamese letters; Vietnamese words have none of them. */
const tcvn3 = /[µ¸¶·¹¨¾»¼½Æ©ÇË®ÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñ\u00ADö÷ûüþø]/u;

/** In VNI a letter is followed by its mark; these pairs are in no Vietnamese word. */
const vni = /[aeouyAEOUY][øûïäåëØÛÏÄÅË]|a[ùõ]|e[ùõ]|ñ[aeiouöôyAEIOUÖÔY]|ö[ôùøûõïntmci]|Ñ[aeiouöôyAEIOUÖÔY]/u;

const word = /[^\s.,;:()\/"'“”‘’?!-]+/gu;

/** Fewer strange words than this may be foreign names or signs. */
const fewest = 3;

export interface LegacyWords {
  code: 'TCVN3 (ABC)' | 'VNI';
  words: readonly string[];
}

/** Words in an old code within a stretch: those that hold a letter and a sign of that code. */
export function legacyWords(text: string): LegacyWords | undefined {
  if (!/[\u00A0-\u00FF]/.test(text)) return undefined;
  const words = (text.match(word) ?? []).filter((one) => /[a-zA-Z]/.test(one) && !unicodeLetter.test(one));
  const inVni = words.filter((one) => vni.test(one));
  const inTcvn3 = words.filter((one) => tcvn3.test(one));
  const more = inVni.length >= inTcvn3.length ? inVni : inTcvn3;
  if (more.length === 0) return undefined;
  return { code: more === inVni ? 'VNI' : 'TCVN3 (ABC)', words: more };
}

/** So many words in an old code that chance does not explain them. */
export const isLegacy = (words: number) => words >= fewest;
