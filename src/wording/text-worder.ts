/** Words the texts of one plan, one after the other, and keeps what is wrong with them. */
import type { Finding } from '../failure.ts';
import { gap } from '../plan/conventions/dates.ts';
import { citationWording, shortCitationWording } from '../plan/conventions/citation-wording.ts';
import { limits } from '../plan/limits.ts';
import type { Plan } from '../plan/model/plan.ts';
import { nearest } from '../plan/nearest.ts';
import { formatPath } from '../plan/paths.ts';
import { citationsById, type PlacedCitation } from './citations.ts';
import type { CitedWording } from './helpers.ts';
import { MissingValue } from './missing-value.ts';
import { meantName, takenNames } from './names.ts';
import { phraseOf, type Phrase } from './phrase.ts';
import { HelperFault } from './text-fault.ts';
import { placeholderValues, readValue, valueByName } from './values.ts';
import { mapTexts } from './walk.ts';

type Path = readonly PropertyKey[];

/** How long a chain of own values and citations that use each other may be. */
const longestChain = 20;
/** Texts with placeholders in one plan. Compiling one that was never seen takes about 0.2 ms. */
const mostTexts = 20_000;
const mostFindings = 200;

export class TextWorder {
  readonly #plan: Plan;
  readonly #draft: boolean;
  /** The plan's own values as it writes them. */
  readonly #variables = new Map<string, string>();
  /** What placeholders stand for: objects without a prototype. */
  readonly #values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #wordedVariables = new Map<string, string>();
  readonly #cited = new Map<string, CitedWording>();
  #citations: ReadonlyMap<string, PlacedCitation> | undefined;
  /** The own values and citations being worded now, each used by the one before. */
  readonly #open: string[] = [];
  /** What is missing of the text being worded now, with the plan's field that would hold it. */
  readonly #missing = new Map<string, string>();
  /** How long each value is. */
  readonly #lengths = new Map<string, number>();
  /** What was worked on so far, values that were read included: a short text can name long values many times. */
  #characters = 0;
  #texts = 0;
  /** By path: one a text. */
  readonly #findings = new Map<string, Finding>();

