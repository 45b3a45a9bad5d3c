/** The paper: its size, which way it lies, its margins as the page is viewed (Phụ lục I, Phần I, Mục I.1–3). */
import type { Section } from '../../word/reading/types.ts';
import type { Breach, Check, CheckContext } from './check.ts';
import { figure } from './looks.ts';

const millimetres = (twips: number) => (twips / 1440) * 25.4;

/** What Word rounds lengths by, in millimetres. */
export const rounding = 0.5;

/** A4, short and long side, in millimetres. */
const paper = [210, 297] as const;

const eachSection = ({ recognised }: CheckContext, judge: (section: Section, index: number) => string | undefined) =>
  recognised.word.sections.flatMap((section, index): Breach[] => {
    const found = judge(section, index);
    return found === undefined ? [] : [{ found, section: index }];
  });

const isNear = (one: number, other: number) => Math.abs(one - other) <= rounding;

export const checkPaper: Check = (context) =>
  eachSection(context, ({ page }) => {
    const sides = [millimetres(page.width), millimetres(page.height)].sort((a, b) => a - b);
    const [short = 0, long = 0] = sides;
    if (isNear(short, paper[0]) && isNear(long, paper[1])) return undefined;
    return `khổ giấy ${figure(millimetres(page.width), 0)} × ${figure(millimetres(page.height), 0)} mm`;
  });

const isLandscape = ({ page }: Section) => page.width > page.height;

/** A section that lies across must hold a table. */
export const checkOrientation: Check = (context) => {
  const tabled = new Set(
    context.recognised.documents.flatMap(({ tables }) =>
      tables.filter((one) => one.for === 'data').map(({ section }) => section),
    ),
  );
  return eachSection(context, (section, index) =>
    isLandscape(section) && !tabled.has(index) ? 'trang nằm ngang (theo chiều rộng) mà không có bảng, biểu' : undefined,
  );
};

export type Side = 'top' | 'bottom' | 'left' | 'right';

/** Word keeps a landscape page's margins as it is viewed. */
export const checkMargin =
  (side: Side): Check =>
  (context, { required }) =>
    eachSection(context, ({ margin }) => {
      if (!('range' in required)) return undefined;
      const length = millimetres(margin[side]);
      const [from, to] = required.range;
      return length >= from - rounding && length <= to + rounding ? undefined : `${figure(length)} mm`;
    });
