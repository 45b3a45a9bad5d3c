/** A plan that was read, line by line in the order in which it is printed: what stands where, to be compared with its source. */
import { citationWording } from '../../../../plan/conventions/citation-wording.ts';
import { counter } from '../../../../plan/conventions/counting.ts';
import { placeLabel } from '../../../../plan/compare/place-label.ts';
import { isLeaf } from '../../../../plan/compare/leaves.ts';
import { fullOutline } from '../../../../plan/outline-content.ts';
import type { Block } from '../../../../plan/model/block.ts';
import type { Section, SectionContent } from '../../../../plan/model/outline.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { plainText, type RichText } from '../../../../plan/model/text.ts';
import { appendixSign, sectionSigns } from '../../editor/state/outline.ts';
import { pathText, type Path } from '../../editor/state/path.ts';
import { wordsOfCell } from './cell-words.ts';

export interface PlanLine {
  path: Path;
  /** The path in letters. */
  key: string;
  /** `a)`, `-`: the sign that will be printed. */
  sign: string;
  text: string;
  /** From 0; a part's title stands at 0. */
  depth: number;
  look: 'part' | 'heading' | 'text';
  /** Its letters can be typed over: one text of the plan stands there, or a citation. */
  editable: boolean;
}

type Look = Partial<Pick<PlanLine, 'sign' | 'look' | 'editable'>>;

/** Fields that are no words of the document. */
const notWords: ReadonlySet<string | number> = new Set([
  'marker',
  'label',
  'id',
  'code',
  'pillar',
  'content',
  'show',
  'key',
  'medium',
  'attachments',
  'authority',
  'referenceAuthority',
  'capacity',
  'bearer',
  'namedAfter',
  'orientation',
  'align',
  'type',
]);

class Lines {
  readonly list: PlanLine[] = [];
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  add(path: Path, text: RichText | number | undefined, depth: number, look: Look = {}): void {
    const words = typeof text === 'number' ? String(text) : plainText(text).trim();
    if (words === '' && look.look !== 'part') return;
    this.list.push({
      path,
      key: pathText(path),
      sign: look.sign ?? '',
      text: words,
      depth,
      look: look.look ?? 'text',
      editable: look.editable ?? look.look !== 'part',
    });
  }

  texts(path: Path, texts: readonly RichText[] | undefined, depth: number): void {
    texts?.forEach((text, i) => this.add([...path, i], text, depth));
  }

  blocks(path: Path, blocks: readonly Block[] | undefined, depth: number): void {
    const count = counter('');
    blocks?.forEach(({ marker, label, heading, text, more, children }, i) => {
      const at = [...path, i];
      const { sign } = count(marker ?? '-', label);
      const titled = plainText(heading).trim() !== '';
      this.add([...at, 'heading'], heading, depth, { sign, look: 'heading' });
      this.add([...at, 'text'], text, depth, { sign: titled ? '' : sign });
      this.texts([...at, 'more'], more, depth);
      this.blocks([...at, 'children'], children, depth + 1);
    });
  }

  /** Whose plan it is, and for when. */
  general(): void {
    const { organ, period } = this.#plan;
    const { type = '', name = '' } = organ?.unit ?? {};
    if (!organ && !period) return;
    this.add([], 'Cơ quan, thời gian', 0, { look: 'part' });
    this.add(['organ', 'parentLine'], organ?.parentLine, 1);
    this.texts(['organ', 'lines'], organ?.lines, 1);
    this.add(['organ', 'unit'], `${type} ${name}`, 1, { editable: false });
    const { from, to } = period ?? {};
    const years = to === undefined || to === from ? `Năm ${from}` : `Giai đoạn ${from}–${to}`;
    this.add(['period'], from === undefined ? '' : years, 1, { editable: false });
  }