  constructor(plan: Plan, draft: boolean) {
    this.#plan = plan;
    this.#draft = draft;
    for (const value of placeholderValues) {
      const read = readValue(value, plan, ({ name, field }) => this.#missing.set(name, field));
      this.#lengths.set(value.name, typeof read === 'string' ? read.length : 0);
      const [group = '', member] = value.name.split('.');
      if (member === undefined) this.#values[group] = read;
      else ((this.#values[group] ??= Object.create(null)) as Record<string, unknown>)[member] = read;
    }
    for (const [name, text] of Object.entries(plan.variables ?? {})) {
      if (takenNames.has(name)) {
        this.refuse('wording.name-taken', ['variables', name], `đặt tên "${name}" đã có nghĩa riêng; hãy đổi tên khác`);
        continue;
      }
      this.#variables.set(name, text);
      this.#setVariable(name, text.includes('{{') ? '' : text);
    }
  }

  get findings(): Finding[] {
    return [...this.#findings.values()];
  }

  /** The text of an own value; `usedAt` is the place that asks for it. */
  variable(name: string, usedAt: Path): string {
    const text = this.#variables.get(name) ?? '';
    if (!text.includes('{{')) return text;
    const known = this.#wordedVariables.get(name);
    if (known !== undefined) return known;
    const path = ['variables', name];
    const worded = this.#nested(formatPath(path), usedAt, () => this.text(text, path)) ?? '';
    this.#wordedVariables.set(name, worded);
    this.#setVariable(name, worded);
    return worded;
  }

  #setVariable(name: string, text: string): void {
    this.#values[name] = text;
    this.#lengths.set(name, text.length);
  }

  /** The text with everything filled in. The text itself where something is wrong with it, which then is in `findings`. */
  text(source: string, path: Path): string {
    if (this.#texts > mostTexts || this.#characters > limits.allText) return source;
    if (++this.#texts > mostTexts) {
      this.refuse('wording.too-many-texts', path, `là đoạn thứ ${mostTexts + 1} có chỗ điền; hãy chia nhỏ kế hoạch`);
      return source;
    }
    const phrase = phraseOf(source);
    if ('code' in phrase) {
      this.refuse(phrase.code, path, phrase.sentence);
      return source;
    }
    if (!this.#prepare(phrase, path)) return source;
    this.#missing.clear();
    let worded: string;
    try {
      worded = phrase.render(this.#values, this.#cited);
    } catch (error) {
      if (!(error instanceof HelperFault)) throw error;
      this.refuse(error.fault.code, path, error.fault.sentence);
      return source;
    }
    this.#characters += worded.length;
    if (this.#missing.size > 0 && !this.#draft) {
      const which = [...this.#missing].map(([name, field]) => `{{${name}}} (${field})`).join(', ');
      const remedy = 'hãy bổ sung, hoặc xuất ở chế độ bản nháp (--draft)';
      this.refuse('wording.no-value', path, `dùng ${which} mà kế hoạch chưa có; ${remedy}`);
    } else if (worded.length > limits.text || this.#characters > limits.allText) {
      this.refuse('wording.too-long', path, 'trở nên quá dài sau khi điền; hãy rút gọn các giá trị');
    } else {
      return worded.normalize('NFC');
    }
    return source;
  }

  /** Makes ready what the text names. False if it names something that does not exist. */
  #prepare(phrase: Phrase, path: Path): boolean {
    const unknown = phrase.placeholders.filter((name) => !valueByName.has(name) && !this.#variables.has(name));
    if (unknown.length > 0) {
      const which = [...new Set(unknown)].map((name) => {
        const meant = meantName(name, this.#variables.keys());
        return `{{${name}}}${meant ? ` (có phải {{${meant}}}?)` : ''}`;
      });
      const remedy = 'hãy sửa tên, hoặc khai báo trong "variables"';
      this.refuse('wording.unknown-placeholder', path, `dùng chỗ điền không có: ${which.join(', ')}; ${remedy}`);
      return false;
    }
    for (const name of phrase.placeholders) {
      if (!valueByName.has(name)) this.variable(name, path);
      this.#characters += this.#lengths.get(name) ?? 0;
    }
    return phrase.citations.every((id) => this.#cite(id, path));
  }

  #cite(id: string, usedAt: Path): boolean {
    if (this.#cited.has(id)) return true;
    this.#citations ??= citationsById(this.#plan);
    const placed = this.#citations.get(id);
    if (!placed) {
      const near = nearest(id, this.#citations.keys());
      const hint = near ? ` (có phải "${near}"?)` : '';
      const remedy = 'hãy sửa mã, hoặc thêm văn bản đó vào "references"';
      this.refuse('wording.unknown-citation', usedAt, `viện dẫn văn bản không có mã "${id}"${hint}; ${remedy}`);
      return false;
    }
    const words = (text: string, path: Path) => this.text(text, path);
    const at = formatPath(placed.path);
    const citation = this.#nested(at, usedAt, () => mapTexts(placed.citation, [...placed.path], words));
    if (!citation) return false;
    this.#cited.set(id, {
      full: citationWording(citation),
      short: shortCitationWording(citation) ?? new MissingValue(gap, () => this.#missing.set(`so_hieu "${id}"`, at)),
    });
    return true;
  }

  /** Words something that another text uses, unless that one is part of it. */
  #nested<T>(what: string, usedAt: Path, word: () => T): T | undefined {
    if (this.#open.includes(what)) {
      const chain = [...this.#open.slice(this.#open.indexOf(what)), what].join(' → ');
      this.refuse('wording.circular', usedAt, `được viết vòng quanh chính nó (${chain}); hãy bỏ một chỗ`);
      return undefined;
    }
    if (this.#open.length >= longestChain) {
      this.refuse('wording.too-deep', usedAt, `dùng các giá trị gọi nhau quá ${longestChain} lần; hãy viết gọn lại`);
      return undefined;
    }
    this.#open.push(what);
    try {
      return word();
    } finally {
      this.#open.pop();
    }
  }

  /** Says what is wrong with the text at this place: `Đoạn văn "plan.subject" …`. */
  refuse(code: string, path: Path, sentence: string): void {
    const at = formatPath(path);
    if (this.#findings.has(at) || this.#findings.size >= mostFindings) return;
    this.#findings.set(at, { code, severity: 'error', path: at, message: `Đoạn văn "${at}" ${sentence}.` });
  }
}
