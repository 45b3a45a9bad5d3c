/**
 * The body of a plan: its sections, and what stands in them. What is read into fields is composed again and held against the
 * source; where it would print other words or another order, the items stay as they are, under no heading of the outline.
 */
import type { Component, Placed } from '../../nd30/document.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { Section } from '../../plan/model/outline.ts';
import type { Ledger } from '../ledger.ts';
import { blocksOfNodes, textOf } from './blocks.ts';
import { richOf } from '../rich.ts';
import { endingOf } from './closing.ts';
import { settleLabels } from './labels.ts';
import { linesOf, type Line } from './lines.ts';
import { printedWords, sourceWords, wordsOfNodes } from './printed.ts';
import { Reading, sureness } from './reading.ts';
import { Sections, type ReadSection } from './sections.ts';
import { nodeOf, treeOf, type Node } from './tree.ts';

export type PlanBody = Pick<
  PlanPart,
  | 'purpose'
  | 'requirements'
  | 'generalObjectives'
  | 'targets'
  | 'pillars'
  | 'solutions'
  | 'budget'
  | 'assignments'
  | 'outline'
  | 'closing'
  | 'closingNote'
  | 'free'
>;

interface Closed {
  body: PlanBody;
  part: object | undefined;
  reading: Reading;
}

interface Attempt {
  body: PlanBody;
  reading: Reading;
  /** Top nodes whose section does not print what the source says. */
  wrong: Node[];
}

/**
 * @param components those between preamble and signature, in order
 * @param part the part of the plan that will hold the body, if it is there already
 */
export function readBody(components: readonly Component[], ledger: Ledger, part?: object): PlanBody {
  const { lines, end } = linesOf(components);
  const { closing, note } = endingOf(lines, end.length > 0);
  const { body, reading } = attempts(lines.slice(0, closing));
  close({ body, part, reading }, lines.slice(closing, note), lines[note]);
  reading.enter(ledger);
  enterEnd(end, ledger);
  return body;
}

/** In fields of its meaning; where that would lose words, as blocks; where even that would, paragraph by paragraph. */
function attempts(lines: readonly Line[]): Attempt {
  const nodes = treeOf(lines);
  const source = sourceWords(lines);
  const whole = attempt(nodes, new Set(), source);
  if (whole.wrong.length === 0) return whole;
  const partly = attempt(nodes, new Set(whole.wrong), source);
  if (partly.wrong.length === 0) return partly;
  const plain = attempt(nodes, new Set(nodes), source);
  return plain.wrong.length === 0 ? plain : paragraphs(lines);
}

function attempt(nodes: readonly Node[], free: ReadonlySet<Node>, source: string): Attempt {
  const reading = new Reading();
  const sections = new Sections(reading, free);
  const read = sections.read(nodes, undefined, undefined);
  const body: PlanBody = { ...sections.content, outline: read.map(({ section }) => section) };
  settleLabels(body, reading.signs);
  if (printedWords(body.outline ?? [], body) === source) return { body, reading, wrong: [] };
  return { body, reading, wrong: wrongOnes(read, body, reading, nodes) };
}

function wrongOnes(read: readonly ReadSection[], body: PlanBody, { signs }: Reading, nodes: readonly Node[]): Node[] {
  const wrong = new Set<Node>();
  for (let at = 0; at < read.length;) {
    const { nodes: own } = read[at]!;
    const sections: Section[] = [];
    // Sections that follow without nodes of their own were read from the same ones.
    do sections.push(labelled(read[at]!.section, signs));
    while (read[++at]?.nodes.length === 0);
    if (printedWords(sections, body) !== wordsOfNodes(own)) for (const node of own) wrong.add(node);
  }
  return wrong.size > 0 ? [...wrong] : [...nodes];
}

const labelled = (section: Section, signs: Reading['signs']): Section => {
  const sign = signs.get(section);
  return sign === undefined ? section : { ...section, label: sign };
};

function paragraphs(lines: readonly Line[]): Attempt {
  const reading = new Reading();
  const plain = lines.map((line) => nodeOf({ ...line, sign: undefined, rest: line.placed }));
  return { body: { outline: [{ blocks: blocksOfNodes(plain, reading, undefined) }] }, reading, wrong: [] };
}

function close({ body, part, reading }: Closed, closing: readonly Line[], note: Line | undefined): void {
  const texts = closing.map(textOf);
  if (texts.length > 0) body.closing = texts;
  closing.forEach((line, index) => {
    reading.put(line, part === undefined ? [texts, index] : [part, 'closing', index], 'Đoạn kết', sureness.place);
  });
  if (note === undefined) return;
  body.closingNote = richOf(note.placed);
  const beside = body.closing ?? body.outline ?? texts;
  reading.put(note, part === undefined ? [beside] : [part, 'closingNote'], 'Ghi chú sau phần kết');
}

function enterEnd(end: readonly Placed[], ledger: Ledger): void {
  for (const placed of end) ledger.form(placed, 'Dấu kết thúc nội dung', placed.text === './.' ? 1 : sureness.guess);
}
