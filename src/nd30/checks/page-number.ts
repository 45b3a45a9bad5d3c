/** Page numbers (Phụ lục I, Phần I, I.7 and III.1.đ). */
import type { RunningComponent } from '../document.ts';
import type { Breach, Check, CheckContext } from './check.ts';
import { seenIn } from './standing.ts';

const numbersOf = ({ recognised }: CheckContext): readonly RunningComponent[] =>
  recognised.running.filter(({ kind }) => kind === 'pageNumber');

/** More letters than any single page of 13 points holds: then there is a second page. */
const fullPage = 5000;

function hasSecondPage({ recognised: { documents, word } }: CheckContext): boolean {
  if (documents.length > 1 || word.sections.some(({ start }, at) => at > 0 && start !== 'continuous')) return true;
  let letters = 0;
  for (const { components } of documents) for (const { text } of components) letters += text.length;
  return letters > fullPage;
}

export const checkNumbered: Check = (context) => {
  if (numbersOf(context).length > 0) return [];
  return hasSecondPage(context) ? [{ found: 'không có số trang' }] : 'notApplicable';
};

/** In the header, the top margin. */
export const checkNumberPlace: Check = (context) => {
  const numbers = numbersOf(context);
  if (numbers.length === 0) return 'notApplicable';
  return numbers.flatMap((component): Breach[] =>
    component.places[0]?.story === 'footer' ? [{ found: 'số trang ở lề dưới (chân trang)', component }] : [],
  );
};

/** First pages: of the file, and of every section that begins with 1. */
export const checkFirstPage: Check = (context) => {
  const numbers = numbersOf(context);
  if (numbers.length === 0) return 'notApplicable';
  return context.recognised.word.sections.flatMap((section, index): Breach[] => {
    if (index > 0 && section.pageNumberStart !== 1) return [];
    const pages = section.titlePage ? 'first' : 'default';
    const component = numbers.find((one) => one.pages === pages && one.sections.includes(index));
    return component === undefined ? [] : [{ found: 'số trang hiện ở trang thứ nhất', component, section: index }];
  });
};

/** The first section begins with 1. */
export const checkStart: Check = (context) => {
  if (numbersOf(context).length === 0) return 'notApplicable';
  const start = context.recognised.word.sections[0]?.pageNumberStart ?? 1;
  return start === 1 ? [] : [{ found: `số trang bắt đầu từ ${start}`, section: 0 }];
};

export const checkArabic: Check = (context) => {
  if (numbersOf(context).length === 0) return 'notApplicable';
  const strange = context.recognised.word.unsupported.some(({ what }) => what === 'page number format');
  return strange ? [{ found: 'số trang không phải chữ số Ả Rập' }] : [];
};

/** Nothing but the number. */
export const checkAlone: Check = (context) => {
  const numbers = numbersOf(context);
  if (numbers.length === 0) return 'notApplicable';
  return numbers.flatMap((component): Breach[] => {
    const [placed] = component.places;
    const beside = placed === undefined ? [] : seenIn(placed).filter(({ text }) => text !== '1');
    const words = beside.map(({ text }) => text.trim()).join(' ');
    return words === '' ? [] : [{ found: `có “${words}” bên cạnh số trang`, component }];
  });
};

/** Every Phụ lục after the first page counts its own pages: it begins a section that begins with 1. */
export const checkAppendixNumbers: Check = (context) => {
  const { document, index, recognised } = context;
  if (numbersOf(context).length === 0 || index === 0) return 'notApplicable';
  const [first = 0] = [...document.sections].sort((a, b) => a - b);
  const before = recognised.documents[index - 1];
  const [component] = document.components;
  const shared = before?.sections.includes(first) ?? false;
  const own = !shared && recognised.word.sections[first]?.pageNumberStart === 1;
  if (own || component === undefined) return [];
  return [{ found: 'số trang đánh tiếp theo phần trước', component, section: first }];
};
