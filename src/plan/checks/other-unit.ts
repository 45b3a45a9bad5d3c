/** Where a document names its own unit it does not name another, as one does that was copied from a neighbour's. */
import { withoutCitations } from '../conventions/citation-text.ts';
import type { Plan } from '../model/plan.ts';
import { historyWords } from './data/former-levels.ts';
import { quoted, warning } from './finding.ts';
import { issuingSentence } from './issuing.ts';
import type { Check } from './reading.ts';
import type { PlacedText } from './texts.ts';
import { plainWords } from './words.ts';

/** Words before a kind of unit with which it makes another word: `thị xã`, `hợp tác xã`. */
const notAfter: Readonly<Record<string, readonly string[]>> = { xã: ['thị', 'tác'], phường: [], 'thành phố': [] };
const history = new RegExp(`(?<!\\p{L})(?:${historyWords.join('|')})(?!\\p{L})`, 'iu');

/** The words of a text that name the issuing unit; undefined where a text may name any. */
function ownWords({ kind, path, text }: PlacedText): string | undefined {
  if (kind === 'subject' || kind === 'closing' || kind === 'reference') return text;
  if (kind === 'organ' && !path.endsWith('parentLine')) return text;
  if (kind === 'opening' && path.includes('.opening[')) return issuingSentence(text);
  return path === 'decision.articles[0].text' ? text : undefined;
}

/** `xã Minh Tiến` in a sentence: two capitalised syllables or more (one may begin another name), or a number. */
function inSentence(type: string): RegExp {
  const before = (notAfter[type] ?? []).map((word) => `(?<!${word}\\s)`).join('');
  const [first = '', ...rest] = type;
  const word = `[${first}${first.toUpperCase()}]${rest.join('')}`;
  const syllable = String.raw`\p{Lu}\p{Ll}*(?!\p{L})`;
  return new RegExp(`(?<!\\p{L})${before}${word}\\s(${syllable}(?:\\s${syllable})+|\\d{1,2}(?!\\d))`, 'gu');
}

/** `XÃ MINH TIẾN` at the end of a line in capitals. */
function inCapitals(type: string): RegExp {
  const before = (notAfter[type] ?? []).map((word) => `(?<!${word}\\s)`).join('');
  return new RegExp(`(?<!\\p{L})${before}${type}\\s(\\p{L}[^;,.()]{0,120}|\\d{1,2})$`, 'giu');
}

/** Names that are no other unit's: its own, its parent's and its province's; one may be written short. */
function isOwn(name: string, plan: Plan): boolean {
  const unit = plan.organ?.unit;
  const said = plainWords(name);
  return [unit?.name, unit?.parent?.name, unit?.province?.name].some((own) => {
    const words = plainWords(own ?? '');
    return words !== '' && (`${said} `.startsWith(`${words} `) || `${words} `.startsWith(`${said} `));
  });
}

export const otherUnit: Check = (plan, { texts }) => {
  const unit = plan.organ?.unit;
  if (!unit?.type || !unit.name?.trim()) return [];
  const sentence = inSentence(unit.type);
  const capitals = inCapitals(unit.type);
  return texts.flatMap((placed) => {
    const words = ownWords(placed);
    if (words === undefined || history.test(words)) return [];
    const rest = placed.kind === 'reference' ? words : withoutCitations(words, () => 'all');
    const found = [...rest.matchAll(placed.kind === 'organ' ? capitals : sentence)].find(
      ([, name = '']) => !isOwn(name, plan),
    );
    if (!found) return [];
    return [
      warning(
        'other-unit',
        placed.path,
        `${quoted(found[0])} (${placed.path}) khác với tên đơn vị ban hành “${unit.type} ${unit.name}”: ${quoted(words)}; hãy sửa tên đơn vị.`,
      ),
    ];
  });
};
