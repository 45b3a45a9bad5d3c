/** Every pillar of a plan is spoken of, and none of its programme is forgotten. */
import type { Finding } from '../../failure.ts';
import type { Block } from '../model/block.ts';
import type { Section } from '../model/outline.ts';
import type { Plan } from '../model/plan.ts';
import { plainText } from '../model/text.ts';
import { numberKey, type Cited } from './cited.ts';
import { programmes, type Programme } from './data/programmes.ts';
import { information, quoted, warning } from './finding.ts';
import type { Check } from './reading.ts';
import { holdsWords, plainWords } from './words.ts';

function saysSomething(blocks: readonly Block[] | undefined): boolean {
  return (blocks ?? []).some(
    (block) =>
      plainText(block.text).trim() !== '' ||
      (block.more ?? []).some((text) => plainText(text).trim() !== '') ||
      saysSomething(block.children),
  );
}

/** The pillars that some pass of the outline shows; undefined where one shows all, or there is no outline. */
function shownPillars(sections: readonly Section[]): Set<string> | undefined {
  const shown = new Set<string>();
  for (const section of sections) {
    if (section.content === 'pillars') {
      const items = section.pass?.items;
      if (!items) return undefined;
      for (const item of items) shown.add(item.pillar);
    }
    const below = shownPillars(section.children ?? []);
    if (!below) return undefined;
    for (const id of below) shown.add(id);
  }
  return shown;
}

function silentPillars(plan: Plan): Finding[] {
  const outline = plan.plan?.outline;
  const shown = outline?.length ? shownPillars(outline) : undefined;
  return (plan.plan?.pillars ?? []).flatMap((pillar, i) => {
    const at = `plan.pillars[${i}]`;
    const name = quoted(plainText(pillar.name) || pillar.id);
    if (!saysSomething(pillar.objectives) && !saysSomething(pillar.tasks)) {
      return [
        warning(
          'pillar-empty',
          at,
          `Lĩnh vực ${name} (${at}) không có mục tiêu, cũng không có nhiệm vụ; hãy bổ sung nội dung hoặc bỏ lĩnh vực này.`,
        ),
      ];
    }
    if (shown && !shown.has(pillar.id)) {
      return [
        warning(
          'pillar-not-shown',
          at,
          `Lĩnh vực ${name} (${at}) không được phần nào của đề cương (plan.outline) nhắc đến; hãy thêm mã "${pillar.id}" vào một lượt "pass".`,
        ),
      ];
    }
    return [];
  });
}

/** A plan follows a programme if it cites its act and its period falls into the programme's. */
function follows(plan: Plan, programme: Programme, cited: readonly Cited[]): boolean {
  const period = plan.period;
  if (!period || period.from < programme.period.from || (period.to ?? period.from) > programme.period.to) return false;
  const act = numberKey(programme.act);
  return cited.some((citation) => citation.number !== undefined && numberKey(citation.number) === act);
}

function forgottenPillars(plan: Plan, cited: readonly Cited[]): Finding[] {
  const names = (plan.plan?.pillars ?? []).map((pillar) => plainWords(plainText(pillar.name)));
  if (names.length === 0) return [];
  return programmes
    .filter((programme) => follows(plan, programme, cited))
    .flatMap((programme) =>
      programme.pillars
        .filter(({ words }) => !names.some((name) => words.some((word) => holdsWords(name, word))))
        .map((pillar) =>
          information(
            'pillar-of-programme-missing',
            'plan.pillars',
            `Kế hoạch (plan.pillars) không có lĩnh vực “${pillar.name}” của ${programme.name} (${programme.act}); hãy bổ sung nếu địa phương có nhiệm vụ thuộc lĩnh vực này.`,
          ),
        ),
    );
}

export const pillars: Check = (plan, { cited }) => [...silentPillars(plan), ...forgottenPillars(plan, cited)];
