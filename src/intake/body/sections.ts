/** Headings and what stands under them as sections of the outline, with their content in fields of its meaning. */
import type { PlanPart } from '../../plan/model/body.ts';
import type { Block } from '../../plan/model/block.ts';
import type { Section } from '../../plan/model/outline.ts';
import { richOf } from '../rich.ts';
import { assignmentsOf } from './assignments.ts';
import { blocksOfNodes, headingMarker, type What } from './blocks.ts';
import { wordsOfPlaced } from './lines.ts';
import { Pillars, pillarsFrom, restNodes } from './pillars.ts';
import { sureness, type Reading } from './reading.ts';
import type { Node } from './tree.ts';
import { meaningOf, type Meaning } from './words.ts';

type Listed = 'purpose' | 'requirements' | 'generalObjectives' | 'targets' | 'solutions' | 'budget';

/** The field that holds what stands under a heading of that meaning. */
const fields: Readonly<Partial<Record<Meaning, Listed>>> = {
  purpose: 'purpose',
  requirements: 'requirements',
  generalObjectives: 'generalObjectives',
  objectives: 'generalObjectives',
  targets: 'targets',
  solutions: 'solutions',
  budget: 'budget',
};

const whats: Readonly<Record<Listed, string>> = {
  purpose: 'Mục đích',
  requirements: 'Yêu cầu',
  generalObjectives: 'Mục tiêu chung',
  targets: 'Chỉ tiêu',
  solutions: 'Giải pháp',
  budget: 'Kinh phí',
};

const inSection = 'Nội dung của mục';

type Content = Partial<Record<Listed, Block[]>> & Pick<PlanPart, 'pillars' | 'assignments'>;

/** A section with the nodes that it was read from. */
export interface ReadSection {
  section: Section;
  nodes: readonly Node[];
}

const meaningOfNode = ({ title }: Node) =>
  title === undefined ? undefined : meaningOf(wordsOfPlaced(title.heading).replace(/\s*:$/u, ''));

export class Sections {
  readonly content: Content = {};
  private readonly pillars: Pillars;

  /** @param free nodes that are to be free blocks */
  constructor(
    private readonly reading: Reading,
    private readonly free: ReadonlySet<Node>,
  ) {
    this.pillars = new Pillars(reading);
  }

  /** @param above what the heading above means */
  read(nodes: readonly Node[], above: Meaning | undefined, what: What): ReadSection[] {
    const found: ReadSection[] = [];
    let at = 0;
    let seenPillars = false;
    while (at < nodes.length) {
      const from = at;
      const node = nodes[at]!;
      const pillars = this.pillars.full ? 0 : pillarsFrom(nodes, at, seenPillars);
      if (pillars > 0 && !nodes.slice(at, at + pillars).some((one) => this.free.has(one))) {
        at += pillars;
        const usual =
          above === 'objectives' || above === 'targets' || above === 'generalObjectives' ? 'objectives' : 'tasks';
        const run = nodes.slice(from, at);
        const sections = this.pillars.passes(run, usual);
        this.content.pillars = this.pillars.list;
        sections.forEach((section, index) => found.push({ section, nodes: index === 0 ? run : [] }));
        seenPillars = true;
      } else if (this.isHeading(node)) {
        at++;
        this.headed(node, what === undefined).forEach((section, index) =>
          found.push({ section, nodes: index === 0 ? [node] : [] }),
        );
      } else if (node.note && found.length > 0 && found.at(-1)?.section.note === undefined) {
        at++;
        const last = found.at(-1)!;
        last.section.note = textNote(node);
        last.nodes = [...last.nodes, node];
        this.reading.put(node.line, [last.section, 'note'], 'Ghi chú cuối mục', sureness.place);
      } else {
        while (at < nodes.length && !this.isHeading(nodes[at]!) && (at === from || !nodes[at]!.note)) at++;
        const run = nodes.slice(from, at);
        found.push({ section: { blocks: blocksOfNodes(run, this.reading, what) }, nodes: run });
      }
    }
    return found;
  }

