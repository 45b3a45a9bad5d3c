/** The words that a plan prints, in the order of the page: to be compared with those of its source. */
import { compose } from '../compose/compose.ts';
import type { Line, Paragraph, Table, ViewObject, ViewValue } from '../compose/view.ts';
import type { Plan } from '../plan/model/plan.ts';
import { wordPlan } from '../wording/word-plan.ts';

export interface PrintedWords {
  words: readonly string[];
  /** Of each word whether the form prints it by itself, whatever the source says: head, dots, `QUYẾT ĐỊNH:`, `Nơi nhận:`. */
  own: readonly boolean[];
}

/** Dots where something is still to be filled in: how many there are, and whether there are any, says nothing. */
const blank = /^[.…_]*[…_.]{2}[.…_]*$|^[…_]$/u;

/** Words between blanks, NFC; the end mark `./.` is a word of its own. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll('./.', ' ./. ')
    .split(/[\s\u200B\uFEFF\u00AD\uFFFC]+/u)
    .filter((word) => word !== '' && !blank.test(word));

const textOf = (line: Line) => line.map(({ text }) => text).join('');
const lines = (value: ViewValue) => ((value ?? []) as readonly Line[]).map(textOf);
const text = (value: ViewValue) => (typeof value === 'string' ? value : textOf((value ?? []) as Line));
const paragraphs = (value: ViewValue) => ((value ?? []) as readonly Paragraph[]).map(({ line }) => textOf(line));

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const dots = /^[-….:;/()]+$/;

class Page {
  readonly words: string[] = [];
  readonly own: boolean[] = [];

  add(texts: readonly string[], own = false): void {
    for (const one of texts)
      for (const word of wordsOf(one)) {
        // The form sets it by itself; in the midst of a paragraph it would part what is looked for.
        if (word === './.') continue;
        this.words.push(word);
        this.own.push(own || dots.test(word));
      }
  }

  head(view: ViewObject, main: boolean): void {
    this.add([...lines(view['coquanchuquan']), ...lines(view['tencoquan'])], true);
    if (main) this.add([`Số: ${text(view['sokyhieu'])}`], true);
    this.add(nation, true);
    if (main) this.add([`${text(view['diadanh'])}, ${text(view['ngaybanhanh'])}`], true);
    this.add([text(view['tenloai']), text(view['trichyeu'])]);
  }

  preamble(view: ViewObject): void {
    this.add([...lines(view['cancu']), ...lines(view['theodenghi']), ...lines(view['loidan'])]);
  }

  signing(view: ViewObject): void {
    const recipients = lines(view['noinhan']);
    this.add(['Nơi nhận:'], true);
    this.add(recipients.slice(0, -1));
    this.add(recipients.slice(-1), recipients.at(-1) === '- Lưu: VT.');
    this.add([...lines(view['kyhieunguoisoanthao']), ...lines(view['quyenhanchucvu']), text(view['hovaten'])]);
  }

  table({ columns, rows }: Table): void {
    this.add(columns.map(({ heading }) => heading));
    for (const { cells } of rows) for (const { lines } of cells) this.add(lines.map(textOf));
  }
}

/** @param plan valid as a draft */
export function printedWords(plan: Plan): PrintedWords {
  const { root, appendices, hasDecision } = compose(wordPlan(plan, { draft: true }));
  const page = new Page();
  const decision = root['quyetdinh'] as ViewObject;
  const part = root['kehoach'] as ViewObject;
  if (hasDecision) {
    page.head(decision, true);
    page.add(lines(decision['thamquyen']), plan.decision?.authorityLine === undefined);
    page.preamble(decision);
    page.add(['QUYẾT ĐỊNH:'], true);
    page.add(paragraphs(decision['cacdieu']));
    page.signing(decision);
  }
  page.head(part, !hasDecision);
  page.add(lines(part['danchieu']), plan.plan?.reference === undefined);
  page.preamble(part);
  page.add(paragraphs(part['noidung']));
  if (!hasDecision || part['coky'] === true) page.signing(part);
  appendices.forEach(({ view }, at) => {
    const appendix = view['phuluc'] as ViewObject;
    const { label, reference } = plan.appendices?.[at] ?? {};
    page.add([text(appendix['nhan'])], label === undefined);
    page.add([text(appendix['tenphuluc'])]);
    page.add(lines(appendix['danchieu']), reference === undefined);
    page.add(paragraphs(appendix['loidau']));
    if (appendix['bang'] !== undefined) page.table(appendix['bang'] as Table);
    page.add(paragraphs(appendix['loicuoi']));
  });
  return page;
}
