/** The right files that breakages begin with: samples as the stock templates render them, and small ones made by hand. */
import type { Plan } from '../../../src/plan/model/plan.ts';
import { passGate } from '../../../src/word/gate/index.ts';
import type { WordPackage } from '../../../src/word/package.ts';
import { documentsOf, sampleData } from '../../documents/samples.ts';
import { readWord } from '../../../src/word/reading/read-word.ts';
import { recognise } from '../../../src/nd30/recognise/recognise.ts';
import { checkForm, findingsOf, type ReportedFinding } from '../../../src/nd30/check-form.ts';
import { smallFiles } from './small-files.ts';

/** `decision`: Quyết định, Kế hoạch kèm theo, Phụ lục in one file. `plan`: a Kế hoạch by itself. The others are small. */
export type BaseName = 'decision' | 'plan' | keyof typeof smallFiles;

const samples: Readonly<Record<string, string>> = {
  decision: 'b-quyet-dinh-ke-hoach-xa-2026',
  plan: 'ke-hoach-goc-cap-xa-2026',
};

const made = new Map<string, Promise<WordPackage>>();

/** Two tasks of each pillar and two groups of rows: whatever a rule asks about, a third of the length. */
function shortened(plan: Plan): Plan {
  const pillars = plan.plan?.pillars?.map((pillar) => ({ ...pillar, tasks: pillar.tasks?.slice(0, 2) ?? [] })) ?? [];
  const appendices = plan.appendices?.map((appendix) => ({ ...appendix, rows: appendix.rows?.slice(0, 2) ?? [] }));
  return { ...plan, plan: { ...plan.plan, pillars }, ...(appendices ? { appendices } : {}) };
}

async function make(name: BaseName): Promise<WordPackage> {
  const sample = samples[name];
  if (sample === undefined) return smallFiles[name as keyof typeof smallFiles]();
  const [file] = (await documentsOf(shortened(sampleData(sample)))).files;
  return passGate(file!.bytes, { door: 'check' }).parts;
}

export function rightFile(name: BaseName): Promise<WordPackage> {
  let file = made.get(name);
  if (file === undefined) made.set(name, (file = make(name)));
  return file;
}

export const findingsIn = (parts: WordPackage): readonly ReportedFinding[] =>
  findingsOf(checkForm(recognise(readWord(parts))));

/** Which rules are broken where: one line for each rule and document. */
export const broken = (parts: WordPackage): ReadonlySet<string> =>
  new Set(findingsIn(parts).map(({ rule, document }) => `${rule.id} ${document ?? 'file'}`));

const known = new WeakMap<WordPackage, ReadonlySet<string>>();

/** The same of a right file, which many breakages begin with: found once. */
export function knownIn(right: WordPackage): ReadonlySet<string> {
  let found = known.get(right);
  if (found === undefined) known.set(right, (found = broken(right)));
  return found;
}