  /** Head, title and preamble of the decision or the plan. */
  head(key: 'decision' | 'plan'): void {
    const part = this.#plan[key];
    if (!part) return;
    this.add([key, 'parentLine'], part.parentLine, 1);
    this.add([key, 'number'], part.number, 1, { sign: 'Số:' });
    this.add([key, 'symbol'], part.symbol, 1, { sign: 'Ký hiệu:' });
    this.add([key, 'place'], part.place, 1, { sign: 'Địa danh:' });
    const day = part.date?.split('-').reverse().join('/');
    this.add([key, 'date'], day, 1, { sign: 'Ngày:', editable: false });
    this.add([key, 'kind'], part.kind, 1);
    this.texts([key, 'organLines'], part.organLines, 1);
    this.add([key, 'subject'], part.subject, 1, { look: 'heading' });
    if ('reference' in part) this.add([key, 'reference'], part.reference, 1);
    if ('authorityLine' in part) this.add([key, 'authorityLine'], part.authorityLine, 1);
    part.preamble?.citations?.forEach((citation, i) => {
      const lead = citation.lead?.trim() || 'Căn cứ';
      const words = plainText(citation.text).trim() || `${lead} ${citationWording(citation)}`;
      this.add([key, 'preamble', 'citations', i], words, 1);
    });
    this.texts([key, 'preamble', 'opening'], part.preamble?.opening, 1);
    this.add([key, 'preamble', 'proposal'], part.preamble?.proposal, 1);
  }

  /** Signature and recipients. */
  end(key: 'decision' | 'plan'): void {
    const part = this.#plan[key];
    part?.signature?.lines?.forEach(({ capacity, title }, i) =>
      this.add([key, 'signature', 'lines', i, 'title'], title, 1, { sign: capacity ?? '' }),
    );
    this.add([key, 'signature', 'name'], part?.signature?.name, 1);
    part?.recipients?.list?.forEach(({ names = [], purpose }, i) => {
      const words = names.join('; ') + (purpose ? ` (${purpose})` : '');
      this.add([key, 'recipients', 'list', i], words, 1, { sign: '-', editable: false });
    });
    const { archive, drafter } = part?.recipients ?? {};
    const kept = archive?.text ?? [archive?.office, archive?.unit].filter(Boolean).join(', ');
    this.add([key, 'recipients', 'archive'], kept && `Lưu: ${kept}`, 1, { editable: false });
    this.add([key, 'recipients', 'drafter', 'mark'], drafter?.mark, 1);
  }

