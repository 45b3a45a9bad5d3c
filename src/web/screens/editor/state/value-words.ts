/** Data of a plan as lines of text, for those who compare; and which words of one text another does not have. */
import { isField } from './is-field.ts';
import { fieldName } from './labels.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';

/** Every text of the value on a line of its own, with the field's name where it is not plain running text. */
export function valueLines(value: unknown, name?: string): string[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean') return value && name ? [name] : [];
  if (isField(value)) {
    const text = typeof value === 'string' || Array.isArray(value) ? plainText(value as RichText) : String(value);
    return [name && !quiet.has(name) ? `${name}: ${text}` : text];
  }
  if (Array.isArray(value)) return value.flatMap((one) => valueLines(one));
  return Object.entries(value as object).flatMap(([key, one]) => valueLines(one, fieldName(key)));
}

const quiet = new Set(['text', 'heading', 'name', 'title', 'more'].map((key) => fieldName(key)));

export interface Stretch {
  text: string;
  marked: boolean;
}

/** `text` in stretches, those marked that `other` does not have (longest common subsequence of words). */
export function marked(text: string, other: string): Stretch[] {
  const words = text.split(/(?<=\s)/);
  const others = other.split(/(?<=\s)/);
  if (words.length * others.length > 400_000) return [{ text, marked: text !== other }];
  const same = (i: number, j: number): boolean => words[i]?.trim() === others[j]?.trim();
  const best = Array.from({ length: words.length + 1 }, () => new Uint32Array(others.length + 1));
  for (let i = words.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--)
      best[i]![j] = same(i, j) ? best[i + 1]![j + 1]! + 1 : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const out: Stretch[] = [];
  const put = (word: string, isMarked: boolean): void => {
    const last = out.at(-1);
    if (last?.marked === isMarked) last.text += word;
    else out.push({ text: word, marked: isMarked });
  };
  for (let i = 0, j = 0; i < words.length;) {
    if (j < others.length && same(i, j)) {
      put(words[i]!, false);
      i += 1;
      j += 1;
    } else if (j < others.length && best[i]![j + 1]! >= best[i + 1]![j]!) j += 1;
    else put(words[i++]!, true);
  }
  return out;
}
