/** The plans that come with the project, to begin with. */
import { readFile, readdir } from 'node:fs/promises';
import { invalid } from '../refusals.ts';
import { summaryOf } from '../summary.ts';
import type { PlanData } from '../draft.ts';

export interface Sample {
  /** The file's name without its ending. */
  id: string;
  title: string;
  year: number | null;
  /** The stock template that it is printed with. */
  form: PlanForm;
}

/** `quyet-dinh-ke-hoach`: a decision that issues the plan; `ke-hoach`: the plan alone. */
export const planForms = ['quyet-dinh-ke-hoach', 'ke-hoach'] as const;
export type PlanForm = (typeof planForms)[number];

export function formOf(plan: PlanData): PlanForm {
  return plan.decision === undefined ? 'ke-hoach' : 'quyet-dinh-ke-hoach';
}

/** As far from `src/drafts/create` as from `dist/drafts/create`. */
const folder = new URL('../../../samples/', import.meta.url);

/** Read once: they do not change while the program runs. */
let known: Promise<ReadonlyMap<string, PlanData>> | undefined;

async function read(): Promise<ReadonlyMap<string, PlanData>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const plans = await Promise.all(
    names.map(async (name): Promise<[string, PlanData]> => [
      name.slice(0, -'.json'.length),
      JSON.parse(await readFile(new URL(name, folder), 'utf8')) as PlanData,
    ]),
  );
  return new Map(plans);
}

function samples(): Promise<ReadonlyMap<string, PlanData>> {
  known ??= read();
  return known;
}

export async function listSamples(): Promise<Sample[]> {
  return [...(await samples())].map(([id, plan]) => {
    const { title, year } = summaryOf(plan);
    return { id, title, year, form: formOf(plan) };
  });
}

/** @throws Failure `drafts.unknown-sample` */
export async function samplePlan(id: string): Promise<PlanData> {
  const all = await samples();
  const plan = all.get(id);
  if (!plan) {
    throw invalid(
      'drafts.unknown-sample',
      `Không có kế hoạch mẫu "${id}"; các mẫu có sẵn: ${[...all.keys()].join(', ')}.`,
    );
  }
  return structuredClone(plan);
}
