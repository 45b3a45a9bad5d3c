/** Lines and paragraphs of the view as WordprocessingML. */
import type { Line, Paragraph } from '../compose/view.ts';
import { runContent, withToggles } from '../word/xml.ts';

/** Runs for a line; `properties` is the `w:rPr` that all of them have, or empty. */
export function runsXml(line: Line, properties: string): string {
  let out = '';
  for (const { text, bold, italic } of line) {
    if (text === '') continue;
    out += `<w:r>${withToggles(properties, bold, italic)}${runContent(text)}</w:r>`;
  }
  return out;
}

/** A body paragraph in the named style of its role. */
export function paragraphXml(paragraph: Paragraph, styleId: string): string {
  const keep = paragraph.keepNext ? '<w:keepNext/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${keep}</w:pPr>${runsXml(paragraph.line, '')}</w:p>`;
}
