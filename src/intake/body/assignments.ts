/** Who does what: headings of units and persons with their duties. */
import type { Assignment } from '../../plan/model/body.ts';
import type { Section } from '../../plan/model/outline.ts';
import { plainText, type RichText } from '../../plan/model/text.ts';
import { cut, richOf } from '../rich.ts';
import { bearerOf } from './bearers.ts';
import { blocksOfNodes, textOf } from './blocks.ts';
import { wordsOfPlaced } from './lines.ts';
import { restNodes } from './pillars.ts';
import { sureness, type Reading } from './reading.ts';
import type { Title } from './titles.ts';
import type { Node } from './tree.ts';

const what = {
  bearer: 'Đơn vị, cá nhân được phân công',
  duties: 'Nhiệm vụ được phân công',
  general: 'Yêu cầu chung khi tổ chức thực hiện',
};

/** Longer fronts are sentences. */
const longestFront = 160;

/** `Công chức Tư pháp: chủ trì …`; a bearer before a colon. */
function runInBearer({ line: { rest, title, titled } }: Node): Title | undefined {
  if (rest === undefined) return undefined;
  const colon = rest.text.indexOf(':');
  const ends = colon > 0 && colon <= longestFront ? colon + 1 : undefined;
  const bold = titled === 'runIn' && title !== undefined && title.text.endsWith(':') ? title.text.length : undefined;
  const end = ends ?? bold;
  const heading = end === undefined ? undefined : cut(rest, 0, end);
  const tail = end === undefined ? undefined : cut(rest, end);
  if (heading === undefined || tail === undefined || bearerOf(wordsOfPlaced(heading)) === undefined) return undefined;
  return { heading, note: undefined, rest: tail, runIn: true };
}

/** Words that open a duty and no name of a unit holds. */
const duty =
  /\s(?=(?:Tham mưu|Chủ trì|Phối hợp|Có trách nhiệm|Chịu trách nhiệm|Theo dõi|Rà soát|Đôn đốc|Bố trí|Căn cứ)\s)/u;

/** `Công chức Tư pháp Tham mưu …`: a heading that lost the end of its line. */
function fusedBearer({ line: { rest, sign } }: Node): Title | undefined {
  const at = sign?.counts ? rest?.text.slice(0, longestFront).search(duty) : undefined;
  if (rest === undefined || at === undefined || at < 0) return undefined;
  const heading = cut(rest, 0, at);
  const tail = cut(rest, at);
  if (heading === undefined || tail === undefined || /[,;.]/u.test(heading.text)) return undefined;
  if (bearerOf(wordsOfPlaced(heading)) === undefined) return undefined;
  return { heading, note: undefined, rest: tail, runIn: false };
}

const isPlain = ({ line, title, children }: Node) =>
  line.sign === undefined && line.row === undefined && title === undefined && children.length === 0;

/** Assignments, and what stands before the first; undefined if these nodes are none. */
export function assignmentsOf(
  nodes: readonly Node[],
  reading: Reading,
): { section: Section; list: Assignment[] } | undefined {
  const first = nodes.findIndex((node) => node.line.sign?.counts || bearing(node) !== undefined);
  if (first < 0 || nodes.slice(first).some((node) => isPlain(node) || node.note || node.line.row)) return undefined;
  const general = nodes.slice(0, first);
  const section: Section = { content: 'assignments' };
  const prose = general.every(isPlain);
  if (general.length > 0 && !prose) section.blocks = blocksOfNodes(general, reading, what.general);
  const list = [
    ...(prose ? general.map((node) => generalOf(node, reading)) : []),
    ...nodes.slice(first).map((node) => assignmentOf(node, reading)),
  ];
  return { section, list };
}

function generalOf({ line }: Node, reading: Reading): Assignment {
  const assignment: Assignment = { bearer: 'none', marker: '', text: textOf(line) };
  reading.signs.set(assignment, '');
  reading.put(line, [assignment, 'text'], what.general, sureness.place);
  return assignment;
}

/** The heading of a node that names a bearer, or is a heading anyway. */
function bearing(node: Node): Title | undefined {
  const { title, line, more, children } = node;
  if (title !== undefined && !title.runIn) return title;
  const runIn = runInBearer(node) ?? fusedBearer(node);
  const { rest } = line;
  if (
    runIn !== undefined ||
    rest === undefined ||
    rest.text.length > longestFront ||
    more.length + children.length === 0
  )
    return runIn;
  // A heading with a full stop.
  return bearerOf(wordsOfPlaced(rest)) && { heading: rest, note: undefined, rest: undefined, runIn: false };
}

function assignmentOf(node: Node, reading: Reading): Assignment {
  const { line, more, children } = node;
  const title = bearing(node);
  const assignment: Assignment = {};
  reading.signs.set(assignment, line.sign?.text ?? '');
  const marker = line.sign?.marker ?? '';
  assignment.marker = marker === 'I.' ? '1.' : marker;
  if (title === undefined) {
    Object.assign(assignment, { bearer: 'none', text: textOf(line) });
    reading.put(line, [assignment, 'text'], what.duties, sureness.guess);
  } else {
    const heading = richOf(title.note === undefined ? title.heading : (line.rest ?? title.heading));
    nameBearer(assignment, heading, title.runIn);
    const sure = assignment.bearer === 'none' ? sureness.guess : sureness.words;
    reading.put(line, [assignment, assignment.heading === undefined ? 'name' : 'heading'], what.bearer, sure);
  }
  const below = [
    ...more.map((one): Node => ({ line: one, title: undefined, note: false, more: [], children: [] })),
    ...children,
  ];
  const nodes = title?.rest === undefined ? below : [...restNodes({ ...node, title }), ...below];
  const [text] = nodes;
  const rest = nodes.slice(1);
  const takesText =
    title !== undefined &&
    text !== undefined &&
    isPlain(text) &&
    text.more.length === 0 &&
    (title.runIn || rest.length === 0 || !rest.every(isPlain));
  if (takesText) {
    assignment.text = textOf(text.line);
    reading.put(text.line, [assignment, 'text'], what.duties);
  }
  const duties = blocksOfNodes(takesText ? rest : nodes, reading, what.duties);
  if (duties.length > 0) assignment.duties = duties;
  return assignment;
}

/** The name by itself; the heading to the letter where it says more. */
function nameBearer(assignment: Assignment, heading: RichText, runIn: boolean): void {
  const printed = runIn && typeof heading === 'string' ? heading.replace(/:$/u, '') : heading;
  const plain = plainText(printed);
  const found = bearerOf(plain);
  if (runIn) assignment.runIn = true;
  if (found === undefined) Object.assign(assignment, { bearer: 'none', heading: printed });
  else {
    if (found.bearer === 'person') assignment.bearer = 'person';
    assignment.name = found.name;
    if (found.name !== plain || typeof printed !== 'string') assignment.heading = printed;
  }
}
