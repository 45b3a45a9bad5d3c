/** Last year's plan as the beginning of another year's: own years moved, number and date blank, the doubtful told. */
import { quoted } from '../../plan/checks/finding.ts';
import { isLeaf, type Key, type Path } from '../../plan/compare/leaves.ts';
import { fieldsOf } from '../../plan/compare/sections.ts';
import { knownPeriods } from '../../plan/checks/data/programmes.ts';
import { plainText, type RichText, type Run } from '../../plan/model/text.ts';
import { carried, type CarriedFinding } from '../../plan/compare/carried-finding.ts';
import { citationsInText, typedCitationFinding } from './old-citations.ts';
import { unitFindings } from './old-unit.ts';
import { moveYears, yearsIn, type Reading, type Years } from './year-places.ts';

export interface Converted {
  plan: Record<string, unknown>;
  findings: CarriedFinding[];
  /** How many years were moved in texts. */
  moved: number;
}

/** Fields whose text is a name, a sign or a number, never words with a year of the plan's own. */
const notWords: ReadonlySet<Key> = new Set([
  '$schema',
  'id',
  'code',
  'key',
  'pillar',
  'marker',
  'medium',
  'attachments',
  'authority',
  'content',
  'show',
  'number',
  'symbol',
  'date',
  'orientation',
  'align',
]);
const titles: ReadonlySet<Key> = new Set(['subject', 'title', 'heading', 'headingNote', 'time']);

/** The source's years; undefined where it does not say them. */
function yearsOf(plan: Record<string, unknown>): Years | undefined {
  const { from, to } = fieldsOf(plan.period);
  if (typeof from !== 'number') return undefined;
  return { from, to: typeof to === 'number' && to >= from ? to : from };
}

/** `57/QĐ-UBND` of each part that has a number. */
function ownNumbers(plan: Record<string, unknown>): string[] {
  return (['decision', 'plan'] as const).flatMap((key) => {
    const { number, symbol } = fieldsOf(plan[key]);
    if (typeof number !== 'string' || number === '') return [];
    const sign = typeof symbol === 'string' ? symbol : key === 'decision' ? 'QĐ-UBND' : 'KH-UBND';
    return [`${number}/${sign}`, `${number.padStart(2, '0')}/${sign}`];
  });
}

/** A text of runs with its letters replaced by those of a plain text of the same length. */
function withLetters(value: RichText, letters: string): RichText {
  if (typeof value === 'string') return letters;
  let at = 0;
  const take = (piece: string): string => letters.slice(at, (at += piece.length));
  return value.map((piece): string | Run =>
    typeof piece === 'string' ? take(piece) : { ...piece, text: take(piece.text) },
  );
}

function isRich(value: unknown): value is RichText {
  const isRun = (piece: unknown): boolean => typeof piece === 'string' || typeof fieldsOf(piece).text === 'string';
  return typeof value === 'string' || (Array.isArray(value) && value.every(isRun));
}

class Converting {
  readonly findings: CarriedFinding[] = [];
  moved = 0;
  readonly #source: { years: Years; ownNumbers: readonly string[] };
  readonly #newYear: number;
  readonly #periods = new Set<string>();

  constructor(years: Years, own: readonly string[], newYear: number) {
    this.#source = { years, ownNumbers: own };
    this.#newYear = newYear;
  }