  private isHeading(node: Node): boolean {
    if (node.title === undefined || node.note || this.free.has(node)) return false;
    // A heading that runs in opens a section only where its words are known.
    return !node.title.runIn || (node.line.sign?.counts !== false && meaningOfNode(node) !== undefined);
  }

  private headed(node: Node, top: boolean): Section[] {
    const { title, line, children } = node;
    const { sign } = line;
    if (title === undefined) return [];
    const meaning = meaningOfNode(node);
    const heading = title.runIn ? richOf({ ...title.heading, ...withoutColon(title.heading) }) : richOf(title.heading);
    const section: Section = { heading };
    if (sign !== undefined || top) section.marker = headingMarker(sign?.marker ?? 'I.', heading);
    if (title.runIn) section.runIn = true;
    if (title.note !== undefined) section.headingNote = richOf(title.note);
    this.reading.signs.set(section, sign?.text ?? '');
    this.reading.put(
      line,
      [section, 'heading'],
      'Tiêu đề của mục',
      meaning !== undefined ? sureness.words : top && sign !== undefined ? sureness.guess : sureness.place,
    );
    const nodes = [...restNodes(node), ...children];
    return nodes.length === 0 ? [section] : this.filled(section, nodes, meaning);
  }

  private filled(section: Section, nodes: readonly Node[], meaning: Meaning | undefined): Section[] {
    const field = meaning === undefined ? undefined : fields[meaning];
    if (field !== undefined && this.content[field] === undefined && this.isLeaf(nodes)) {
      this.content[field] = blocksOfNodes(nodes, this.reading, whats[field]);
      return [Object.assign(section, { content: field })];
    }
    if (meaning === 'assignments' && this.content.assignments === undefined) {
      const notes = nodes.at(-1)?.note ? 1 : 0;
      const found = assignmentsOf(nodes.slice(0, nodes.length - notes), this.reading);
      if (found !== undefined) {
        this.content.assignments = found.list;
        Object.assign(section, found.section);
        const last = notes === 0 ? undefined : nodes.at(-1);
        if (last !== undefined) {
          section.note = textNote(last);
          this.reading.put(last.line, [section, 'note'], 'Ghi chú cuối mục', sureness.place);
        }
        return [section];
      }
    }
    const below = this.read(nodes, meaning, inSection).map((one) => one.section);
    return placed(section, below, (one) => {
      this.reading.becomes(one, section);
    });
  }

  /** No heading among them opens a section or pillar of its own. */
  private isLeaf(nodes: readonly Node[]): boolean {
    return !nodes.some(
      (node, at) => (this.isHeading(node) && meaningOfNode(node) !== undefined) || pillarsFrom(nodes, at, false) > 0,
    );
  }
}

const textNote = ({ line }: Node) => richOf(line.rest ?? line.placed);

/** What follows a heading, in the heading's own section as far as a section holds it. */
function placed(section: Section, below: readonly Section[], merged: (one: Section) => void): Section[] {
  let [first, ...rest] = below;
  if (first !== undefined && first.heading === undefined && first.content === undefined && first.note === undefined) {
    section.blocks = first.blocks;
    [first, ...rest] = rest;
  }
  if (first === undefined) return [section];
  if (first.content !== 'pillars' || first.heading !== undefined) {
    section.children = [first, ...rest];
    return [section];
  }
  if (first.note !== undefined && rest.some(({ heading }) => heading !== undefined)) {
    section.children = [first, ...rest];
    return [section];
  }
  Object.assign(section, first);
  merged(first);
  if (first.note !== undefined) return [section, ...rest];
  if (rest.length > 0) section.children = rest;
  return [section];
}

function withoutColon({ text, to }: { text: string; to: number }) {
  const own = text.replace(/\s*:$/u, '');
  return { text: own, to: to - (text.length - own.length) };
}
