/** Where a piece of text can be moved to, and what it is there. */
import type { Plan } from '../../../../plan/model/plan.ts';
import { plainText } from '../../../../plan/model/text.ts';
import { sectionTitle } from '../../editor/state/outline.ts';
import type { Path } from '../../editor/state/path.ts';

export interface Target {
  /** The list that it comes to the end of. */
  list: Path;
  as: 'block' | 'text' | 'citation' | 'section';
}

export interface TargetChoice extends Target {
  group: string;
  label: string;
}

const contents = [
  ['purpose', 'Mục đích'],
  ['requirements', 'Yêu cầu'],
  ['generalObjectives', 'Mục tiêu chung'],
  ['targets', 'Chỉ tiêu'],
  ['solutions', 'Giải pháp'],
  ['budget', 'Kinh phí'],
] as const;

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

export function targetsIn({ plan, decision, appendices }: Plan): TargetChoice[] {
  const opening = (key: 'decision' | 'plan', group: string): TargetChoice[] => [
    { group, label: 'Căn cứ', list: [key, 'preamble', 'citations'], as: 'citation' },
    { group, label: 'Đoạn mở đầu', list: [key, 'preamble', 'opening'], as: 'text' },
  ];
  const sections = (plan?.outline ?? []).map((section, i): TargetChoice => {
    const label = short(sectionTitle(section));
    return { group: 'Đoạn văn trong mục', label, list: ['plan', 'outline', i, 'blocks'], as: 'block' };
  });
  const pillars = (plan?.pillars ?? []).flatMap(({ name }, i): TargetChoice[] => {
    const group = short(plainText(name)) || `Lĩnh vực ${i + 1}`;
    return [
      { group, label: 'Mục tiêu', list: ['plan', 'pillars', i, 'objectives'], as: 'block' },
      { group, label: 'Nhiệm vụ', list: ['plan', 'pillars', i, 'tasks'], as: 'block' },
    ];
  });
  const duties = (plan?.assignments ?? []).map(({ name, heading }, i): TargetChoice => {
    const label = short(name ?? plainText(heading)) || `Đơn vị ${i + 1}`;
    return { group: 'Nhiệm vụ của đơn vị', label, list: ['plan', 'assignments', i, 'duties'], as: 'block' };
  });
  return [
    ...(decision ? opening('decision', 'Quyết định') : []),
    ...opening('plan', 'Kế hoạch'),
    { group: 'Kế hoạch', label: 'Tiêu đề của một mục mới', list: ['plan', 'outline'], as: 'section' },
    ...contents.map(([key, label]): TargetChoice => ({ group: 'Kế hoạch', label, list: ['plan', key], as: 'block' })),
    { group: 'Kế hoạch', label: 'Đoạn kết', list: ['plan', 'closing'], as: 'text' },
    ...sections,
    ...pillars,
    ...duties,
    ...(appendices ?? []).map((_, i): TargetChoice => ({
      group: 'Phụ lục',
      label: `Sau bảng của phụ lục ${i + 1}`,
      list: ['appendices', i, 'after'],
      as: 'block',
    })),
  ];
}
