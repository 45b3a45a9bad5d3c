/** A plan that was read from an existing document (`src/intake`), as a draft's: what is doubtful stays told until it is changed. */
import { carriedOf, carried, type CarriedFinding } from '../../plan/compare/carried-finding.ts';
import { isLeaf, lettersOf, type Path } from '../../plan/compare/leaves.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import { quoted } from '../../plan/checks/finding.ts';
import type { Finding } from '../../failure.ts';
import type { PlanData } from '../draft.ts';
import { convertToYear, withoutNumbers } from '../next-year/convert.ts';
import { acceptablePlan } from '../plan-data.ts';
import { unitOf } from './empty-plan.ts';

/** A piece of the document that a person has to look at, as the report of the reading tells it. */
export interface Doubt {
  /** Where in the plan. */
  path: string;
  /** `free`: nobody knows what it is; `placed`: it is not certain. */
  state: 'free' | 'placed';
  /** What it was taken for, in Vietnamese. */
  what: string;
  /** The words of the document. */
  text: string;
}

export interface ImportedSource {
  from: 'imported';
  plan: unknown;
  doubts?: readonly Doubt[] | undefined;
  /** The document is another organ's: the unit becomes the clerk's own. */
  ownUnit?: boolean | undefined;
  newYear?: number | undefined;
}

const quoteLength = 90;

function findingOf({ path, state, what, text }: Doubt): Finding {
  const words = quoted(text, quoteLength);
  return state === 'free'
    ? {
        code: 'drafts.unclear',
        severity: 'warning',
        path,
        message: `Chưa rõ đoạn ${words} của văn bản cũ là gì; hãy chuyển về đúng chỗ, sửa lại hoặc xóa.`,
      }
    : {
        code: 'drafts.uncertain',
        severity: 'warning',
        path,
        message: `Chưa chắc ${words} của văn bản cũ là “${what}”; hãy kiểm tra lại.`,
      };
}

/** What names an organ to the letter, in each part: it is computed anew for another organ. */
const ofOrgan: ReadonlySet<string> = new Set(['place', 'parentLine', 'organLines', 'authorityLine']);

function withoutOrgan(part: unknown): Record<string, unknown> {
  const kept = Object.entries(fieldsOf(part)).filter(([key]) => !ofOrgan.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== 'signature') return [key, value];
      // The other organ's signer.
      return [key, Object.fromEntries(Object.entries(fieldsOf(value)).filter(([field]) => field !== 'name'))];
    }),
  );
}

/** The plan of another organ as that of one's own unit. */
function forUnit(plan: PlanData, unit: Record<string, unknown>): PlanData {
  const organ = Object.entries(fieldsOf(plan.organ)).filter(([key]) => key !== 'lines' && key !== 'parentLine');
  const own: PlanData = { ...withoutNumbers(plan), organ: { ...Object.fromEntries(organ), unit } };
  for (const key of ['decision', 'plan']) if (own[key] !== undefined) own[key] = withoutOrgan(own[key]);
  return own;
}

const nameOf = (unit: unknown): string => {
  const { type, name } = fieldsOf(unit);
  return typeof type === 'string' && typeof name === 'string' && name.trim() !== '' ? `${type} ${name}` : '';
};

const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** Every text that still names the unit that the document was made for. */
function namesLeft(plan: PlanData, name: string): CarriedFinding[] {
  const found: CarriedFinding[] = [];
  const wanted = folded(name);
  const walk = (value: unknown, path: Path): void => {
    if (path[0] === 'organ') return;
    if (isLeaf(value, path)) {
      const text = folded(lettersOf(value));
      const at = text.indexOf(wanted);
      // Another unit's name may begin with this one's.
      if (at < 0 || /^\p{L}/u.test(text.slice(at + wanted.length))) return;
      const message = `Nội dung còn nêu ${quoted(name)}, đơn vị của văn bản cũ; hãy sửa theo đơn vị mình nếu không phải viện dẫn.`;
      found.push(carried('old-unit-name', 'warning', path, value, message));
      return;
    }
    if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
    else for (const [key, child] of Object.entries(value as object)) walk(child, [...path, key]);
  };
  walk(plan, []);
  return found;
}

/**
 * @param unitCode of the clerk's organisation
 * @throws Failure `drafts.not-a-plan`, `plan.…` beyond all limits
 */
export function importedPlan(
  source: ImportedSource,
  unitCode: string | null,
): { plan: PlanData; carried: CarriedFinding[] } {
  const read = acceptablePlan(source.plan);
  const unit = source.ownUnit ? unitOf(unitCode) : undefined;
  const other = nameOf(fieldsOf(read.organ).unit);
  const isOther = unit !== undefined && folded(other) !== folded(nameOf(unit));
  const own = isOther ? forUnit(read, unit) : unit === undefined ? read : withUnit(read, unit);
  const moved = source.newYear === undefined ? { plan: own, findings: [] } : convertToYear(own, source.newYear);
  const doubts = carriedOf((source.doubts ?? []).map(findingOf), moved.plan);
  const names = isOther && other !== '' ? namesLeft(moved.plan, other) : [];
  return { plan: moved.plan, carried: [...doubts, ...names, ...moved.findings] };
}

/** One's own document: the unit gets its code, all else stays. */
const withUnit = (plan: PlanData, unit: Record<string, unknown>): PlanData => ({
  ...plan,
  organ: { ...fieldsOf(plan.organ), unit },
});
