/** How a cited document is written (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.a and b). */
import { trimmedEnd } from './punctuation.ts';
import type { Citation } from '../model/citation.ts';
import { plainText } from '../model/text.ts';
import { gap, longDate } from './dates.ts';

/** Acts that are cited by their name, without number and issuing organ (II.6.a). */
const namedActs: ReadonlySet<string> = new Set(['hiến pháp', 'luật', 'bộ luật', 'pháp lệnh']);

function isNamedAct(citation: Citation): boolean {
  return namedActs.has((citation.kind ?? '').trim().toLowerCase());
}

/** `Luật Tổ chức chính quyền địa phương`, also where the subject already begins with the kind. */
function actName(citation: Citation): string {
  const kind = citation.kind?.trim() ?? '';
  const name = citation.subject?.trim() || gap;
  return name.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? name : `${kind} ${name}`;
}

/** `Nghị quyết số 76/NQ-CP`; a number not yet given shows as dots: `Quyết định số ……/QĐ-UBND`. */
function kindAndNumber({ kind, number }: Citation): string {
  const name = kind?.trim() || gap;
  if (number === undefined) return name;
  return `${name} số ${number === '' || number.startsWith('/') ? gap : ''}${number}`;
}

/** A verbatim wording without the words before it and without the sign that ends it in a list. */
function verbatim(citation: Citation): string {
  const text = plainText(citation.text).trim();
  const lead = `${citation.lead?.trim() || 'Căn cứ'} `;
  const led = text.toLowerCase().startsWith(lead.toLowerCase());
  return trimmedEnd(led ? text.slice(lead.length) : text, ';.,').trim();
}

/**
 * The full wording without the words before it (`Căn cứ`): `Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban
 * hành …`, `Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025`. What is not told is left out, what is blank
 * shows as dots. Where the citation holds its wording to the letter, that is what comes out.
 */
export function citationWording(citation: Citation): string {
  const written = verbatim(citation);
  if (written !== '') return written;
  const date = citation.date === undefined ? '' : ` ${longDate(citation.date)}`;
  if (isNamedAct(citation)) return actName(citation) + date;
  const organ = citation.organ?.trim() ? ` của ${citation.organ.trim()}` : '';
  const subject = citation.subject?.trim() ? ` ${citation.subject.trim()}` : '';
  return kindAndNumber(citation) + date + organ + subject;
}

/**
 * How a text names the document again after it was cited in full: `Nghị quyết số 76/NQ-CP`, `Luật Tổ chức chính quyền địa
 * phương` (II.6.b). Undefined where only a verbatim wording is known.
 */
export function shortCitationWording(citation: Citation): string | undefined {
  if (isNamedAct(citation)) return citation.subject?.trim() ? actName(citation) : undefined;
  return citation.kind?.trim() && citation.number !== undefined ? kindAndNumber(citation) : undefined;
}
