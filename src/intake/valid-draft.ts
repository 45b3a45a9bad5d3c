/** Makes a plan that was read valid as a draft, whatever the source held: what does not fit is taken out, and kept as blocks. */
import { Failure, type Finding } from '../failure.ts';
import { limits } from '../plan/limits.ts';
import { illegalCharacter } from '../plan/model/text.ts';
import type { Plan } from '../plan/model/plan.ts';
import { checkPlanData } from '../plan/parse.ts';
import { checkWording } from '../wording/word-plan.ts';

/** Room is left for what `\{{` and the joining of letters add. */
const longest = limits.text - 1_000;

/** How many runs a text of several looks may have. */
const mostRuns = 2_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Cuts a text at blanks. */
function chunks(text: string): string[] {
  const cut: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(from + longest, text.length);
    const blank = end < text.length ? text.lastIndexOf(' ', end) : end;
    const to = blank > from ? blank : end;
    cut.push(text.slice(from, to).trim());
    from = to;
  }
  return cut;
}

const plain = (runs: readonly unknown[]) =>
  runs.map((run) => (typeof run === 'string' ? run : String((run as { text?: unknown }).text ?? ''))).join('');

export interface Settled {
  /** How many characters no Word file can hold. */
  replaced: number;
}

/** Texts that a plan can hold: signs that no file can hold replaced, texts that are too long gone on with in `more`. */
export function settleTexts(plan: Plan): Settled {
  const settled: Settled = { replaced: 0 };
  const legal = (text: string): string => {
    if (illegalCharacter(text) === undefined) return text;
    let whole = '';
    for (const character of text) {
      const illegal = illegalCharacter(character) !== undefined;
      if (illegal) settled.replaced++;
      whole += illegal ? '\uFFFD' : character;
    }
    return whole;
  };
  const walk = (value: object): void => {
    for (const [key, one] of Object.entries(value)) {
      const fields = value as Record<string, unknown>;
      if (typeof one === 'string') fields[key] = legal(one);
      else if (
        Array.isArray(one) &&
        one.length > mostRuns &&
        one.some((run) => isRecord(run) && 'text' in run && !('marker' in run))
      )
        fields[key] = legal(plain(one));
      else if (typeof one === 'object' && one !== null) walk(one);
    }
    if (isRecord(value) && 'marker' in value && typeof value['text'] === 'string' && value['text'].length > longest) {
      const [first, ...rest] = chunks(value['text']);
      value['text'] = first;
      value['more'] = [...rest, ...((value['more'] as unknown[] | undefined) ?? [])];
    }
  };
  walk(plan);
  return settled;
}

/** What keeps the plan from being a valid draft. */
function faultsOf(plan: Plan): readonly Finding[] {
  const { plan: parsed, findings } = checkPlanData(plan, { draft: true });
  return parsed === undefined ? findings : checkWording(parsed, { draft: true }).findings;
}

/** `plan.outline[2].heading` → the outline goes; `appendices[1].rows[3]` → rows and columns of that appendix. */
function takeOut(plan: Plan, path: string): void {
  const [, part, index, field] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  const parts = plan as Record<string, unknown>;
  const owner = index === undefined ? parts[part ?? ''] : plan.appendices?.[Number(index)];
  if (part === 'appendices' && isRecord(owner)) {
    for (const key of field === undefined ? Object.keys(owner) : [field]) Reflect.deleteProperty(owner, key);
    if (field === 'rows' || field === 'columns') {
      delete owner['rows'];
      delete owner['columns'];
    }
  } else if (isRecord(owner) && field !== undefined && owner[field] !== undefined) Reflect.deleteProperty(owner, field);
  else if (part === 'plan' || part === 'decision') parts[part] = {};
  else Reflect.deleteProperty(parts, part ?? '');
}

/**
 * @param kept puts what was taken out back as blocks
 * @throws Failure `intake.too-large` (kind `input`) where even blocks do not fit into a plan
 */
export function makeValid(plan: Plan, kept: () => void): Settled {
  let settled = settleTexts(plan);
  let faults = faultsOf(plan);
  for (let round = 0; faults.length > 0 && round < 12; round++) {
    for (const path of new Set(faults.map(({ path }) => path))) takeOut(plan, path);
    kept();
    settled = { replaced: settled.replaced + settleTexts(plan).replaced };
    faults = faultsOf(plan);
  }
  const [fault] = faults;
  if (fault)
    throw new Failure(
      'input',
      'intake.too-large',
      `Văn bản này không đọc thành kế hoạch được: ${fault.message} Hãy chia văn bản thành nhiều phần rồi đọc từng phần.`,
      faults,
    );
  return settled;
}
