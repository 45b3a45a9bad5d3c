/** Parts and tags that documents need and the template lacks, and tags that it could use. */
import { findTag } from '../../compose/tags.ts';
import type { SectionRole, Template } from '../../merge/template.ts';
import type { LintFinding } from '../contract.ts';
import { inBody, lintFinding, wholeTemplate } from './finding.ts';
import { requiredTags, type RequiredTag } from './required-tags.ts';
import type { WrittenTag } from './tags-in-use.ts';

export const roleNames: Readonly<Record<SectionRole, string>> = {
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  appendix: 'Phụ lục',
};

export interface Missing {
  findings: LintFinding[];
  /** Rules of the checker that would tell the same of the documents. */
  brings: ReadonlySet<string>;
}

export const nothingMissing: Missing = { findings: [], brings: new Set() };

const nowhere = { pagePart: wholeTemplate, quoted: '' };

function noParts(): Missing {
  const finding = lintFinding({
    ...{ code: 'template.no-tags', severity: 'error', place: nowhere },
    what: 'Tệp không có thẻ nào nên văn bản làm ra sẽ giống hệt nhau',
    remedy: 'hãy viết các thẻ như {Kế hoạch.Trích yếu} vào chỗ cần điền, hoặc bắt đầu từ một mẫu có sẵn',
  });
  return { findings: [finding], brings: new Set() };
}

/** The first paragraph of a part that says something. */
function startOf(role: SectionRole, written: readonly WrittenTag[]) {
  const first = written.find((one) => one.role === role && one.section >= 0);
  return first ? inBody(first.paragraph, first.text.trim()) : nowhere;
}

function missingParts(parts: readonly SectionRole[]): LintFinding[] {
  const lacks = (role: SectionRole) => !parts.includes(role);
  return [
    ...(lacks('plan')
      ? [
          lintFinding({
            ...{ code: 'template.part-missing', severity: 'error', place: nowhere },
            what: 'Mẫu không có phần Kế hoạch nên không làm được văn bản nào',
            remedy: 'hãy thêm một phần (section) có thẻ {Kế hoạch.Trích yếu} và {Kế hoạch.Nội dung}',
          }),
        ]
      : []),
    ...(lacks('appendix')
      ? [
          lintFinding({
            ...{ code: 'template.no-appendix', severity: 'warning', place: nowhere },
            what: 'Mẫu không có phần Phụ lục nên kế hoạch có phụ lục không dùng được mẫu này',
            remedy: 'hãy thêm một phần (section) có thẻ {Phụ lục.Nhãn} và bảng mẫu, nếu cần in phụ lục',
          }),
        ]
      : []),
  ];
}

function asFinding({ role, tags, severity, lacking, where }: RequiredTag, written: readonly WrittenTag[]): LintFinding {
  const [tag = ''] = tags;
  return lintFinding({
    ...{ code: `template.missing-${severity === 'error' ? 'required' : 'usual'}-tag`, severity },
    what: `Phần ${roleNames[role]} của mẫu không có thẻ {${tag}} nên văn bản sẽ không có ${lacking}`,
    remedy: `hãy đặt thẻ {${tag}} ${where}`,
    place: startOf(role, written),
  });
}

/**
 * @param meant names of tags that are there, though misspelled or otherwise out of use: their own finding tells of them
 */
export function missingTags(
  { sections }: Template,
  parts: readonly SectionRole[],
  written: readonly WrittenTag[],
  meant: ReadonlySet<string>,
): Missing {
  if (parts.length === 0 && meant.size === 0) return noParts();
  const there = (role: SectionRole, name: string) =>
    written.some((one) => one.name === name && one.role === role) || meant.has(name);
  const attached = sections.some(({ role }) => role === 'decision') && !there('plan', 'Kế hoạch.Số ký hiệu');
  const applies = ({ role, plan }: RequiredTag) =>
    parts.includes(role) && (plan === undefined || (plan === 'attached') === attached);
  const missing = requiredTags.filter((row) => applies(row) && !row.tags.some((name) => there(row.role, name)));
  return {
    findings: [...missingParts(parts), ...missing.map((row) => asFinding(row, written))],
    brings: new Set(missing.flatMap(({ brings = [] }) => brings)),
  };
}

/** All in one, for none of them is a fault. */
export function unusedFinding(unused: readonly string[]): LintFinding[] {
  const names = unused.filter((name) => findTag(name)?.kind !== 'tablePattern');
  if (names.length === 0) return [];
  return [
    lintFinding({
      ...{ code: 'template.unused-tags', severity: 'information', place: nowhere },
      what: `Mẫu không dùng ${names.length} thẻ: ${names.map((name) => `{${name}}`).join(', ')}`,
      remedy: 'không cần sửa; hãy thêm thẻ nào muốn in ra văn bản',
    }),
  ];
}
