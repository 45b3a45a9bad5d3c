/** Letters as fonts have them: a letter and its marks in one character. */

/** No language stacks so many (Unicode's Stream-Safe Text Format allows 30), and putting thousands in order takes minutes. */
const tooManyMarks = /\p{M}{31}/u;

/** NFC; a text with endless marks on one letter stays as it is. */
export const composed = (text: string): string => (tooManyMarks.test(text) ? text : text.normalize('NFC'));
