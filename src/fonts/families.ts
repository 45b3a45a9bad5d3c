/**
 * What stands in for a font family that a document names. There is one family at hand, Tinos, which has the widths of Times New
 * Roman; everything else is set in it and looks different, or cannot be set at all.
 */

export type Standing =
  /** The same widths: nobody sees a difference in where lines end. */
  | 'same'
  /** Set in the font at hand: readable, but lines end elsewhere. */
  | 'replaced'
  /** Its codes are pictures: another font would print other signs. */
  | 'pictures'
  /** Its text is in an encoding from before Unicode: it would print as nonsense. */
  | 'TCVN3'
  | 'VNI';

/** In lower case, without spaces and hyphens, without the words for a face. */
const sameWidths = new Set(['timesnewroman', 'timesnewromanps', 'timesnewromanpsmt', 'timesroman', 'times']);
for (const name of ['liberationserif', 'tinos', 'timesnewroman(headings)', 'timesnewroman(body)']) sameWidths.add(name);

/** Symbol, Wingdings and Webdings among them, where a character of theirs has no known counterpart in Unicode. */
const pictures = new Set(
  'symbol wingdings wingdings2 wingdings3 webdings marlett mtextra zapfdingbats monotypesorts bookshelfsymbol7 opensymbol'.split(
    ' ',
  ),
);

/** Families made before Unicode, by how their names begin: `.VnTime`, `.VnArialH`, `VNI-Times`. */
const encodings: readonly (readonly [RegExp, 'TCVN3' | 'VNI'])[] = [
  [/^\.vn/i, 'TCVN3'],
  [/^vntime/i, 'TCVN3'],
  [/^vni[-\s]/i, 'VNI'],
];

const faceWords = /[\s-]*(?:bold|italic)(?:mt)?$/i;

/** No real name comes near it. */
const longest = 200;

function withoutFace(family: string): string {
  let name = family.slice(0, longest);
  while (faceWords.test(name)) name = name.replace(faceWords, '');
  return name;
}

function find(family: string): Standing {
  // Some programs write a list of families, the first one wanted most.
  const first = (family.slice(0, longest).split(';')[0] ?? '').trim();
  const encoding = encodings.find(([pattern]) => pattern.test(first))?.[1];
  if (encoding !== undefined) return encoding;
  const plain = withoutFace(first).toLowerCase().replace(/[\s-]/g, '');
  if (sameWidths.has(plain)) return 'same';
  return pictures.has(plain) ? 'pictures' : 'replaced';
}

const known = new Map<string, Standing>();
const most = 500;

/** What becomes of text in this family. */
export function standing(family: string): Standing {
  let found = known.get(family);
  if (found === undefined) {
    if (known.size >= most) known.clear();
    known.set(family, (found = find(family)));
  }
  return found;
}

const upright = { bold: false, italic: false };
const namedFaces = new Map<string, { bold: boolean; italic: boolean }>([['Times New Roman', upright]]);

/** Families that name a face, such as `Times New Roman Bold`, ask for that face. */
export function faceNamed(family: string): { bold: boolean; italic: boolean } {
  let found = namedFaces.get(family);
  if (found === undefined) {
    const said = family.slice(withoutFace(family).length);
    found = said === '' ? upright : { bold: /bold/i.test(said), italic: /italic/i.test(said) };
    if (namedFaces.size >= most) namedFaces.clear();
    namedFaces.set(family, found);
  }
  return found;
}
