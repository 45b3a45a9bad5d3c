/** A comparison of two templates as lines for a terminal. */
import type {
  LookDifference,
  OtherDifference,
  PageSetupDifference,
  PropertyChange,
  StyleDifference,
  TemplateComparison,
  TextChange,
  TextDifference,
  WordStretch,
} from '../templates/compare/contract.ts';

const textNames: Readonly<Record<TextChange, string>> = {
  inserted: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  moved: 'chuyển chỗ',
};
const kindNames = { changed: 'đổi', added: 'thêm', removed: 'bỏ' } as const;

/** Words as in a word difference: [-bỏ-] {+thêm+}, and what stays, long stretches shortened. */
function stretchText({ kind, text }: WordStretch): string {
  const words = text.replace(/[\n\t]/gu, ' ');
  if (kind === 'removed') return `[-${words}-]`;
  if (kind === 'inserted') return `{+${words}+}`;
  return words.length <= 90 ? words : `${words.slice(0, 40)} … ${words.slice(-40)}`;
}

function textLines({ kind, before, after, stretches }: TextDifference): string[] {
  const from = kind === 'moved' && before ? ` (trước: ${before.label})` : '';
  const words = kind === 'changed' ? stretches.map(stretchText).join('') : stretches.map(({ text }) => text).join('');
  return [
    `  ${(after ?? before)?.label ?? ''}: ${textNames[kind]}${from}`,
    `      ${words === '' ? '(đoạn trống)' : words}`,
  ];
}

const changesText = (changes: readonly PropertyChange[]) =>
  changes.map(({ label, before, after }) => `${label} ${before} → ${after}`).join('; ');

function lookLines({ after, of, quoted, changes, also }: LookDifference): string[] {
  const what = of === 'table' ? ', cả bảng' : quoted === '' ? '' : `, "${quoted}"`;
  const more =
    also.length === 0
      ? []
      : [`      và ${also.length} đoạn khác: ${also.map(({ paragraph }) => paragraph).join(', ')}`];
  return [`  ${after.label}${what}`, `      ${changesText(changes)}`, ...more];
}

function styleLines({ kind, name, changes, alsoIn }: StyleDifference): string[] {
  const followed = alsoIn.length === 0 ? [] : [`      đổi theo: ${alsoIn.join(', ')}`];
  return [`  ${name}: ${kind === 'changed' ? changesText(changes) : kindNames[kind]}`, ...followed];
}

const setupLines = ({ kind, label, changes }: PageSetupDifference) => [
  `  ${label}: ${kind === 'changed' ? changesText(changes) : kindNames[kind]}`,
];

const otherLines = ({ kind, what, place }: OtherDifference) => [`  ${place.label}: ${kindNames[kind]} ${what}`];

export function comparisonLines({ same, text, looks, styles, pageSetup, other }: TemplateComparison): string[] {
  if (same) return ['Hai mẫu giống nhau.'];
  const parts: [string, string[][]][] = [
    ['Nội dung', text.map(textLines)],
    ['Định dạng trực tiếp', looks.map(lookLines)],
    ['Kiểu (styles)', styles.map(styleLines)],
    ['Thiết lập trang', pageSetup.map(setupLines)],
    ['Thứ khác, không so được bên trong', other.map(otherLines)],
  ];
  return parts.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.flat()],
  );
}
