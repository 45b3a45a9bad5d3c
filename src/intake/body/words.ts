/** What the words of a heading say: which section it opens, which side of a pillar. */
import { distance, lettersOf } from '../../nd30/recognise/spelling.ts';
import { plainLetters } from '../../plan/conventions/folding.ts';

export type Meaning =
  | 'purpose'
  | 'requirements'
  | 'generalObjectives'
  | 'targets'
  | 'objectives'
  | 'tasks'
  | 'solutions'
  | 'budget'
  | 'assignments';

/** In the order of trying; folded, from the first letter. */
const headings: readonly (readonly [Meaning, RegExp])[] = [
  ['purpose', /^muc dich\b/],
  ['requirements', /^yeu cau( cu the| chung)?$/],
  ['generalObjectives', /^muc tieu (chung|tong quat)\b/],
  [
    'targets',
    /^(mot so |cac |nhung |he thong )?((muc tieu,? )?(va )?chi tieu|muc tieu cu the)\b(?!.*\b(nhiem vu|noi dung|giai phap)\b)/,
  ],
  ['objectives', /^((quan diem|dinh huong),? (va )?)?(mot so |cac )?muc tieu\b(?!.*\b(nhiem vu|noi dung|giai phap)\b)/],
  ['assignments', /^(cong tac )?(to chuc (trien khai|thuc hien)|phan cong|trach nhiem)\b/],
  ['budget', /^(ve )?(nguon |du toan )?(kinh phi|nguon luc)\b/],
  ['solutions', /^(mot so |cac |nhung )?(nhom )?(giai phap|bien phap)\b/],
  [
    'tasks',
    /^(mot so |cac |nhung )?((muc tieu|quan diem|chi tieu|phuong huong|ke hoach|danh muc),? (va )?)*(cac |mot so )?(noi dung|nhiem vu)\b/,
  ],
];

/** Headings that are known also with a letter wrong. */
const known: readonly (readonly [Meaning, string])[] = [
  ['purpose', 'muc dich yeu cau'],
  ['purpose', 'muc dich'],
  ['requirements', 'yeu cau'],
  ['generalObjectives', 'muc tieu chung'],
  ['targets', 'muc tieu cu the'],
  ['objectives', 'muc tieu'],
  ['tasks', 'nhiem vu giai phap'],
  ['tasks', 'nhiem vu cu the'],
  ['tasks', 'nhiem vu trong tam'],
  ['solutions', 'giai phap thuc hien'],
  ['solutions', 'giai phap'],
  ['budget', 'kinh phi thuc hien'],
  ['budget', 'kinh phi'],
  ['assignments', 'to chuc thuc hien'],
  ['assignments', 'trach nhiem to chuc thuc hien'],
];

/** Headings come no longer than this. */
const longestHeading = 160;

/** @param heading without its sign */
export function meaningOf(heading: string): Meaning | undefined {
  if (heading.length > longestHeading) return undefined;
  const words = plainLetters(heading)
    .replace(/[^a-z0-9,]+/g, ' ')
    .trim();
  const found = headings.find(([, pattern]) => pattern.test(words));
  if (found !== undefined) return found[0];
  const letters = lettersOf(words);
  return known.find(([, text]) => text.length > 6 && distance(letters, text, 1) <= 1)?.[0];
}

/** Which side of a pillar a heading such as `a) Mục tiêu` opens. */
export function sideOf(heading: string): 'objectives' | 'tasks' | undefined {
  const words = lettersOf(plainLetters(heading));
  if (/^(cac |mot so )?(muc tieu|chi tieu)( (cu the|chung|den nam \d{4}|nam \d{4}|chi tieu|va chi tieu))*$/.test(words))
    return 'objectives';
  if (
    /^(cac |mot so )?(noi dung|nhiem vu|giai phap)( (cu the|trong tam|chu yeu|thuc hien|nam \d{4}|(va )?(nhiem vu|giai phap|noi dung)))*$/.test(
      words,
    )
  )
    return 'tasks';
  return undefined;
}
