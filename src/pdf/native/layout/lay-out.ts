/** A document as pages: sections, headers and footers, page numbers. */
import type { Block, HeaderSet, Section, WordDocument } from '../../../word/reading/types.ts';
import type { LaidOut, OutlineEntry, Page, PageItem } from '../pages.ts';
import { stackHeight } from './boxes.ts';
import { checkPages, deadline } from './budget.ts';
import { drawBoxes } from './draw-table.ts';
import { Flow, type OpenPage } from './flow.ts';
import { layoutSettings, type LayoutSettings } from './settings.ts';
import { layBlocks } from './stack.ts';

const twip = 1 / 20;

/** A page with its section and number, before headers are drawn. */
interface NumberedPage {
  section: Section;
  number: number;
  firstOfSection: boolean;
  items: PageItem[];
}

function open(page: NumberedPage): OpenPage {
  const { section } = page;
  return {
    items: page.items,
    top: section.margin.top * twip,
    bottom: (section.page.height - section.margin.bottom) * twip,
    left: section.margin.left * twip,
  };
}

function headerOf(set: HeaderSet, page: NumberedPage, evenAndOdd: boolean): readonly Block[] | undefined {
  if (page.section.titlePage && page.firstOfSection) return set.first;
  if (evenAndOdd && page.number % 2 === 0) return set.even;
  return set.default;
}

function drawHeaders(page: NumberedPage, total: number, document: WordDocument, settings: LayoutSettings): void {
  const { section } = page;
  const width = (section.page.width - section.margin.left - section.margin.right) * twip;
  const numbers = { page: String(page.number), pages: String(total) };
  const header = headerOf(section.headers, page, document.settings.evenAndOddHeaders);
  if (header) {
    const boxes = layBlocks(header, width, settings, numbers);
    drawBoxes(boxes, section.margin.left * twip, section.margin.header * twip, page.items);
  }
  const footer = headerOf(section.footers, page, document.settings.evenAndOddHeaders);
  if (footer) {
    const boxes = layBlocks(footer, width, settings, numbers);
    const top = (section.page.height - section.margin.footer) * twip - stackHeight(boxes);
    drawBoxes(boxes, section.margin.left * twip, top, page.items);
  }
}

/** Longer than any real document takes, on a slow machine too. */
const usualDeadlineMs = 60_000;

/**
 * Pages of a document; everything in points from a page's top left corner.
 * @throws Failure `pdf.timeout`, `pdf.too-many-pages`
 */
export function layOut(document: WordDocument, deadlineMs = usualDeadlineMs): LaidOut {
  const settings = layoutSettings(document.settings, deadline(deadlineMs));
  const pages: NumberedPage[] = [];
  const outline: OutlineEntry[] = [];
  for (const section of document.sections) {
    const before = pages.at(-1)?.number ?? 0;
    let number = section.pageNumberStart ?? before + 1;
    const add = (firstOfSection: boolean): NumberedPage => {
      const page = { section, number: number++, firstOfSection, items: [] };
      pages.push(page);
      checkPages(pages.length);
      settings.check();
      return page;
    };
    const first = add(true);
    const index = pages.length - 1;
    const width = (section.page.width - section.margin.left - section.margin.right) * twip;
    const flow = new Flow(open(first), index, () => open(add(false)));
    flow.place(layBlocks(section.blocks, width, settings, { page: String(first.number), pages: '' }));
    outline.push(...flow.outline);
  }
  const bodyItems = pages.map(({ items }) => items.length);
  for (const page of pages) drawHeaders(page, pages.length, document, settings);
  return {
    pages: pages.map(({ section, items }, at): Page => ({
      width: section.page.width * twip,
      height: section.page.height * twip,
      items,
      bodyItems: bodyItems[at] ?? 0,
    })),
    outline,
    properties: document.properties,
  };
}
