/** The pillars of the programmes of administrative reform by the words of their headings. */
import { plainLetters } from '../../plan/conventions/folding.ts';

interface KnownPillar {
  id: string;
  /** Of the folded heading, from its first word: the name, then what may follow as part of it. */
  pattern: RegExp;
}

/** Before a name. */
const openers =
  '(?:(?:ve|doi voi|cong tac|noi dung|linh vuc|nhiem vu|day manh|tiep tuc|thuc hien|tang cuong)\\s+){0,3}';
const named = (id: string, name: string, tail = ''): KnownPillar => ({
  id,
  pattern: new RegExp(`^${openers}(?:${name})\\b${tail}`),
});

/**
 * Nghị quyết số 76/NQ-CP (2021-2030) and, before it, Nghị quyết số 30c/NQ-CP (2011-2020), whose pillars for staff and
 * modernisation have other names; công tác chỉ đạo, điều hành stands beside them in practice.
 */
const pillars: readonly KnownPillar[] = [
  named(
    'the-che',
    '(?:cai cach|xay dung(?:,? (?:va )?hoan thien)?|hoan thien) the che',
    '(?: hanh chinh(?: nha nuoc)?)?',
  ),
  named(
    'thu-tuc-hanh-chinh',
    '(?:cai cach(?:,? (?:va )?kiem soat)?|kiem soat) (?:thu tuc hanh chinh|tthc)',
    '(?: \\(tthc\\))?',
  ),
  named(
    'to-chuc-bo-may',
    '(?:cai cach (?:to chuc )?bo may|(?:cai cach )?to chuc bo may|sap xep,? (?:to chuc )?bo may)',
    '(?: hanh chinh)?(?: nha nuoc)?',
  ),
  named('che-do-cong-vu', '(?:cai cach )?(?:che do )?cong vu', '(?:,? cong chuc)?'),
  named(
    'doi-ngu-can-bo',
    '(?:xay dung(?: va|,)? )?(?:nang cao chat luong )?doi ngu can bo|xay dung va nang cao chat luong (?:doi ngu|can bo)',
    '(?:,? cong chuc)?(?:,? (?:va )?vien chuc)?',
  ),
  named('tai-chinh-cong', '(?:cai cach )?tai chinh cong'),
  named(
    'chinh-quyen-so',
    '(?:xay dung)?(?:,? (?:va )?)?(?:phat trien )?(?:chinh quyen|chinh phu) (?:dien tu|so)|chuyen doi so',
    '(?:,? (?:va |huong toi )?(?:(?:chinh quyen|chinh phu|do thi) (?:so|dien tu|thong minh)|chuyen doi so))*',
  ),
  named('hien-dai-hoa', 'hien dai hoa (?:nen )?hanh chinh', '(?: nha nuoc)?'),
  named(
    'chi-dao-dieu-hanh',
    'lanh dao,? (?:va )?chi dao(?:,? (?:va )?dieu hanh)?|chi dao,? (?:va )?dieu hanh|chi dao (?=cai cach|cchc)',
    '(?:,? (?:thuc hien )?(?:cong tac )?(?:ve )?(?:cai cach hanh chinh|cchc)(?: nha nuoc)?)?',
  ),
];

export interface NamedPillar {
  id: string;
  /** How many words of the heading are its name. */
  words: number;
}

/** Longer ones are sentences. */
const longestName = 240;

/** The pillar that a heading names at its front. @param heading without its sign, blanks as single spaces */
export function pillarOf(heading: string): NamedPillar | undefined {
  const folded = plainLetters(heading.slice(0, longestName));
  for (const { id, pattern } of pillars) {
    const [name] = pattern.exec(folded) ?? [];
    if (name !== undefined) return { id, words: name.split(' ').length };
  }
  return undefined;
}

/** An id for a pillar that no programme has, unlike all `taken`. */
export function pillarId(name: string, taken: ReadonlySet<string>): string {
  const plain = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 48)
    .replace(/^-|-$/g, '');
  const id = plain === '' ? 'noi-dung' : plain;
  if (!taken.has(id)) return id;
  for (let count = 2; ; count++) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}
