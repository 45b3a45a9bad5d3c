import { afterAll, expect, it } from 'vitest';
import { samplePlan } from '../../../src/drafts/create/samples.ts';
import { libreOfficeEngine } from '../../../src/pdf/libreoffice.ts';
import { fileConverter } from '../../../src/pdf/outside/converter.ts';
import { sha256 } from '../../../src/render/stock.ts';
import type { PageComparison } from '../../../src/templates/compare/contract.ts';
import { previewsIn, type PreviewOrder } from '../../../src/templates/preview/preview.ts';
import { outsidePool } from '../../../src/word/gate/confined/outside.ts';
import { placedWordsOf } from '../../native-pdf/poppler-places.ts';
import { changed, documentXml, stockFile } from './changed-template.ts';

const processes = outsidePool({ pool: { processes: 2 } });
const office = libreOfficeEngine();
let tasks = 0;
const counting: Pick<typeof processes, 'run'> = {
  run: (task, bytes, argument, call) => {
    tasks++;
    return processes.run(task, bytes, argument, call);
  },
};
const previews = previewsIn({ processes: counting, converter: fileConverter({ office, processes }) });
afterAll(async () => {
  processes.close();
  await office.close();
});

/** Without its appendix, which has most of the pages. */
const data = { ...(await samplePlan('b-quyet-dinh-ke-hoach-xa-2026')), appendices: [] };
const orderOf = (bytes: Uint8Array): PreviewOrder => ({
  version: { slug: 'quyet-dinh-ke-hoach', version: '1', sha256: sha256(bytes), bytes },
  data,
});
const stock = orderOf(stockFile);

const marksOf = ({ before, after }: PageComparison) => ({ before: before?.marks ?? [], after: after?.marks ?? [] });

/** Points that a mark may be away from the letters. */
const near = 1;

async function wordsOfPage(order: PreviewOrder, page: number) {
  const pdf = await previews.pdf(order);
  return (await placedWordsOf(pdf.bytes))[page - 1]?.words ?? [];
}

it('marks a changed line where its letters stand in the PDF, and no other', async () => {
  const after = orderOf(changed([documentXml, 'QUYẾT ĐỊNH:', 'NAY QUYẾT NGHỊ:']));
  const marks = marksOf(await previews.pages(stock, after));
  expect(marks.before.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['changed 1']);
  expect(marks.after.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['changed 1']);
  for (const [order, mark, first, last] of [
    [stock, marks.before[0]!, 'QUYẾT', 'ĐỊNH:'],
    [after, marks.after[0]!, 'NAY', 'NGHỊ:'],
  ] as const) {
    const words = await wordsOfPage(order, 1);
    const end = words.findIndex(({ text }) => text === last);
    const start = words.slice(0, end).findLastIndex(({ text }) => text === first);
    expect(Math.abs(words[start]!.xMin - mark.x)).toBeLessThan(near);
    expect(Math.abs(words[end]!.xMax - mark.x - mark.width)).toBeLessThan(near);
    // The line's height has its gap above the letters.
    expect(Math.abs(words[end]!.yMin - mark.y)).toBeLessThan(near);
  }
});

it('makes each document and its pages once for marks and files', async () => {
  const after = orderOf(changed([documentXml, 'QUYẾT ĐỊNH:', 'QUYẾT ĐỊNH NHƯ SAU:']));
  await previews.pdf(stock);
  tasks = 0;
  await Promise.all([previews.pages(stock, after), previews.pdf(stock), previews.pdf(after), previews.word(after)]);
  expect(tasks).toBe(2);
});

it('does not mark what has only moved down, onto other pages too', async () => {
  const line = '<w:p><w:r><w:t>Đoạn mới thêm vào để đẩy phần còn lại xuống.</w:t></w:r></w:p>';
  const body = changed([documentXml, '<w:body>', `<w:body>${line.repeat(12)}`]);
  const { before, after } = await previews.pages(stock, orderOf(body));
  expect(after!.pages.length).toBeGreaterThanOrEqual(before!.pages.length);
  expect(before!.marks).toEqual([]);
  expect(after!.marks.map(({ kind, page }) => `${kind} ${page}`)).toEqual(Array(12).fill('inserted 1'));
});

it('marks lines that look otherwise, and those set at another place across the page', async () => {
  const smaller = changed(['word/styles.xml', /(w:styleId="KHQuocHieu".*?<w:sz w:val=)"26"/s, '$1"24"']);
  const sizes = marksOf(await previews.pages(stock, orderOf(smaller)));
  // Once over the decision, once over the plan.
  expect(sizes.after.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
  const left = changed([
    documentXml,
    /(<w:pStyle w:val="[^"]*"\/>)(<\/w:pPr><w:r><w:t[^>]*>QUYẾT ĐỊNH:)/,
    '$1<w:jc w:val="left"/>$2',
  ]);
  const places = marksOf(await previews.pages(stock, orderOf(left)));
  expect(places.after.map(({ kind, page }) => `${kind} ${page}`)).toEqual(['changed 1']);
});

it('marks nothing but says why where the pages cannot be set here', async () => {
  const columns = changed([documentXml, '<w:pgNumType w:start="1"/>', '<w:pgNumType w:start="1"/><w:cols w:num="2"/>']);
  const { before, after, reason } = await previews.pages(stock, orderOf(columns));
  expect([before, after]).toEqual([null, null]);
  expect(reason).toMatch(/^Không đánh dấu được .*chữ chia cột.* Hãy xem hai bản PDF/u);
});
