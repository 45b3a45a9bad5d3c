/**
 * Mends of typeface, colour and code of letters. These rules speak of the whole file, so the family is put right where it
 * comes from as well: in the styles, the defaults and the lists that name the wrong one. Else the next paragraph that
 * somebody types would have it again. Fonts of signs and of codes older than Unicode stay: their letters mean others.
 */
import type { Element } from '../../word/edit/element.ts';
import { standing } from '../../fonts/families.ts';
import { allOf, attribute, childOf, setAttribute } from '../../word/edit/elements.ts';
import { property, setValue } from '../../word/edit/properties.ts';
import { related } from '../../word/reading/parts.ts';
import { seenIn, type Seen } from '../checks/standing.ts';
import { areaNames, kinds, type ComponentKind } from '../kinds.ts';
import type { FoundPlace } from '../rule.ts';
import type { Placed, Recognised } from '../document.ts';
import type { FormChanges } from './form-changes.ts';
import { placeIn, type Breached, type Mend, type MendedPlace } from './mend.ts';

const family = 'Times New Roman';
const scripts = ['ascii', 'hAnsi', 'cs', 'eastAsia'] as const;

interface Spoken {
  placed: Placed;
  kind: ComponentKind | undefined;
}

/** Every stretch of the file. */
const everywhere = ({ documents, running, unplaced }: Recognised): readonly Spoken[] => [
  ...[...documents.flatMap(({ components }) => components), ...running].flatMap(({ places, kind }) =>
    places.map((placed) => ({ placed, kind })),
  ),
  ...unplaced.map((placed) => ({ placed, kind: undefined })),
];

/** These rules speak of the whole file: each place is told by what stands there. */
const placeOf = ({ placed, kind }: Spoken, text: string): FoundPlace => ({
  ...placeIn({ findings: [] }, placed, text),
  pagePart: kind === undefined ? 'Toàn văn bản' : areaNames[kinds[kind].area],
});

const hasLetters = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Words of the file that are to be mended, with the element of each run's look. */
function eachWord(
  breached: Breached,
  changes: FormChanges,
  wrong: (word: Seen, at: Spoken) => boolean,
  change: (look: Element, word: Seen) => void,
  said: (word: Seen) => readonly [string, string],
): MendedPlace[] {
  return everywhere(breached.recognised).flatMap((at) =>
    seenIn(at.placed)
      .filter((word) => hasLetters(word.text) && wrong(word, at))
      .flatMap((word): MendedPlace[] => {
        const looks = changes.looks(at.placed, word.from, word.to);
        for (const look of looks) change(look, word);
        const [before, after] = said(word);
        return looks.length === 0 ? [] : [{ place: placeOf(at, word.text), before, after }];
      }),
  );
}

const isWrong = (name: string) => standing(name) === 'replaced';

export const mendFamily: Mend = (breached, changes) => {
  const words = everywhere(breached.recognised).flatMap(({ placed }) =>
    seenIn(placed).filter(({ text }) => hasLetters(text)),
  );
  const wrong = new Set(words.map(({ format }) => format.family).filter(isWrong));
  const atTheRoot = ['styles', 'numbering'].some((type) => mendFonts(type, wrong, changes));
  return eachWord(
    breached,
    changes,
    ({ format }) => wrong.has(format.family),
    (look) => {
      const own = childOf(look, 'rFonts');
      if (own !== undefined || !atTheRoot) setFamily(property(look, 'rFonts'));
    },
    ({ format }) => [`phông chữ ${format.family}`, `phông chữ ${family}`],
  );
};

/** In a part that says looks for many: every font that is one of the wrong ones, or left to the theme. */
function mendFonts(type: string, wrong: ReadonlySet<string>, changes: FormChanges): boolean {
  const name = related(changes.package.relationships(), type);
  const part = name === undefined ? undefined : changes.package.find(name);
  if (part === undefined) return false;
  const fonts = allOf(part.root, 'rFonts').filter(
    (one) =>
      scripts.some((script) => wrong.has(attribute(one, script) ?? '')) ||
      scripts.some((script) => attribute(one, themed(script)) !== undefined),
  );
  for (const one of fonts) setFamily(one);
  return fonts.length > 0;
}

const themed = (script: string) => (script === 'cs' ? 'cstheme' : `${script}Theme`);

function setFamily(fonts: Element): void {
  for (const script of scripts) {
    setAttribute(fonts, themed(script), undefined);
    setAttribute(fonts, script, family);
  }
}

/** Stamps of secrecy and urgency are red. */
const stamps: ReadonlySet<ComponentKind | undefined> = new Set(['secrecy', 'urgency']);

export const mendColour: Mend = (breached, changes) =>
  eachWord(
    breached,
    changes,
    ({ format }, { kind }) => format.color !== '000000' && !stamps.has(kind),
    (look) => {
      for (const name of ['themeColor', 'themeTint', 'themeShade'])
        setAttribute(property(look, 'color'), name, undefined);
      setValue(look, 'color', '000000');
    },
    ({ format }) => [`chữ màu #${format.color}`, 'chữ màu đen'],
  );

/** A letter and its mark become one character. */
export const mendComposed: Mend = (breached, changes) =>
  everywhere(breached.recognised).flatMap(({ placed, kind }) =>
    seenIn(placed)
      .filter(({ text }) => text !== text.normalize('NFC'))
      .flatMap(({ text, from, to }): MendedPlace[] => {
        if (!changes.retype(placed, from, to, text.normalize('NFC'))) return [];
        return [{ place: placeOf({ placed, kind }, text), before: 'Unicode tổ hợp', after: 'Unicode dựng sẵn' }];
      }),
  );
