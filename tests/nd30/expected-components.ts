/** What the plan says each text of its documents is, in the order of the page; taken from the view that templates see. */
import { compose } from '../../src/compose/compose.ts';
import type { Line, Paragraph, ParagraphRole, ViewObject, ViewValue } from '../../src/compose/view.ts';
import type { ComponentKind } from '../../src/nd30/kinds.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { wordPlan } from '../../src/wording/word-plan.ts';

/** Kind and text. */
export type Said = readonly [ComponentKind, string];

const roles: Readonly<Record<ParagraphRole, ComponentKind>> = {
  article: 'article',
  heading: 'romanHeading',
  titledClause: 'clause',
  clause: 'clause',
  subclause: 'otherItem',
  point: 'point',
  dash: 'otherItem',
  plus: 'otherItem',
  star: 'otherItem',
  plain: 'paragraph',
  note: 'paragraph',
};

export const settled = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const textOf = (line: Line) => settled(line.map(({ text }) => text).join(''));
const lines = (value: ViewValue) => ((value ?? []) as readonly Line[]).map(textOf);

/** A body, its end mark by itself. */
function paragraphs(value: ViewValue): Said[] {
  return ((value ?? []) as readonly Paragraph[]).flatMap(({ role, line }): Said[] => {
    const text = textOf(line);
    if (!text.endsWith('./.')) return [[roles[role], text]];
    return [
      [roles[role], text.slice(0, -'./.'.length)],
      ['bodyEnd', './.'],
    ];
  });
}

const all = (kind: ComponentKind, texts: readonly string[]): Said[] => texts.map((text) => [kind, text]);
const joined = (kind: ComponentKind, texts: readonly string[]): Said[] =>
  texts.length === 0 ? [] : [[kind, texts.join(' ')]];
const nation: Said[] = [
  ['nationalName', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['motto', 'Độc lập - Tự do - Hạnh phúc'],
];

function title(view: ViewObject): Said[] {
  return [
    ['kind', String(view['tenloai'])],
    ['subject', textOf(view['trichyeu'] as Line)],
  ];
}

const organs = (view: ViewObject) => [
  ...joined('parentOrgan', lines(view['coquanchuquan'])),
  ...joined('organ', lines(view['tencoquan'])),
];

const preamble = (view: ViewObject) => [
  ...all('citation', lines(view['cancu'])),
  ...all('proposal', lines(view['theodenghi'])),
  ...all('citationProse', lines(view['loidan'])),
];

function signing(view: ViewObject): Said[] {
  const recipients = lines(view['noinhan']);
  const powers = lines(view['quyenhanchucvu']);
  return [
    ['recipientsHeading', 'Nơi nhận:'],
    ...all('recipient', recipients.slice(0, -1)),
    ...all('archive', recipients.slice(-1)),
    ...all('drafterMark', lines(view['kyhieunguoisoanthao'])),
    ...powers.map((text): Said => [/^(TM|KT|TL|TUQ|Q)\./.test(text) ? 'signingRight' : 'signerPosition', text]),
    ['signerName', String(view['hovaten'])],
  ];
}

function main(view: ViewObject, own: readonly Said[]): Said[] {
  return [
    ...organs(view),
    ['number', `Số: ${String(view['so'])}/${String(view['kyhieu'])}`],
    ...nation,
    ['placeAndDate', `${String(view['diadanh'])}, ${String(view['ngaybanhanh'])}`],
    ...title(view),
    ...own,
    ...signing(view),
  ];
}

/** One list for each document of the file. */
export function expectedComponents(data: unknown): Said[][] {
  const plan = wordPlan(parsePlan(data, { draft: false }), { draft: false });
  const { root, appendices, hasDecision } = compose(plan);
  const decision = root['quyetdinh'] as ViewObject;
  const part = root['kehoach'] as ViewObject;
  const body = paragraphs(part['noidung']);
  const attached = [
    ...organs(part),
    ...nation,
    ...title(part),
    ...all('reference', lines(part['danchieu'])),
    ...preamble(part),
    ...body,
  ];
  const issued = hasDecision
    ? [
        main(decision, [
          ...all('authority', lines(decision['thamquyen'])),
          ...preamble(decision),
          ['resolves', 'QUYẾT ĐỊNH:'],
          ...paragraphs(decision['cacdieu']),
        ]),
        attached,
      ]
    : [main(part, [...preamble(part), ...body])];
  return [...issued, ...appendices.map(({ view }) => appendix(view['phuluc'] as ViewObject))];
}

function appendix(view: ViewObject): Said[] {
  return [
    ['appendixHeading', String(view['nhan'])],
    ['appendixTitle', textOf(view['tenphuluc'] as Line)],
    ...all('reference', lines(view['danchieu'])),
    ...paragraphs(view['loidau']),
    ...(view['bang'] === undefined ? [] : [['dataTable', ''] as Said]),
    ...paragraphs(view['loicuoi']),
  ];
}
