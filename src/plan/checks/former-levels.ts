/** Since 1 July 2025 there is no huyện, quận, thị xã or thị trấn: only citations and history still name them. */
import type { Finding } from '../../failure.ts';
import { withoutCitations } from '../conventions/citation-text.ts';
import type { Plan } from '../model/plan.ts';
import { dayRange, documentDays } from './day-range.ts';
import { formerLevels, historyWords, twoTiersSince } from './data/former-levels.ts';
import { quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';

// The schema keeps text in NFC, so that one letter is one character.
const levels = formerLevels.map(({ word, notAfter }) => ({
  word,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${notAfter.map((before) => `(?<!(?:^|[^\\p{L}])${before}\\s+)`).join('')}${word.replace(' ', '\\s+')}(?!\\p{L})`,
    'giu',
  ),
}));
const history = new RegExp(`(?<!\\p{L})(?:${historyWords.join('|')})(?!\\p{L})`, 'iu');

/** The text without its citations of the older years' documents. */
function withoutOldCitations(text: string): string {
  return withoutCitations(text, ({ date }) => {
    const day = dayRange(date);
    return day && day.latest >= twoTiersSince ? 'none' : 'all';
  });
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.;!?])\s+|\n/u);
}

/** The words around a place, from the beginning of a word on. */
function around(sentence: string, at: number): string {
  const before = sentence.slice(0, at).split(' ').slice(-6).join(' ');
  return before + sentence.slice(at);
}

function unitFindings(plan: Plan): Finding[] {
  const unit = plan.organ?.unit;
  const former = new Set(formerLevels.map(({ word }) => word));
  return [
    { type: unit?.type, path: 'organ.unit.type' },
    { type: unit?.parent?.type, path: 'organ.unit.parent.type' },
  ].flatMap(({ type, path }) =>
    type && former.has(type)
      ? [
          warning(
            'former-level',
            path,
            `Đơn vị hành chính loại “${type}” (${path}) không còn từ ngày 01/7/2025; hãy chọn đơn vị theo mô hình chính quyền địa phương hai cấp hoặc kiểm tra ngày ban hành.`,
          ),
        ]
      : [],
  );
}

export const formerLevelsNamed: Check = (plan, { texts }) => {
  const issued = documentDays(plan);
  if (!issued || issued.earliest < twoTiersSince) return [];
  const named = texts.flatMap(({ kind, path, text }): Finding[] => {
    if (kind === 'citation' || !levels.some(({ pattern }) => text.search(pattern) >= 0)) return [];
    const words = new Set<string>();
    let where = '';
    for (const sentence of sentences(withoutOldCitations(text))) {
      if (history.test(sentence)) continue;
      for (const { word, pattern } of levels) {
        const at = sentence.search(pattern);
        if (at < 0) continue;
        words.add(word);
        where ||= around(sentence, at);
      }
    }
    if (words.size === 0) return [];
    return [
      warning(
        'former-level',
        path,
        `Văn bản ban hành sau ngày 01/7/2025 còn nhắc đến ${[...words].map((word) => `“${word}”`).join(', ')} (${path}): ${quoted(where, 60)}; hãy sửa theo mô hình chính quyền địa phương hai cấp.`,
      ),
    ];
  });
  return [...unitFindings(plan), ...named];
};
