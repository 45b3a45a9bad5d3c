/** Passes over the pillars: objectives, tasks or both of each, under their own headings. */
import type { Pillar } from '../../plan/model/body.ts';
import type { PassHeading, PillarPass, Section } from '../../plan/model/outline.ts';
import { plainText, type RichText } from '../../plan/model/text.ts';
import { richOf } from '../rich.ts';
import { blocksOfNodes, headingMarker } from './blocks.ts';
import { plainLine, wordsOfPlaced } from './lines.ts';
import { pillarId, pillarOf } from './pillar-names.ts';
import { sureness, type Reading } from './reading.ts';
import { nodeOf, type Node } from './tree.ts';
import type { Title } from './titles.ts';
import { meaningOf, sideOf } from './words.ts';

type Side = 'objectives' | 'tasks';
type Titled = Node & { title: Title };

/** A plan has no more. */
const mostPillars = 50;

const whats: Readonly<Record<Side, string>> = { objectives: 'Mục tiêu theo nội dung', tasks: 'Nhiệm vụ theo nội dung' };

const isTitled = (node: Node | undefined): node is Titled => node?.title !== undefined && !node.note;
const words = ({ title }: Titled) => wordsOfPlaced(title.heading);
const known = (node: Titled) => pillarOf(words(node))?.id;

/** The side of a pillar that a heading below it opens. */
const sideOfNode = (node: Node) => (isTitled(node) ? sideOf(words(node).replace(/\s*:$/u, '')) : undefined);

/**
 * How many nodes from `from` on are pillars: headings of one list, at least two of them known, or one with headings of
 * objectives and tasks below it; none a section of its own.
 */
export function pillarsFrom(nodes: readonly Node[], from: number, seen: boolean): number {
  const form = nodes[from]?.line.sign?.form;
  if (form === undefined) return 0;
  let end = from;
  const ids = new Set<string>();
  let sided = false;
  for (let node = nodes[end]; isTitled(node) && node.line.sign?.form === form; node = nodes[++end]) {
    const id = known(node);
    const meaning = id === undefined ? meaningOf(words(node)) : undefined;
    if (meaning !== undefined && meaning !== 'tasks') break;
    if (id === undefined) continue;
    ids.add(id);
    sided ||= node.children.some((child) => sideOfNode(child) !== undefined);
  }
  return ids.size >= (seen || sided ? 1 : 2) ? end - from : 0;
}

/** Each side of a pillar: its heading if it has one, and what stands under it. */
interface Shape {
  sides: Partial<Record<Side, { heading: Titled | undefined; nodes: readonly Node[] }>>;
}

/** A paragraph that stood in the line of a heading. */
export function restNodes({ line, title }: Node): Node[] {
  return title?.rest === undefined ? [] : [nodeOf(plainLine(title.rest, line.kind, line.confidence))];
}

function shapeOf(node: Titled, usual: Side): Shape {
  const { children } = node;
  const nodes = [...restNodes(node), ...children];
  const sides = children.map(sideOfNode);
  const [first, second] = sides;
  const headed =
    nodes.length === children.length &&
    (sides.length === 1 ? first !== undefined : sides.length === 2 && first === 'objectives' && second === 'tasks');
  if (!headed) return { sides: { [usual]: { heading: undefined, nodes } } };
  const found: Shape['sides'] = {};
  children.forEach((child, at) => {
    const side = sides[at];
    if (side !== undefined) found[side] = { heading: child as Titled, nodes: [...restNodes(child), ...child.children] };
  });
  return { sides: found };
}

/** What the heading looks like, for a pass has one for all its pillars. */
const lookOfHeading = (node: Titled | undefined) =>
  node === undefined ? '' : `${node.line.sign?.form ?? ''} ${node.line.sign?.closing ?? ''} ${words(node)}`;

export class Pillars {
  readonly list: Pillar[] = [];

  constructor(private readonly reading: Reading) {}

  get full(): boolean {
    return this.list.length >= mostPillars;
  }