  articles(): void {
    this.#plan.decision?.articles?.forEach(({ label, heading, text, more, children }, i) => {
      const at: Path = ['decision', 'articles', i];
      const sign = label ?? `Điều ${i + 1}.`;
      const titled = plainText(heading).trim() !== '';
      this.add([...at, 'heading'], heading, 1, { sign, look: 'heading' });
      this.add([...at, 'text'], text, 1, { sign: titled ? '' : sign });
      this.texts([...at, 'more'], more, 1);
      this.blocks([...at, 'children'], children, 2);
    });
  }

  #pillars(at: Path, { pass }: Section, depth: number): void {
    const pillars = this.#plan.plan?.pillars ?? [];
    const items = pass?.items ?? pillars.map(({ id }) => ({ pillar: id, heading: undefined, label: undefined }));
    const count = counter('');
    items.forEach((item, i) => {
      const index = pillars.findIndex(({ id }) => id === item.pillar);
      const pillar = pillars[index];
      if (!pillar) return;
      const { sign } = count(pass?.marker ?? '1.', item.label);
      if (item.heading === undefined)
        this.add(['plan', 'pillars', index, 'name'], pillar.name, depth, { sign, look: 'heading' });
      else this.add([...at, 'pass', 'items', i, 'heading'], item.heading, depth, { sign, look: 'heading' });
      for (const side of ['objectives', 'tasks'] as const) {
        if (pass?.show !== undefined && pass.show !== 'both' && pass.show !== side) continue;
        const own = pass?.[`${side}Heading`];
        const shown = (pillar[side]?.length ?? 0) > 0;
        if (own && shown)
          this.add([...at, 'pass', `${side}Heading`, 'text'], own.text, depth + 1, {
            look: 'heading',
            editable: false,
          });
        this.blocks(['plan', 'pillars', index, side], pillar[side], depth + 1);
      }
    });
  }

  #assignments(depth: number): void {
    const count = counter('');
    this.#plan.plan?.assignments?.forEach(({ name, heading, marker, label, text, duties }, i) => {
      const at: Path = ['plan', 'assignments', i];
      const { sign } = count(marker ?? '1.', label);
      if (heading === undefined) this.add([...at, 'name'], name, depth, { sign, look: 'heading' });
      else this.add([...at, 'heading'], heading, depth, { sign, look: 'heading' });
      this.add([...at, 'text'], text, depth, { sign: name || heading ? '' : sign });
      this.blocks([...at, 'duties'], duties, depth + 1);
    });
  }

  #content(at: Path, section: Section, content: SectionContent, depth: number): void {
    if (content === 'pillars') this.#pillars(at, section, depth);
    else if (content === 'assignments') this.#assignments(depth);
    else this.blocks(['plan', content], this.#plan.plan?.[content], depth);
  }

  /** With the sections that are printed though the plan has none of them: for content that no section of its own holds. */
  outline(): void {
    const { plan } = this.#plan;
    if (plan) this.#sections(['plan', 'outline'], fullOutline(plan), 0, plan.outline?.length ?? 0);
  }

  /** @param own so many of them are the plan's */
  #sections(path: Path, sections: readonly Section[] | undefined, level: number, own = Infinity): void {
    const signs = sectionSigns(sections ?? [], level);
    const depth = level + 1;
    sections?.forEach((section, i) => {
      const at = [...path, i];
      const heading: Look = { sign: signs[i] ?? '', look: 'heading', editable: i < own };
      this.add([...at, 'heading'], section.heading, depth, heading);
      this.add([...at, 'headingNote'], section.headingNote, depth);
      this.blocks([...at, 'blocks'], section.blocks, depth + 1);
      if (section.content) this.#content(at, section, section.content, depth + 1);
      this.#sections([...at, 'children'], section.children, level + 1, i < own ? Infinity : 0);
      this.add([...at, 'note'], section.note, depth);
    });
  }

  appendices(): void {
    this.#plan.appendices?.forEach(({ title, reference, blocks, columns, rows, after }, i) => {
      const at: Path = ['appendices', i];
      this.add(at, appendixSign(this.#plan, i), 0, { look: 'part' });
      this.add([...at, 'title'], title, 1, { look: 'heading' });
      this.add([...at, 'reference'], reference, 1);
      this.blocks([...at, 'blocks'], blocks, 1);
      const heads = columns?.map(({ heading, key }) => heading ?? key).join(' | ');
      this.add([...at, 'columns'], heads, 1, { editable: false });
      this.#rows([...at, 'rows'], rows, 1);
      this.blocks([...at, 'after'], after, 1);
    });
  }

  #rows(path: Path, rows: NonNullable<Plan['appendices']>[number]['rows'], depth: number): void {
    rows?.forEach(({ label, title, cells, rows: below }, i) => {
      const at = [...path, i];
      const sign = label ?? '';
      this.add([...at, 'title'], title, depth, { sign, look: 'heading' });
      const words = Object.values(cells ?? {}).map(wordsOfCell);
      this.add(at, words.join(' | '), depth, { sign: title === undefined ? sign : '', editable: false });
      this.#rows([...at, 'rows'], below, depth + 1);
    });
  }

  /** Whatever no line has told yet: nothing that was read stays unseen. */
  rest(): void {
    const told = new Set(this.list.filter(({ look }) => look !== 'part').map(({ key }) => key));
    const left: [Path, RichText | number][] = [];
    const walk = (value: unknown, path: Path): void => {
      if (told.has(pathText(path)) || notWords.has(path.at(-1) ?? '')) return;
      if (isLeaf(value, path)) {
        if (value !== null && typeof value !== 'boolean') left.push([path, value as RichText | number]);
      } else if (Array.isArray(value)) value.forEach((item, i) => walk(item, [...path, i]));
      else for (const [name, child] of Object.entries(value as object)) walk(child, [...path, name]);
    };
    walk(this.#plan, []);
    const shown = left.filter(
      ([path]) => !path.some((key) => ['pass', 'columns', 'width', 'rowSpan'].includes(String(key))),
    );
    if (shown.length === 0) return;
    this.add([], 'Thông tin khác', 0, { look: 'part' });
    for (const [path, value] of shown)
      this.add(path, value, 1, { sign: `${placeLabel(this.#plan, path)}:`, editable: typeof value !== 'number' });
  }
}

export function planLines(plan: Plan): PlanLine[] {
  const lines = new Lines(plan);
  lines.general();
  if (plan.decision) {
    lines.add(['decision'], 'Quyết định', 0, { look: 'part' });
    lines.head('decision');
    lines.articles();
    lines.blocks(['decision', 'free'], plan.decision.free, 1);
    lines.end('decision');
  }
  lines.add(['plan'], 'Kế hoạch', 0, { look: 'part' });
  lines.head('plan');
  lines.outline();
  lines.blocks(['plan', 'free'], plan.plan?.free, 1);
  lines.texts(['plan', 'closing'], plan.plan?.closing, 1);
  lines.add(['plan', 'closingNote'], plan.plan?.closingNote, 1);
  lines.end('plan');
  lines.appendices();
  lines.rest();
  return lines.list;
}
