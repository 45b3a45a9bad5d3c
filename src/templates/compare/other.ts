/** What the reading only names, such as drawings, notes or columns: told where one file has more of it than the other. */
import { inWords } from '../../pdf/native/gap-names.ts';
import { partInWords } from '../../pdf/native/places.ts';
import type { Unsupported, WordDocument } from '../../word/reading/types.ts';
import type { ComparedPlace, OtherDifference } from './contract.ts';

function placeOf({ part, paragraph }: Unsupported): ComparedPlace {
  const words = partInWords(part);
  const pagePart = words.charAt(0).toUpperCase() + words.slice(1);
  return { pagePart, paragraph, label: `${pagePart}, đoạn ${paragraph}` };
}

const keyOf = ({ what, part }: Unsupported) => `${what} ${partInWords(part)}`;

/** Those of `all` that go beyond what `others` have of the same kind. */
function beyond(all: readonly Unsupported[], others: readonly Unsupported[]): Unsupported[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

export function compareOther(before: WordDocument, after: WordDocument): OtherDifference[] {
  const tell = (kind: OtherDifference['kind']) => (one: Unsupported) => ({
    kind,
    what: inWords(one.what),
    place: placeOf(one),
  });
  return [
    ...beyond(before.unsupported, after.unsupported).map(tell('removed')),
    ...beyond(after.unsupported, before.unsupported).map(tell('added')),
  ];
}
