/** What a recipient gets the document for: `(b/c)`, `(để thực hiện)`. */
import { fold, oneLine } from '../../nd30/text.ts';

const brackets = /^\(\s*([^()]{1,80}?)\s*\)\s*[;.,]?$/u;

/** Folded words of purposes, after `để`. */
const known =
  /^(?:(?:b\/?c|t\/?h|p\/?h|ph\/?h|c\/?d|k\/?t|g\/?s|t\/?d)|bao cao|thuc hien|to chuc thuc hien|trien khai|phoi hop|chi dao|dang tai|dang tin|dua tin|cong khai|dang|biet|theo doi|kiem tra|giam sat|tuyen truyen|tham muu|tong hop|niem yet|luu|qua email|qua vnpt|qua truc)(?![a-z])/;

/** The words between the brackets; undefined if they tell no purpose. */
export function purposeIn(text: string): string | undefined {
  const said = brackets.exec(oneLine(text))?.[1];
  if (said === undefined) return undefined;
  const folded = fold(said);
  return /^de\s/.test(folded) || known.test(folded) ? said : undefined;
}

export const isPurpose = (text: string) => purposeIn(text) !== undefined;
