/** The outline beside the form: the documents of a plan and their pieces, as they will be counted, with marks where something is found. */
import type { Finding, Severity } from '../../../../failure.ts';
import { counter } from '../../../../plan/conventions/counting.ts';
import { roman } from '../../../../roman.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { Section } from '../../../../plan/model/outline.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { contentNames } from './labels.ts';
import { panelOf, type PanelId } from './panels.ts';
import { parsePath, startsWith, type Path } from './path.ts';
import { unprinted } from '../../../../plan/outline-content.ts';

export interface OutlineEntry {
  /** Unique in one outline. */
  key: string;
  label: string;
  /** `I.`, `2.`: the sign that will be printed; empty: none. */
  sign: string;
  panel: PanelId;
  /** What to show within the panel; the panel's head unless told. */
  path?: Path | undefined;
  marks: Marks;
  children: OutlineEntry[];
}

export type Marks = Readonly<Partial<Record<Severity, number>>>;

interface Placed {
  severity: Severity;
  path: Path;
  panel: PanelId;
}

/** Findings with where they are edited, read once for the whole outline. */
function placed(plan: Plan, findings: readonly Finding[]): Placed[] {
  return findings.map((finding) => {
    const path = parsePath(finding.path);
    return { severity: finding.severity, path, panel: panelOf(plan, path) };
  });
}

function marksOf(found: readonly Placed[]): Marks {
  const marks: Partial<Record<Severity, number>> = {};
  for (const { severity } of found) marks[severity] = (marks[severity] ?? 0) + 1;
  return marks;
}

function oneLine(text: RichText | undefined): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89).trimEnd()}…` : line;
}

export function isAlone(plan: Plan): boolean {
  return plan.decision === undefined;
}

export function sectionTitle(section: Section): string {
  const heading = oneLine(section.heading);
  if (heading) return heading;
  return section.content ? contentNames[section.content] : 'Mục chưa có tiêu đề';
}

/** The signs of a list of sections, as they will be printed. */
export function sectionSigns(sections: readonly Section[], depth: number, parent = ''): string[] {
  const byDepth = ['I.', '1.', 'a)', '-', '+'] as const;
  const count = counter(parent);
  return sections.map((section) => {
    const headed = oneLine(section.heading) !== '' || (section.label ?? '') !== '';
    return headed ? count(section.marker ?? byDepth[Math.min(depth, 4)] ?? '-', section.label).sign : '';
  });
}

export function appendixSign(plan: Plan, index: number): string {
  const label = plan.appendices?.[index]?.label;
  if (label !== undefined) return label;
  return (plan.appendices?.length ?? 0) > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
}

function build(plan: Plan, found: readonly Placed[]): OutlineEntry[] {
  const entry = (panel: PanelId, label: string, sign = '', children: OutlineEntry[] = []): OutlineEntry => ({
    key: panel,
    label,
    sign,
    panel,
    marks: marksOf(found.filter((one) => one.panel === panel)),
    children,
  });
  const within = (panel: PanelId, path: Path, label: string, sign: string): OutlineEntry => ({
    key: `${panel}/${path.join('.')}`,
    label,
    sign,
    panel,
    path,
    marks: marksOf(found.filter((one) => startsWith(one.path, path))),
    children: [],
  });

  const pillarsOf = (section: Section, panel: PanelId): OutlineEntry[] => {
    if (section.content !== 'pillars') return [];
    const pillars = plan.plan?.pillars ?? [];
    const order = section.pass?.items?.map((item) => item.pillar) ?? pillars.map((pillar) => pillar.id);
    const count = counter('');
    return order.flatMap((id) => {
      const at = pillars.findIndex((pillar) => pillar.id === id);
      if (at < 0) return [];
      const item = section.pass?.items?.find((one) => one.pillar === id);
      const label = oneLine(item?.heading ?? pillars[at]?.name) || 'Lĩnh vực chưa có tên';
      return [within(panel, ['plan', 'pillars', at], label, count(section.pass?.marker ?? '1.', item?.label).sign)];
    });
  };

  const sections = plan.plan?.outline ?? [];
  const signs = sectionSigns(sections, 0);
  const sectionEntries = sections.map((section, i) => {
    const panel: PanelId = `section-${i}`;
    const below = section.children ?? [];
    const belowSigns = sectionSigns(below, 1);
    return entry(panel, sectionTitle(section), signs[i], [
      ...pillarsOf(section, panel),
      ...below.map((child, k) =>
        within(panel, ['plan', 'outline', i, 'children', k], sectionTitle(child), belowSigns[k] ?? ''),
      ),
    ]);
  });

  const left = plan.plan ? unprinted(plan.plan) : [];
  const planEntries = [
    entry('plan-head', 'Tên và trích yếu'),
    entry('plan-preamble', 'Căn cứ và mở đầu'),
    ...sectionEntries,
    ...(left.length > 0 ? [entry('unplaced', 'Nội dung chưa có mục')] : []),
    entry('plan-closing', 'Kết thúc'),
    ...(isAlone(plan) || plan.plan?.signature || plan.plan?.recipients ? [entry('plan-end', 'Chữ ký, nơi nhận')] : []),
  ];
  return [
    entry('general', 'Thông tin chung'),
    ...(plan.decision
      ? [
          entry('decision-head', 'Quyết định', '', [
            entry('decision-preamble', 'Căn cứ'),
            entry('decision-articles', 'Các điều'),
            entry('decision-end', 'Chữ ký, nơi nhận'),
          ]),
        ]
      : []),
    { ...entry('sections', 'Kế hoạch'), children: planEntries },
    {
      ...entry('appendices', 'Phụ lục'),
      children: (plan.appendices ?? []).map((appendix, i) =>
        entry(`appendix-${i}`, oneLine(appendix.title) || 'Chưa có tên', appendixSign(plan, i)),
      ),
    },
    entry('other', 'Khác'),
  ];
}

export function buildOutline(plan: Plan, findings: readonly Finding[]): OutlineEntry[] {
  return build(plan, placed(plan, findings));
}

/** All panels in the order of the outline, for “Mục trước”, “Mục sau”. */
export function panelOrder(entries: readonly OutlineEntry[]): PanelId[] {
  return [...new Set(entries.flatMap((entry): PanelId[] => [entry.panel, ...panelOrder(entry.children)]))];
}
