/** Building lines: from rich text, with signs before and punctuation after. */
import { trimmedEnd } from '../plan/conventions/punctuation.ts';
import { plainText, type RichText } from '../plan/model/text.ts';
import type { Line, Stretch } from './view.ts';

export function line(value: RichText | undefined): Line {
  if (value === undefined || value === '') return [];
  if (typeof value === 'string') return [{ text: value }];
  return value.map((piece): Stretch => {
    if (typeof piece === 'string') return { text: piece };
    return {
      text: piece.text,
      ...(piece.bold === undefined ? {} : { bold: piece.bold }),
      ...(piece.italic === undefined ? {} : { italic: piece.italic }),
    };
  });
}

export function lineText(value: Line): string {
  return value.map((stretch) => stretch.text).join('');
}

export function isBlank(value: RichText | undefined): boolean {
  return plainText(value).trim() === '';
}

/** Puts a text before a line, in the look of the paragraph. */
export function prefixed(prefix: string, value: Line): Line {
  return prefix === '' ? value : [{ text: prefix }, ...value];
}

/** The line without the signs and spaces at its end, wherever looks change among them; undefined if nothing else stands there. */
function trimmedLine(value: Line, signs: string): [Line, Stretch] | undefined {
  for (let i = value.length - 1; i >= 0; i--) {
    const stretch = value[i];
    const text = stretch === undefined ? '' : trimmedEnd(stretch.text, signs);
    if (stretch !== undefined && text !== '') return [value.slice(0, i), { ...stretch, text }];
  }
  return undefined;
}

/** The line with this end instead of what signs it has; its last words keep their look. A line without words stays as it is. */
function withEnd(value: Line, signs: string, end: string): Line {
  const trimmed = trimmedLine(value, signs);
  if (trimmed === undefined) return value;
  const [before, last] = trimmed;
  return [...before, { ...last, text: last.text + end }];
}

/** Ends with `;` or `.` as asked, instead of what punctuation it has. */
export function endedWith(value: Line, end: ';' | '.'): Line {
  return withEnd(value, '.;,', end);
}

/** The sign `./.` that ends the body of a document (Phụ lục III, Mẫu 1.1–1.4). */
export function endOfBody(value: Line): Line {
  if (lineText(value).trimEnd().endsWith('./.')) return withEnd(value, '', '');
  return withEnd(value, '.;,:', './.');
}

/** Upper case as the decree's "in hoa"; independent of the machine's locale. */
export function upper(value: Line): Line {
  return value.map((stretch) => ({ ...stretch, text: stretch.text.toUpperCase() }));
}

export function italic(value: Line): Line {
  return value.map((stretch) => ({ ...stretch, italic: stretch.italic ?? true }));
}
