/** Paper, margins and page numbers of the sections, matched by the paragraphs that they hold. */
import type { Section, WordDocument } from '../../word/reading/types.ts';
import { rising, type Pair } from './align.ts';
import type { PageSetupDifference } from './contract.ts';
import { twipsInCentimetres, twipsInMillimetres, yesOrNo } from './measures.ts';
import type { PairedParagraph } from './pair-paragraphs.ts';
import { changesOf, type Property } from './properties.ts';

const papers: readonly (readonly [string, number, number])[] = [
  ['A5', 148, 210],
  ['A4', 210, 297],
  ['A3', 297, 420],
  ['Letter', 215.9, 279.4],
];

/** Turned upright; how it lies is a property of its own. */
function paper({ page: { width, height } }: Section): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const millimetres = (twips: number) => (twips * 25.4) / 1440;
  const known = papers.find(
    ([, a, b]) => Math.abs(millimetres(short) - a) < 0.5 && Math.abs(millimetres(long) - b) < 0.5,
  );
  return known?.[0] ?? `${twipsInMillimetres(short)} × ${twipsInMillimetres(long)}`;
}

const starts: Readonly<Record<Section['start'], string>> = {
  nextPage: 'trang mới',
  continuous: 'liền trang',
  oddPage: 'trang lẻ',
  evenPage: 'trang chẵn',
};

const sectionProperties: readonly Property<Section>[] = [
  { property: 'paper', label: 'khổ giấy', told: paper },
  { property: 'orientation', label: 'hướng giấy', told: ({ page }) => (page.width > page.height ? 'ngang' : 'dọc') },
  { property: 'margin.top', label: 'lề trên', told: ({ margin }) => twipsInMillimetres(margin.top) },
  { property: 'margin.bottom', label: 'lề dưới', told: ({ margin }) => twipsInMillimetres(margin.bottom) },
  { property: 'margin.left', label: 'lề trái', told: ({ margin }) => twipsInMillimetres(margin.left) },
  { property: 'margin.right', label: 'lề phải', told: ({ margin }) => twipsInMillimetres(margin.right) },
  {
    property: 'margin.header',
    label: 'đầu trang cách mép giấy',
    told: ({ margin }) => twipsInMillimetres(margin.header),
  },
  {
    property: 'margin.footer',
    label: 'chân trang cách mép giấy',
    told: ({ margin }) => twipsInMillimetres(margin.footer),
  },
  { property: 'start', label: 'phần bắt đầu ở', told: ({ start }) => starts[start] },
  {
    property: 'titlePage',
    label: 'trang đầu có đầu trang, chân trang riêng',
    told: ({ titlePage }) => yesOrNo(titlePage),
  },
  {
    property: 'pageNumberStart',
    label: 'số trang bắt đầu',
    told: ({ pageNumberStart }) => (pageNumberStart === undefined ? 'tiếp theo phần trước' : `${pageNumberStart}`),
  },
];

const documentProperties: readonly Property<WordDocument['settings']>[] = [
  {
    property: 'evenAndOddHeaders',
    label: 'đầu trang, chân trang chẵn lẻ khác nhau',
    told: ({ evenAndOddHeaders }) => yesOrNo(evenAndOddHeaders),
  },
  {
    property: 'defaultTabStop',
    label: 'bước tab mặc định',
    told: ({ defaultTabStop }) => twipsInCentimetres(defaultTabStop),
  },
  {
    property: 'compatibilityMode',
    label: 'chế độ tương thích của Word',
    told: (settings) => `${settings.compatibilityMode}`,
  },
];

/** Sections that share most paragraphs, in order; as many of them as stand at the same index where none share any. */
export function pairSections(before: number, after: number, paired: readonly PairedParagraph[]): Pair[] {
  if (before === after) return Array.from({ length: before }, (_, i) => ({ before: i, after: i }));
  const shared = new Map<string, Pair & { count: number }>();
  for (const { before: left, after: right } of paired) {
    if (!left || !right || right.text.trim() === '') continue;
    const key = `${left.section} ${right.section}`;
    const one = shared.get(key) ?? { before: left.section, after: right.section, count: 0 };
    one.count++;
    shared.set(key, one);
  }
  const best: Pair[] = [];
  const used = new Set<number>();
  for (const { before: b, after: a } of [...shared.values()].sort((x, y) => y.count - x.count)) {
    if (best.some((pair) => pair.before === b) || used.has(a)) continue;
    used.add(a);
    best.push({ before: b, after: a });
  }
  return rising(best.sort((x, y) => x.before - y.before));
}

const one = (
  kind: PageSetupDifference['kind'],
  section: number,
  changes: PageSetupDifference['changes'] = [],
): PageSetupDifference => ({ kind, section: section + 1, label: `Phần ${section + 1}`, changes });

export function comparePageSetup(
  before: WordDocument,
  after: WordDocument,
  pairs: readonly Pair[],
): PageSetupDifference[] {
  const whole = changesOf(documentProperties, before.settings, after.settings);
  const found: PageSetupDifference[] =
    whole.length > 0 ? [{ kind: 'changed', section: null, label: 'Toàn văn bản', changes: whole }] : [];
  const earlier = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const kept = new Set(earlier.values());
  let removed = 0;
  const removeUpTo = (end: number) => {
    for (; removed < end; removed++) if (!kept.has(removed)) found.push(one('removed', removed));
  };
  after.sections.forEach((section, at) => {
    const from = earlier.get(at);
    if (from === undefined) {
      found.push(one('added', at));
      return;
    }
    removeUpTo(from);
    const changes = changesOf(sectionProperties, before.sections[from]!, section);
    if (changes.length > 0) found.push(one('changed', at, changes));
  });
  removeUpTo(before.sections.length);
  return found;
}
