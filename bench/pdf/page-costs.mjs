/** What a page costs in short and in long documents. */
import { median, timed } from '../measure.mjs';
import { oneLine, proseDocument } from './documents.mjs';
import { convert, pagesOf } from './native.mjs';

/**
 * For each length: its pages; the milliseconds of a document; and those of a page beyond what every document costs, which is
 * what it takes longer than one of a single line timed just before, divided by its pages (of a document of one page that says
 * little: the single line has a page, too). On the clock (`wall`) and of processor time (`cpu`). Medians; a short document is
 * timed as often as takes a long one's time.
 */
export async function pageCosts(lengths, rounds) {
  const line = oneLine();
  const documents = lengths.map((length) => {
    const docx = proseDocument(length, pagesOf);
    return { docx, pages: pagesOf(docx), pairs: [] };
  });
  const most = Math.max(...lengths);
  for (let round = 0; round <= rounds; round++) {
    for (const { docx, pages, pairs } of documents) {
      const times = Math.max(1, Math.min(40, Math.round(most / pages)));
      for (let time = 0; time < times; time++) {
        const alone = await timed(() => convert(line));
        const whole = await timed(() => convert(docx));
        // The first round is to warm up.
        if (round > 0) pairs.push({ alone, whole });
      }
    }
  }
  const onBoth = (value) => ({ wall: value('wall'), cpu: value('cpu') });
  return documents.map(({ pages, pairs }) => ({
    pages,
    document: onBoth((clock) => median(pairs.map(({ whole }) => whole[clock]))),
    beyond: onBoth((clock) => median(pairs.map(({ alone, whole }) => (whole[clock] - alone[clock]) / pages))),
    runs: pairs.length,
  }));
}
