/** The sign that counts a heading or item, read off the front of its text. */
import { pointLetters, romanValue } from '../../plan/conventions/numerals.ts';
import type { Label } from '../document.ts';
import type { ComponentKind } from '../kinds.ts';

export interface Labelled {
  kind: ComponentKind;
  label: Omit<Label, 'automatic'>;
  /** Characters of the label with the blanks after it. */
  length: number;
}

interface Form {
  kind: ComponentKind;
  form: Label['form'];
  /** Group 1 the count, group 2 what closes it. */
  pattern: RegExp;
  value?: (count: string) => number | undefined;
  /** Does not count as such if false. */
  holds?: (count: string, rest: string) => boolean;
}

const whole = (count: string) => (/^\d+$/.test(count) ? Number(count) : undefined);
const letters: readonly string[] = pointLetters;
const letterValue = (count: string) => {
  const at = letters.indexOf(count.toLowerCase());
  return at < 0 ? undefined : at + 1;
};
/** C, D, L and M by themselves are letters of a list A, B, C. */
const isRoman = (count: string) => romanValue(count) !== undefined && !/^[CDLM]$/i.test(count);

/** Dots and figures where a form leaves the count open. */
const open = '[.…_]*[\\d.…_]+';
const words = 'nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười';

const divisions: readonly [ComponentKind, string, Label['form']][] = [
  ['part', 'Phần', 'roman'],
  ['chapter', 'Chương', 'roman'],
  ['section', 'Mục', 'arabic'],
  ['subsection', 'Tiểu mục', 'arabic'],
];

const division = ([kind, word, form]: (typeof divisions)[number]): Form => ({
  kind,
  form,
  pattern: new RegExp(
    `^${word}\\s+((?:thứ\\s+)?(?:[IVXLC]+|\\d+|${words}|${open}))(?=[\\s.:–—-]|$)\\s*([.:]?)\\s*`,
    'iu',
  ),
  value: (count) => whole(count) ?? romanValue(count),
});

/** Machines that read print take the figure 1 and the letter I for an l: `l. Mục đích`, `ll. NHIỆM VỤ`, `Vl. TỔ CHỨC`. */
const misread: readonly Form[] = [
  {
    kind: 'romanHeading',
    form: 'roman',
    pattern: /^([IVX]{0,3}l[lIVX]{0,3})\s?([./])\s*(?=\p{Lu}{2,}(?:[\s,]|$))/u,
    value: (count) => romanValue(count.replaceAll('l', 'I')),
    holds: (count) => romanValue(count.replaceAll('l', 'I')) !== undefined,
  },
  { kind: 'clause', form: 'arabic', pattern: /^(l)\s?([./])\s*(?=\p{Lu}\p{Ll})/u, value: () => 1 },
];

/** In the order of trying. Sources: Phụ lục I, Phần I, II.6.đ; signs beyond it are those of practice. */
const forms: readonly Form[] = [
  ...divisions.map(division),
  {
    kind: 'article',
    form: 'arabic',
    pattern: new RegExp(`^Điều\\s+(\\d+[a-zđ]?(?=\\s*[.:]|\\s|$)|${open})\\s*([.:]?)\\s*`, 'iu'),
    value: whole,
    holds: (count, rest) => !/^\d/.test(count) || !/^\s*(của|Luật|Nghị định|Thông tư|Quyết định số|và|,)/u.test(rest),
  },
  {
    kind: 'romanHeading',
    form: 'roman',
    pattern: /^([IVXLC]{1,7})\s?([.):/–-])\s*(?=\S|$)/u,
    value: romanValue,
    holds: isRoman,
  },
  {
    kind: 'otherItem',
    form: 'dotted',
    pattern: /^(\d{1,3}(?:\.\d{1,3}){1,6})([.):]?)\s+(?=\S)/u,
    value: (count) => whole(count.split('.').at(-1) ?? ''),
  },
  ...misread,
  { kind: 'clause', form: 'arabic', pattern: /^(\d{1,3})\s?([.)/:])(?!\d)\s*(?=\S|$)/u, value: whole },
  {
    kind: 'point',
    form: 'letter',
    pattern: /^([a-zđ]{1,2})\s?([)./])\s*(?=\S|$)/u,
    value: letterValue,
    holds: (count, rest) => (count.length === 1 ? !/^[a-zđ]\./u.test(rest) : count[0] === count[1]),
  },
  { kind: 'otherItem', form: 'letter', pattern: /^([A-ZĐ])([.)])\s+(?=\S)/u, value: letterValue },
  { kind: 'otherItem', form: 'sign', pattern: /^([-–—−+*•●○▪◦·➢✓])()\s*(?=[^\s-])/u },
];

/** How many characters of `text` make the first `count` of its NFC form. */
function lengthIn(text: string, composed: string, count: number): number {
  if (composed === text) return count;
  let length = count;
  while (length < text.length && text.slice(0, length).normalize('NFC').length < count) length++;
  return length;
}

/** @param text as the paragraph has it, from its first letter */
export function labelOf(text: string): Labelled | undefined {
  const composed = text.normalize('NFC');
  for (const { kind, form, pattern, value, holds } of forms) {
    const found = pattern.exec(composed);
    const [all = '', count = '', closing = ''] = found ?? [];
    if (found === null || holds?.(count, composed.slice(all.length)) === false) continue;
    const label = { text: all.trim(), form, value: value?.(count), closing };
    return { kind, label, length: lengthIn(text, composed, all.length) };
  }
  return undefined;
}
