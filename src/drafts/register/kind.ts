/** The kind of a document, by whose abbreviation its run of numbers goes: one spelling for each. */
import { kindAbbreviations } from '../../plan/checks/data/number-forms.ts';
import { conflict, invalid } from '../refusals.ts';

const spelt = (text: string): string => text.trim().normalize('NFC');
const known = new Map(kindAbbreviations.map((kind) => [kind.toLowerCase(), kind]));

/**
 * `qđ ` → `QĐ`. Two spellings would be two runs of numbers, and one number would be given twice.
 * @throws Failure `register.kind-form`
 */
export function kindOf(text: string): string {
  const kind = spelt(text);
  if (!/^\p{L}{1,10}$/u.test(kind)) {
    throw invalid('register.kind-form', `Loại văn bản "${kind}" không đúng dạng; hãy ghi chữ viết tắt như QĐ, KH.`);
  }
  const small = kind.toLowerCase();
  return known.get(small) ?? (kind === small ? kind.toUpperCase() : kind);
}

/**
 * A ký hiệu as it is kept. One that names a kind names the document's own: `KH-UBND` takes no number of the decisions.
 * @throws Failure `register.other-kind`
 */
export function symbolOf(text: string, kind: string): string {
  const symbol = spelt(text);
  const named = known.get(symbol.split('-')[0]?.trim().toLowerCase() ?? '');
  if (named === undefined || named === kind) return symbol;
  throw conflict(
    'register.other-kind',
    `Ký hiệu "${symbol}" là của loại ${named}, không phải ${kind}; hãy sửa loại văn bản hoặc ký hiệu.`,
  );
}
