/** Elements of a part with the number of the paragraph that they stand in, for rows of `left-behind.ts` to look at. */
import { XmlTrees } from '../../word/reading/xml-trees.ts';
import type { XmlElement } from '../../word/reading/xml-tree.ts';

export interface Mark {
  name: string;
  element: XmlElement;
  /** Of the part, from 1: the paragraph around it, or the first one in it; 0 before all. */
  paragraph: number;
  /** Names of the elements around, outermost first. */
  around: readonly string[];
}

function textOf(element: XmlElement): string {
  return element.name === 'w:t' ? element.text : element.children.map(textOf).join('');
}

/** All that Word shows of an element. */
export const wordsIn = ({ element }: Mark): string => textOf(element);

/** Every element of a part in the order of the file, those of an alternative that Word does not use left out. */
export function marksOf(part: string, xml: string): Mark[] {
  const marks: Mark[] = [];
  let paragraphs = 0;
  const walk = (element: XmlElement, inside: number, around: readonly string[], counted: boolean) => {
    const own = element.name === 'w:p' ? ++paragraphs : 0;
    const paragraph = own || (element.name === 'w:txbxContent' ? 0 : inside) || paragraphs + 1;
    if (counted) marks.push({ name: element.name, element, paragraph, around });
    const within = [...around, element.name];
    for (const child of element.children) {
      walk(child, own || inside, within, counted && child.name !== 'mc:Fallback');
    }
  };
  walk(new XmlTrees().of(part, xml), 0, [], true);
  return marks;
}
