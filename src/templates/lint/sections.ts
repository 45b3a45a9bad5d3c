/** Sections that a template lacks or has too many of, told once in place of what follows from it. */
import { findTag, foldTag } from '../../compose/tags.ts';
import type { TemplateFinding } from '../../merge/problems.ts';
import type { SectionRole, Template } from '../../merge/template.ts';
import { documentPart } from '../../word/package.ts';
import { paragraphText } from '../../word/xml.ts';
import type { LintFinding } from '../contract.ts';
import { fromTemplate, inBody, lintFinding } from './finding.ts';
import { roleNames } from './missing.ts';
import type { WrittenTag } from './tags-in-use.ts';

/** The tag that a part turns on: where it stands, that part is meant. */
const hearts: Readonly<Record<SectionRole, string>> = {
  decision: 'Quyết định.Các điều',
  plan: 'Kế hoạch.Nội dung',
  appendix: 'Phụ lục.Bảng',
};

const rootOf = (name: string | undefined) => foldTag(name ?? '').split('.')[0];
const roots: Readonly<Record<SectionRole, string>> = { decision: 'quyetdinh', plan: 'kehoach', appendix: 'phuluc' };

interface Missed {
  /** Its tags stand in that section. */
  section: number;
  role: SectionRole;
  first: WrittenTag;
}

/** Parts whose tags stand in the section of another part. */
function missedBreaks(written: readonly WrittenTag[]): Missed[] {
  return (Object.keys(hearts) as SectionRole[]).flatMap((role) => {
    const heart = written.find((one) => one.name === hearts[role] && one.section >= 0 && one.role !== role);
    const before = written.some(
      (one) => heart && one.section === heart.section && one.name === hearts[heart.role ?? role],
    );
    if (!heart || !before) return [];
    const ofPart = (one: WrittenTag) => one.section === heart.section && rootOf(one.name) === roots[role];
    const afterHeart = written.findIndex(
      (one) => one.section === heart.section && one.name === hearts[heart.role ?? role],
    );
    const first = written.find((one, at) => at > afterHeart && ofPart(one)) ?? heart;
    return [{ section: heart.section, role, first }];
  });
}

function missedFinding({ role, first }: Missed): LintFinding {
  return lintFinding({
    ...{ code: 'template.section-missing', severity: 'error' },
    what: `Phần ${roleNames[role]} đứng chung một phần (section) với phần ${roleNames[first.role ?? 'plan']}`,
    remedy: `hãy chèn dấu ngắt phần sang trang mới (Layout, Breaks, Next Page) ngay trước phần ${roleNames[role]}`,
    place: inBody(first.paragraph, first.text.trim()),
  });
}

/** A section is what its first tag is of: one wrong tag at its head, and all of it is taken for another part. */
function misreadSections(written: readonly WrittenTag[]): LintFinding[] {
  return (['decision', 'plan'] as const).flatMap((role) => {
    const heart = written.find((one) => one.name === hearts[role] && one.section >= 0 && one.role !== role);
    const taken = heart?.role;
    if (!heart || !taken) return [];
    const here = written.filter(({ section }) => section === heart.section);
    const first = here.find(({ name }) => rootOf(name) === roots[taken]);
    if (!first || here.some(({ name }) => name === hearts[taken])) return [];
    return [
      lintFinding({
        ...{ code: 'template.section-misread', severity: 'error' },
        what: `Phần (section) có thẻ {${hearts[role]}} bị hiểu là phần ${roleNames[taken]} vì thẻ đầu tiên của nó là {${first.name}}`,
        remedy: `hãy thay thẻ đầu tiên bằng một thẻ {${hearts[role].split('.')[0]}.…}`,
        place: inBody(first.paragraph, first.text.trim()),
      }),
    ];
  });
}

/** A condition that opens in one section and closes in a later one is one fault, though each section tells of it. */
function acrossSections(findings: readonly TemplateFinding[], { sections }: Template): LintFinding[] {
  const sectionOf = (paragraph: number) => sections.findLastIndex((one) => one.paragraphsBefore < paragraph);
  const inMain = (code: string) => findings.filter((one) => one.code === code && one.place.part === documentPart);
  return inMain('template.loop-not-closed').flatMap((open) => {
    const close = inMain('template.loop-not-opened').find(
      (one) =>
        foldTag(one.tag ?? '') === foldTag(open.tag ?? '') &&
        sectionOf(one.place.paragraph ?? 0) > sectionOf(open.place.paragraph ?? 0),
    );
    if (!close) return [];
    return [
      lintFinding({
        ...{ code: 'template.loop-across-sections', severity: 'error' },
        what: `Điều kiện {#${open.tag}} mở ở phần (section) này mà đóng ở phần sau (đoạn ${close.place.paragraph})`,
        remedy: `hãy đặt {/${open.tag}} trong cùng phần với thẻ mở`,
        place: inBody(open.place.paragraph ?? 0, open.place.quoted),
      }),
    ];
  });
}

/** Indices of sections without a word: every document gets an empty page for each. */
export function emptySections({ sections }: Template): number[] {
  const isEmpty = (xml: string) => !/<w:(drawing|pict|object|tbl)\b/.test(xml) && paragraphText(xml).trim() === '';
  return sections.flatMap(({ xml }, index) => (sections.length > 1 && isEmpty(xml) ? [index] : []));
}

function emptyFinding({ sections }: Template, index: number): LintFinding {
  return lintFinding({
    ...{ code: 'template.empty-section', severity: 'warning' },
    what: `Phần (section) ${index + 1} của mẫu không có chữ nào nên văn bản sẽ có thêm một trang trống`,
    remedy: 'hãy xóa dấu ngắt phần (Section Break) thừa cùng các đoạn trống của nó',
    place: inBody((sections[index]?.paragraphsBefore ?? 0) + 1, ''),
  });
}

/** What the merge finds, and what is wrong with the sections; each fault once. */
export function sectionFindings(
  template: Template,
  found: readonly TemplateFinding[],
  written: readonly WrittenTag[],
): LintFinding[] {
  const missed = missedBreaks(written);
  const { sections } = template;
  const follows = ({ code, tag = '', place: { part, paragraph = 0 } }: TemplateFinding) =>
    code === 'template.tag-place' &&
    part === documentPart &&
    missed.some(({ section, role, first }) => {
      const from = first.paragraph;
      const to = sections[section + 1]?.paragraphsBefore ?? Number.POSITIVE_INFINITY;
      const known = findTag(tag.split('|')[0] ?? '');
      const belongs = rootOf(known?.name) === roots[role] || known?.kind === 'tablePattern';
      return belongs && paragraph >= from && paragraph <= to;
    });
  const table = written.some(({ name, part }) => name === hearts.appendix && part === documentPart);
  const tableMisplaced = found.some(
    ({ code, tag }) => code === 'template.tag-place' && foldTag(tag ?? '') === foldTag(hearts.appendix),
  );
  /** Tags of a pattern whose table's own tag is what is wrong. */
  const ofLostTable = ({ code, tag = '' }: TemplateFinding) =>
    code === 'template.tag-place' && (tableMisplaced || !table) && findTag(tag)?.kind === 'tablePattern';
  const across = acrossSections(found, template);
  const loops = new Set(across.length > 0 ? ['template.loop-not-closed', 'template.loop-not-opened'] : []);
  return [
    ...missed.map(missedFinding),
    ...misreadSections(written),
    ...across,
    ...found.filter((one) => !follows(one) && !ofLostTable(one) && !loops.has(one.code)).map(fromTemplate),
    ...emptySections(template).map((index) => emptyFinding(template, index)),
  ];
}
