/**
 * A text, as copied from a PDF, made by pdftotext, read by OCR into Markdown or pasted from a page, as a source: cleaned, put
 * together again as paragraphs, with looks guessed where they are sure. What is no part of the document stands in `noise`.
 */
import type { Noise, Source } from '../source.ts';
import { readable } from './characters.ts';
import { columnsApart } from './columns.ts';
import { unfused } from './fused.ts';
import { rawLines } from './lines.ts';
import { marked } from './marks.ts';
import { noiseKinds, type Taken } from './noise.ts';
import { withoutPageNumbers, withoutRunningHeads } from './page-furniture.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutStamps } from './stamps.ts';
import { withTables } from './tables/tables.ts';
import { wordOf, type Lines } from './written.ts';

export function textSource(text: string): Source {
  const { text: clean, replaced } = readable(text);
  const taken: Taken[] = [];
  if (replaced > 0) taken.push({ text: `${String(replaced)} ký tự`, what: noiseKinds.damaged, confidence: 1, line: 1 });
  const lines = withoutRunningHeads(
    withoutPageNumbers(withoutStamps(marked(withTables(rawLines(clean), taken), taken), taken), taken),
    taken,
  );
  const { word, lines: origins } = wordOf(paragraphsOf(unfused(columnsApart(lines))));
  return { format: 'text', word, noise: placed(taken, origins), linesOf: (paragraph) => origins[paragraph - 1] };
}

/** Each with the paragraph that it stood in or before. */
function placed(taken: readonly Taken[], origins: readonly Lines[]): Noise[] {
  let paragraph = 0;
  return [...taken]
    .sort((a, b) => a.line - b.line)
    .map(({ text, what, confidence, line }) => {
      while (paragraph < origins.length - 1 && (origins[paragraph]?.to ?? 0) < line) paragraph++;
      return { text, what, confidence, place: { paragraph: paragraph + 1, lines: { from: line, to: line } } };
    });
}
