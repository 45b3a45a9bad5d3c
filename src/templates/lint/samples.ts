/** The plans that come with the project, as every template is tried with them. */
import { readFileSync } from 'node:fs';
import { compose } from '../../compose/compose.ts';
import type { View } from '../../compose/view.ts';
import { parsePlan } from '../../plan/parse.ts';
import { wordPlan } from '../../wording/word-plan.ts';

export interface LintSample {
  /** In `samples/`, without its ending. */
  name: string;
  decision: boolean;
  /** Its documents are held against Nghị định 30; the others are only made. */
  checked?: true;
  /** What the checker finds because the plan's data has it so, whatever the template: rule, and how the words there begin. */
  own?: readonly (readonly [rule: string, at: string])[];
}

/** For each form one plan that has everything and one that is short. A test holds `own` to what the stock templates give. */
export const lintSamples: readonly LintSample[] = [
  { name: 'b-quyet-dinh-ke-hoach-xa-2026', decision: true, checked: true },
  { name: 'd-quyet-dinh-ke-hoach-huyen-2021-2025', decision: true },
  { name: 'ke-hoach-goc-cap-xa-2026', decision: true, checked: true },
  {
    ...{ name: 'a-ke-hoach-xa-2021-2025', decision: false, checked: true },
    own: [
      ['nd30.body-text-slant', '(Nhiệm vụ cụ thể và lộ trình'],
      ['nd30.point-letter', 'f) Công tác lãnh đạo'],
      ['nd30.body-text-slant', 'Ghi chú: Số liệu năm 2021'],
    ],
  },
  { name: 'c-ke-hoach-phuong-2021-2025', decision: false },
  { name: 'e-ke-hoach-xa-2024', decision: false },
  { name: 'toi-thieu', decision: false, checked: true },
];

/** As far from `src/templates/lint` as from `dist/templates/lint`. */
const folder = new URL('../../../samples/', import.meta.url);

const views = new Map<string, View>();

/** A sample as templates see it; composed once, for templates do not change it. */
export function sampleView({ name }: LintSample): View {
  let view = views.get(name);
  if (!view) {
    const data: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    view = compose(wordPlan(parsePlan(data, { draft: false }), { draft: false }));
    views.set(name, view);
  }
  return view;
}
