/** The documents that PDFs are timed with. */
import { renderWord } from '../../dist/render/render.js';
import { loadStockTemplate, templateFor } from '../../dist/render/stock.js';
import { readSample } from '../contestants.mjs';
import { prosePages } from '../fidelity/stress.mjs';
import { paragraph, wordFile } from '../fidelity/word-xml.mjs';

/** Form B: decision, plan, appendix. */
export async function formB() {
  const plan = await readSample();
  const source = await loadStockTemplate(templateFor(plan));
  return renderWord(plan, source, false).files[0].bytes;
}

/** Form B with another subject each time, so that no two documents are the same bytes. */
export async function formsB(count) {
  const plan = await readSample();
  const source = await loadStockTemplate(templateFor(plan));
  return Array.from({ length: count }, (_, i) => {
    const decision = { ...plan.decision, subject: `${plan.decision.subject} (bản ${i + 1})` };
    return renderWord({ ...plan, decision }, source, false).files[0].bytes;
  });
}

const paragraphsOnPage = 350 / 60;

/** Running text over so many pages, counted by `pagesOf`. */
export function proseDocument(pages, pagesOf) {
  let count = Math.ceil(pages * paragraphsOnPage) + 1;
  const file = () => wordFile(prosePages(1000, count));
  for (let over = 1; over > 0;) {
    over = pagesOf(file()) - pages;
    if (over > 0) count -= Math.max(1, Math.floor((over - 1) * paragraphsOnPage));
  }
  return file();
}

/** What a document costs before its first page of text. */
export const oneLine = () => wordFile([paragraph('Kế hoạch')]);
