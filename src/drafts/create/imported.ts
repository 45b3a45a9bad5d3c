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

const without = (part: unknown, ...keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fieldsOf(part)).filter(([key]) => !keys.includes(key)));

/** Without what names an organ to the letter, which is computed anew for another, and without that organ's signer. */
function withoutOrgan(part: unknown): Record<string, unknown> {
  const { signature, ...kept } = without(part, 'place', 'parentLine', 'organLines', 'authorityLine');
  return signature === undefined ? kept : { ...kept, signature: without(signature, 'name') };
}

/**
 * `(Kèm theo Quyết định số … của …)` to the letter names the other organ's document: it is computed anew. Below a decision that
 * was not read with the plan it stays, and is told where it names the other unit.
 */
function withoutReferences(plan: PlanData): PlanData {
  const { appendices } = plan;
  return {
    ...plan,
    ...(plan.decision === undefined ? {} : { plan: without(plan.plan, 'reference', 'referenceAuthority') }),
    ...(Array.isArray(appendices) ? { appendices: appendices.map((one) => without(one, 'reference')) } : {}),
  };
}

/** The plan of another organ as that of one's own unit: an Ủy ban nhân dân, in whose power nobody need say anew. */
function forUnit(plan: PlanData, unit: Record<string, unknown>): PlanData {
  const { authority } = fieldsOf(plan.organ);
  const organ = { ...(authority === undefined ? {} : { authority }), unit };
  const own: PlanData = { ...withoutReferences(withoutNumbers(plan)), organ };
  for (const key of ['decision', 'plan']) if (own[key] !== undefined) own[key] = withoutOrgan(own[key]);
  return own;
}

const nameOf = (unit: unknown): string => {
  const { type, name } = fieldsOf(unit);
  return typeof type === 'string' && typeof name === 'string' && name.trim() !== '' ? `${type} ${name}` : '';
};

const folded = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** Many units of different provinces have one name. What the document does not say speaks for neither. */
function isSameUnit(one: unknown, other: unknown): boolean {
  const provinces = [one, other].map((unit) => fieldsOf(fieldsOf(unit).province).name);
  const [first, second] = provinces;
  const isSame = typeof first !== 'string' || typeof second !== 'string' || folded(first) === folded(second);
  return isSame && folded(nameOf(one)) === folded(nameOf(other));
}

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
  const { unit: of } = fieldsOf(read.organ);
  const other = nameOf(of);
  const isOther = unit !== undefined && !isSameUnit(of, unit);
  const own = isOther ? forUnit(read, unit) : unit === undefined ? read : withUnit(read, unit);
  const moved = source.newYear === undefined ? { plan: own, findings: [] } : convertToYear(own, source.newYear);
  const doubts = carriedOf((source.doubts ?? []).map(findingOf), moved.plan);
  // Of the same name in another province: every place would be told, of which none is wrong.
  const names = isOther && other !== '' && folded(other) !== folded(nameOf(unit)) ? namesLeft(moved.plan, other) : [];
  return { plan: moved.plan, carried: [...doubts, ...names, ...moved.findings] };
}

/** One's own document: the unit gets its code, all else stays. */
const withUnit = (plan: PlanData, unit: Record<string, unknown>): PlanData => ({
  ...plan,
  organ: { ...fieldsOf(plan.organ), unit },
});
