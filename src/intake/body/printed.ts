/** What a plan's body prints, word for word, held against the source: the promise that nothing is lost. */
import { sectionParagraphs } from '../../compose/outline.ts';
import { lineText } from '../../compose/line.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { Section } from '../../plan/model/outline.ts';
import { wordsOfPlaced, type Line } from './lines.ts';
import type { Node } from './tree.ts';

const wordsOf = (texts: readonly string[]) =>
  texts.join(' ').replaceAll('\\{{', '{{').split(/\s+/u).filter(Boolean).join(' ');

/** Words of the sections as the document will show them, with their signs. */
export function printedWords(sections: readonly Section[], part: PlanPart): string {
  return wordsOf(sectionParagraphs(sections, part).map(({ line }) => lineText(line)));
}

function linesOfNodes(nodes: readonly Node[]): Line[] {
  return nodes.flatMap(({ line, more, children }) => [line, ...more, ...linesOfNodes(children)]);
}

/** Words of the source, in order. */
export function sourceWords(lines: readonly Line[]): string {
  return wordsOf(lines.flatMap(({ sign, rest }) => [sign?.text ?? '', wordsOfPlaced(rest)]));
}

/** Words of the source that these nodes hold. */
export const wordsOfNodes = (nodes: readonly Node[]): string => sourceWords(linesOfNodes(nodes));
