/** The form shows one panel at a time; which one a place of the plan is edited in. */
import { walkSections } from '../../../../plan/outline-content.ts';
import { sectionContents, type Section, type SectionContent } from '../../../../plan/model/outline.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { Path } from './path.ts';

/** `section-2`, `appendix-0` count from 0. */
export type PanelId =
  | 'general'
  | 'decision-head'
  | 'decision-preamble'
  | 'decision-articles'
  | 'decision-end'
  | 'plan-head'
  | 'plan-preamble'
  | 'sections'
  | `section-${number}`
  | 'unplaced'
  | 'plan-closing'
  | 'plan-end'
  | 'appendices'
  | `appendix-${number}`
  | 'other';

const decisionPanels: Readonly<Record<string, PanelId>> = {
  preamble: 'decision-preamble',
  authorityLine: 'decision-preamble',
  articles: 'decision-articles',
  signature: 'decision-end',
  recipients: 'decision-end',
  free: 'other',
};

const planPanels: Readonly<Record<string, PanelId>> = {
  preamble: 'plan-preamble',
  outline: 'sections',
  closing: 'plan-closing',
  closingNote: 'plan-closing',
  signature: 'plan-end',
  recipients: 'plan-end',
  free: 'other',
};

const isContent = (key: unknown): key is SectionContent => (sectionContents as readonly unknown[]).includes(key);

/** Whether a section prints the content; of a pillar, this one and its objectives or tasks (`side`). */
function prints(section: Section, content: SectionContent, pillar: string | undefined, side: unknown): boolean {
  if (section.content !== content) return false;
  if (content !== 'pillars' || pillar === undefined) return true;
  const { items, show = 'both' } = section.pass ?? {};
  if (items && !items.some((item) => item.pillar === pillar)) return false;
  return !((side === 'tasks' && show === 'objectives') || (side === 'objectives' && show === 'tasks'));
}

/** The index of the top section that prints a content, also in a section below it; undefined where none does. */
export function sectionOf(plan: Plan, path: Path): number | undefined {
  const [, content, index, side] = path;
  if (!isContent(content)) return undefined;
  const pillar = content === 'pillars' && typeof index === 'number' ? plan.plan?.pillars?.[index]?.id : undefined;
  const at = plan.plan?.outline?.findIndex((top) => {
    let found = false;
    walkSections([top], '', (section) => (found ||= prints(section, content, pillar, side)));
    return found;
  });
  return at === undefined || at < 0 ? undefined : at;
}

/** Never fails: a place that no panel knows is shown in the last, which holds every field that has no form. */
export function panelOf(plan: Plan, path: Path): PanelId {
  const [first, second, third] = path;
  switch (first) {
    case undefined:
    case 'period':
    case 'organ':
    case 'medium':
    case 'attachments':
      return 'general';
    case 'decision':
      return second === undefined ? 'decision-head' : (decisionPanels[second] ?? 'decision-head');
    case 'appendices':
      return typeof second === 'number' ? `appendix-${second}` : 'appendices';
    case 'plan': {
      if (second === 'outline' && typeof third === 'number') return `section-${third}`;
      if (isContent(second)) {
        const at = sectionOf(plan, path);
        return at === undefined ? 'unplaced' : `section-${at}`;
      }
      return second === undefined ? 'plan-head' : (planPanels[second] ?? 'plan-head');
    }
    default:
      return 'other';
  }
}

/** Whether the panel still exists in this plan; one that was deleted makes way for its list. */
export function existingPanel(plan: Plan, panel: PanelId): PanelId {
  const [kind, number] = panel.split(/-(?=\d+$)/);
  if (kind === 'section' && number !== undefined) {
    const count = plan.plan?.outline?.length ?? 0;
    return Number(number) < count ? panel : 'sections';
  }
  if (kind === 'appendix' && number !== undefined) {
    return Number(number) < (plan.appendices?.length ?? 0) ? panel : 'appendices';
  }
  return panel.startsWith('decision-') && !plan.decision ? 'general' : panel;
}
