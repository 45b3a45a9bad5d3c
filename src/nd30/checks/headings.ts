/** Checks of the lines of headings: alone on a line, with a title. */
import type { ComponentKind } from '../kinds.ts';
import type { Check } from './check.ts';
import { breachOf, each } from './each.ts';

/** Something else stands in the same line. */
export const ownLine: Check = each(({ places }) => {
  const placed = places.find(({ whole, paragraph, from, to }) => !whole && !aloneOnLine(paragraph, from, to));
  return placed && { found: 'không nằm trên một dòng riêng', placed };
});

function aloneOnLine(
  { inlines }: { inlines: readonly { kind: string; text?: string; of?: string }[] },
  from: number,
  to: number,
): boolean {
  const text = inlines
    .map((one) => (one.kind === 'text' ? (one.text ?? '') : one.kind === 'break' ? '\n' : ' '))
    .join('');
  return /(^|\n)[^\S\n]*$/u.test(text.slice(0, from)) && /^[^\S\n]*(\n|$)/u.test(text.slice(to));
}

const titleOf: Partial<Record<ComponentKind, ComponentKind>> = {
  part: 'partTitle',
  chapter: 'chapterTitle',
  section: 'sectionTitle',
  subsection: 'subsectionTitle',
};

/** A Phần, Chương, Mục, Tiểu mục without title. */
export const titles: Check = ({ document: { components } }, { kinds }) => {
  if (!components.some(({ kind }) => kinds.includes(kind))) return 'notApplicable';
  return components.flatMap((component, at) => {
    const title = titleOf[component.kind];
    if (title === undefined || !kinds.includes(component.kind) || components[at + 1]?.kind === title) return [];
    return [breachOf(component, 'không có tiêu đề ở dòng dưới')];
  });
};

/** A title with the words after it in one paragraph. */
export const titleOnOwnLine: Check = each(
  ({ titled, title }) =>
    titled === 'runIn'
      ? { found: 'tiêu đề và lời văn viết liền trong một đoạn', ...(title && { placed: title }) }
      : undefined,
  ({ titled }) => titled === 'ownLine' || titled === 'runIn',
);
