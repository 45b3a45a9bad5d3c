/** Which typed content an outline prints, and which it leaves out. */
import type { PlanPart } from './model/body.ts';
import { sectionContents, type Section, type SectionContent } from './model/outline.ts';

/** Visits sections of all depths in order, each with its path. */
export function walkSections(
  sections: readonly Section[] | undefined,
  path: string,
  visit: (section: Section, path: string) => void,
): void {
  sections?.forEach((section, i) => {
    const at = `${path}[${i}]`;
    visit(section, at);
    walkSections(section.children, `${at}.children`, visit);
  });
}

export interface Unprinted {
  path: string;
  /** A section that would print it. */
  section: Section;
}

/** Headings for content that stands alone. */
const usualHeadings: Readonly<Record<Exclude<SectionContent, 'pillars'>, string>> = {
  purpose: 'Mục đích',
  requirements: 'Yêu cầu',
  generalObjectives: 'Mục tiêu chung',
  targets: 'Chỉ tiêu',
  solutions: 'Giải pháp',
  budget: 'Kinh phí thực hiện',
  assignments: 'Tổ chức thực hiện',
};

/** All content that has data but no section of the outline. */
export function unprinted(part: PlanPart): Unprinted[] {
  const printed = new Set<string>();
  walkSections(part.outline, '', (section) => {
    if (!section.content) return;
    printed.add(section.content);
    if (section.content !== 'pillars') return;
    const show = section.pass?.show ?? 'both';
    const shown = section.pass?.items?.map((item) => item.pillar) ?? part.pillars?.map((pillar) => pillar.id) ?? [];
    for (const id of shown) {
      if (show !== 'tasks') printed.add(`${id}/objectives`);
      if (show !== 'objectives') printed.add(`${id}/tasks`);
    }
  });
  const left: Unprinted[] = [];
  for (const content of sectionContents) {
    if (content === 'pillars' || !part[content]?.length || printed.has(content)) continue;
    left.push({ path: `plan.${content}`, section: { heading: usualHeadings[content], content } });
  }
  part.pillars?.forEach((pillar, i) => {
    for (const side of ['objectives', 'tasks'] as const) {
      if (!pillar[side]?.length || printed.has(`${pillar.id}/${side}`)) continue;
      left.push({
        path: `plan.pillars[${i}].${side}`,
        section: { content: 'pillars', pass: { show: side, items: [{ pillar: pillar.id }] } },
      });
    }
  });
  return left;
}

/** The order in which plans of administrative reform usually stand; what a draft without an outline gets. */
export const usualOutline: readonly Section[] = [
  {
    heading: 'Mục đích, yêu cầu',
    children: [
      { heading: 'Mục đích', content: 'purpose' },
      { heading: 'Yêu cầu', content: 'requirements' },
    ],
  },
  {
    heading: 'Mục tiêu',
    children: [
      { heading: 'Mục tiêu chung', content: 'generalObjectives' },
      { heading: 'Chỉ tiêu', content: 'targets' },
    ],
  },
  {
    heading: 'Nội dung, nhiệm vụ',
    content: 'pillars',
    pass: {
      objectivesHeading: { marker: 'a)', text: 'Mục tiêu' },
      tasksHeading: { marker: 'a)', text: 'Nhiệm vụ' },
    },
  },
  { heading: 'Giải pháp', content: 'solutions' },
  { heading: 'Kinh phí thực hiện', content: 'budget' },
  { heading: 'Tổ chức thực hiện', content: 'assignments' },
];

function withData(sections: readonly Section[], part: PlanPart): Section[] {
  return sections.flatMap((section) => {
    const children = withData(section.children ?? [], part);
    if (section.content ? !part[section.content]?.length : children.length === 0) return [];
    return [{ ...section, children }];
  });
}

/** An outline that prints everything a draft holds: its own, or the usual one, and whatever they leave out at the end. */
export function fullOutline(part: PlanPart): Section[] {
  const outline = part.outline?.length ? part.outline : withData(usualOutline, part);
  return [...outline, ...unprinted({ ...part, outline }).map(({ section }) => section)];
}
