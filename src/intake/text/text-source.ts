/** A text, as copied from a PDF, made by pdftotext, read by OCR into Markdown or pasted from a page, as a source. */
import type { Source } from '../source.ts';
import { wordOf, type Written } from './written.ts';

export function textSource(text: string): Source {
  const written = text.split(/\r\n?|\n/).flatMap((line, at): Written[] => {
    const words = line.normalize('NFC').trim();
    if (words === '') return [];
    const runs = [{ text: words, bold: false, italic: false }];
    const lines = { from: at + 1, to: at + 1 };
    return [{ kind: 'paragraph', runs, stance: 'left', opensPage: false, lines }];
  });
  const { word, lines } = wordOf(written);
  return { format: 'text', word, noise: [], linesOf: (paragraph) => lines[paragraph - 1] };
}