  /** @param usual what pillars without headings of their own tell */
  passes(nodes: readonly Node[], usual: Side): Section[] {
    const found: { section: Section; pass: PillarPass; heads: Partial<Record<Side, string>> }[] = [];
    for (const node of nodes) {
      if (!isTitled(node)) continue;
      const { sides } = shapeOf(node, usual);
      const show = (sides.objectives?.heading ?? sides.tasks?.heading) ? 'both' : usual;
      const heads: Partial<Record<Side, string>> = {};
      for (const side of ['objectives', 'tasks'] as const)
        if (sides[side] !== undefined) heads[side] = lookOfHeading(sides[side].heading);
      let last = found.at(-1);
      const fits =
        last?.pass.show === show &&
        (['objectives', 'tasks'] as const).every(
          (side) => (last?.heads[side] ?? heads[side]) === (heads[side] ?? last?.heads[side]),
        );
      if (last === undefined || !fits) {
        const pass: PillarPass = { show, items: [] };
        const { sign } = node.line;
        if (sign !== undefined) pass.marker = headingMarker(sign.marker, richOf(node.title.heading));
        last = { section: { content: 'pillars', pass }, pass, heads: {} };
        found.push(last);
      }
      Object.assign(last.heads, heads);
      this.add(node, last.pass, sides);
    }
    return found.map(({ section }) => section);
  }

  private add(node: Titled, pass: PillarPass, sides: Shape['sides']): void {
    const { title, line } = node;
    const heading = richOf(title.note === undefined ? title.heading : (line.rest ?? title.heading));
    const pillar = this.pillarFor(node, heading, sides, pass.show === 'both');
    const item: NonNullable<PillarPass['items']>[number] = { pillar: pillar.id };
    const runIn = title.runIn;
    const shown = runIn ? withoutColon(heading) : heading;
    if (plainText(shown) !== plainText(pillar.name) || typeof shown !== 'string') item.heading = shown;
    if (runIn) item.runIn = true;
    (pass.items ??= []).push(item);
    this.reading.signs.set(item, line.sign?.text ?? '');
    this.reading.put(
      line,
      [pillar, 'name'],
      'Tên nội dung cải cách',
      known(node) === undefined ? sureness.guess : sureness.words,
    );
    for (const side of ['objectives', 'tasks'] as const) {
      const given = sides[side];
      if (given === undefined) continue;
      if (given.heading !== undefined) this.passHeading(given.heading, pass, side);
      pillar[side] = blocksOfNodes(given.nodes, this.reading, whats[side]);
    }
  }

  private passHeading(node: Titled, pass: PillarPass, side: Side): void {
    const key = side === 'objectives' ? 'objectivesHeading' : 'tasksHeading';
    const { line, title } = node;
    const heading = (pass[key] ??= headingOfPass(node, richOf(title.heading)));
    if (!this.reading.signs.has(heading)) this.reading.signs.set(heading, line.sign?.text ?? '');
    this.reading.put(line, [heading, 'text'], side === 'objectives' ? 'Tiêu đề mục tiêu' : 'Tiêu đề nhiệm vụ');
  }

  /** The pillar of that name, if what it is to hold is still free there. */
  private pillarFor(node: Titled, heading: RichText, sides: Shape['sides'], both: boolean): Pillar {
    const found = pillarOf(words(node));
    const plain = plainText(withoutColon(heading));
    const same = this.list.find(({ id, name }) => id === found?.id || plainText(name) === plain);
    const free = (side: Side) => same?.[side] === undefined;
    const fits = both
      ? free('objectives') && free('tasks')
      : (['objectives', 'tasks'] as const).every((side) => sides[side] === undefined || free(side));
    if (same !== undefined && fits) return same;
    const taken = new Set(this.list.map(({ id }) => id));
    const id = found !== undefined && !taken.has(found.id) ? found.id : pillarId(plain, taken);
    const pillar: Pillar = { id, name: plainText(withoutColon(nameOf(node, heading, found?.words))) };
    this.list.push(pillar);
    return pillar;
  }
}

const headingOfPass = ({ line: { sign } }: Titled, text: RichText): PassHeading => ({
  ...(sign === undefined ? { label: '' } : { marker: headingMarker(sign.marker, text) }),
  text,
});

/** `Cải cách chế độ công vụ` of `Cải cách chế độ công vụ đến năm 2025:`. */
function nameOf({ title }: Titled, heading: RichText, count: number | undefined): RichText {
  const all = wordsOfPlaced(title.heading);
  if (count === undefined || !all.endsWith(':')) return heading;
  return all.split(' ').slice(0, count).join(' ');
}

function withoutColon(text: RichText): RichText {
  return typeof text === 'string' ? text.replace(/\s*:$/u, '') : text;
}