  convert(value: unknown, path: Path): unknown {
    const key = path.at(-1);
    if (key !== undefined && notWords.has(key)) return value;
    if (isCitation(path)) {
      const found = typedCitationFinding(value, path, this.#source.years, this.#newYear);
      if (found) this.findings.push(found);
      return value;
    }
    if (isLeaf(value, path)) return isRich(value) ? this.#text(value, path) : value;
    if (Array.isArray(value)) return value.map((item, i) => this.convert(item, [...path, i]));
    return Object.fromEntries(
      Object.entries(value as object).map(([name, child]) => [name, this.convert(child, [...path, name])]),
    );
  }

  #text(value: RichText, path: Path): RichText {
    const text = plainText(value).normalize('NFC');
    if (!/20\d{2}/.test(text)) return value;
    const reading: Reading = {
      titled: path.some((key) => titles.has(key)),
      reference: path.at(-1) === 'reference',
    };
    const { years } = this.#source;
    const found = yearsIn(text, years, reading);
    const letters = moveYears(text, found.own, this.#newYear - years.from);
    // Letters of another length (runs not in NFC) cannot be cut back into runs.
    const sameLength = letters.length === plainText(value).length;
    const now = typeof value === 'string' ? letters : sameLength ? withLetters(value, letters) : value;
    if (found.own.length > 0 && now !== value) this.moved += found.own.length;
    this.findings.push(...citationsInText(letters, path, now, this.#source, this.#newYear));
    const tell = (code: string, message: string): void => {
      this.findings.push(carried(code, 'information', path, now, message));
    };
    const at = found.unclear[0];
    if (at !== undefined) {
      tell(
        'year-unclear',
        `Số ${text.slice(at, at + 4)} trong ${around(letters, at)} có thể là năm; hãy kiểm tra lại.`,
      );
    }
    const near = found.near[0];
    if (near !== undefined) {
      tell(
        'other-year',
        `Nội dung ${around(letters, near)} nhắc đến năm ${text.slice(near, near + 4)}; hãy kiểm tra có cần đổi theo năm ${this.#newYear} không.`,
      );
    }
    this.#tellPeriods(found.periods, tell);
    return now;
  }

  /** A period that is over is told once, where it stands first. */
  #tellPeriods(periods: readonly Years[], tell: (code: string, message: string) => void): void {
    for (const { from, to } of periods) {
      const name = `${from}-${to}`;
      const known = knownPeriods.some((one) => one.from === from && one.to === to);
      if (to >= this.#newYear || !known || this.#periods.has(name)) continue;
      this.#periods.add(name);
      tell('period-over', `Giai đoạn ${name} đã kết thúc trước năm ${this.#newYear}; hãy kiểm tra các chỗ nhắc đến.`);
    }
  }
}

/** `decision.preamble.citations[2]`, `references[0]`. */
function isCitation(path: Path): boolean {
  if (typeof path.at(-1) !== 'number') return false;
  return path.at(-2) === 'citations' || (path.length === 2 && path[0] === 'references');
}

function around(text: string, at: number): string {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 40)) + 1);
  return quoted(text.slice(from, at + 30), 80);
}

/** Without number and date, which are those of the other document. */
export function withoutNumbers(plan: Record<string, unknown>): Record<string, unknown> {
  const out = { ...plan };
  for (const key of ['decision', 'plan']) {
    if (typeof out[key] !== 'object' || out[key] === null) continue;
    out[key] = Object.fromEntries(
      Object.entries(fieldsOf(out[key])).filter(([field]) => field !== 'number' && field !== 'date'),
    );
  }
  return out;
}

/**
 * The plan for another year. Years of cited documents and of other periods stay.
 * @param source data of any shape within the limits of `measure`
 * @param newYear the first year of the new plan, which is as long as the old one
 */
export function convertToYear(source: Record<string, unknown>, newYear: number): Converted {
  const years = yearsOf(source);
  const blank = withoutNumbers(source);
  if (!years) {
    const plan = { ...blank, period: { from: newYear } };
    const message = `Kế hoạch nguồn không ghi thời gian nên chưa đổi được năm trong nội dung; hãy kiểm tra lại các chỗ ghi năm cho phù hợp với năm ${newYear}.`;
    return {
      plan,
      findings: [carried('year-unknown', 'warning', ['period'], plan.period, message), ...unitFindings(plan)],
      moved: 0,
    };
  }
  const converting = new Converting(years, ownNumbers(source), newYear);
  const converted = converting.convert(blank, []) as Record<string, unknown>;
  const length = years.to - years.from;
  const plan = { ...converted, period: { from: newYear, ...(length > 0 ? { to: newYear + length } : {}) } };
  return { plan, findings: [...converting.findings, ...unitFindings(plan)], moved: converting.moved };
}
