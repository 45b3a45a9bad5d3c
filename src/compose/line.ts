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

/** The line with its last characters changed; the rest keeps its look. */
function withEnd(value: Line, change: (text: string) => string): Line {
  const out = [...value];
  for (let i = out.length - 1; i >= 0; i--) {
    const stretch = out[i];
    if (!stretch || stretch.text.trim() === '') continue;
    out[i] = { ...stretch, text: change(stretch.text.trimEnd()) };
    return out.slice(0, i + 1);
  }
  return value;
}

/** Ends with `;` or `.` as asked, instead of what punctuation it has. */
export function endedWith(value: Line, end: ';' | '.'): Line {
  return withEnd(value, (text) => trimmedEnd(text, '.;,') + end);
}

/** The sign `./.` that ends the body of a document (Phụ lục III, Mẫu 1.1–1.4). */
export function endOfBody(value: Line): Line {
  return withEnd(value, (text) => (text.endsWith('./.') ? text : `${trimmedEnd(text, '.;,:')}./.`));
}

/** Upper case as the decree's "in hoa"; independent of the machine's locale. */
export function upper(value: Line): Line {
  return value.map((stretch) => ({ ...stretch, text: stretch.text.toUpperCase() }));
}

export function italic(value: Line): Line {
  return value.map((stretch) => ({ ...stretch, italic: stretch.italic ?? true }));
}
