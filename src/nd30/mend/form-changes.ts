/** A package while its form is mended: the elements behind the places that the recogniser names. */
import type { Element } from '../../word/edit/element.ts';
import type { WordPackage } from '../../word/package.ts';
import type { XmlTrees } from '../../word/reading/xml-trees.ts';
import { PackageChanges } from '../../word/edit/package-changes.ts';
import { ParagraphText } from '../../word/edit/paragraph-text.ts';
import { markOf, propertiesOf } from '../../word/edit/properties.ts';
import { sectionElements } from '../../word/edit/section-elements.ts';
import type { Placed } from '../document.ts';
import { paragraphText } from '../text.ts';

type Where = Pick<Placed, 'part' | 'paragraph'>;

export class FormChanges {
  readonly package: PackageChanges;
  private readonly texts = new Map<string, ParagraphText>();
  private readonly retyped = new Set<string>();
  private sectionList: Element[] | undefined;

  constructor(parts: WordPackage, trees?: XmlTrees) {
    this.package = new PackageChanges(parts, trees);
  }

  text({ part, paragraph }: Where): ParagraphText {
    const key = `${part} ${paragraph.at}`;
    const known = this.texts.get(key);
    if (known) return known;
    const made = new ParagraphText(this.package.open(part), paragraph, paragraphText(paragraph));
    this.texts.set(key, made);
    return made;
  }

  /** `w:pPr` of the paragraph. */
  paragraph(where: Where): Element {
    return propertiesOf(this.text(where).element);
  }

  /**
   * `w:rPr` of each run of the stretch, cut out where it ends within one, and of the automatic number if the stretch has it.
   * Empty where runs cannot be told and the stretch is not the whole paragraph.
   */
  looks(where: Where, from: number, to: number): readonly Element[] {
    const text = this.text(where);
    const whole = from === 0 && to >= paragraphText(where.paragraph).length;
    const runs = text.known ? text.runs(from, to) : whole ? text.allRuns : [];
    const looks = runs.map(propertiesOf);
    return text.numberedIn(from) ? [...looks, markOf(text.element)] : looks;
  }

  /** `w:sectPr` of a section, by the index of the reading. */
  section(index: number): Element | undefined {
    this.sectionList ??= sectionElements(this.package.document);
    return this.sectionList[index];
  }

  /**
   * Puts other words in the place of a stretch. One stretch of a paragraph at a time: the others have moved then, and come in
   * the next round.
   */
  retype(where: Where, from: number, to: number, words: string): boolean {
    const key = `${where.part} ${where.paragraph.at}`;
    if (this.retyped.has(key) || !this.text(where).replace(from, to, words)) return false;
    this.retyped.add(key);
    return true;
  }

  /** Takes blanks away, likewise. */
  eraseBlanks(where: Where, from: number, to: number): boolean {
    if (this.isRetyped(where) || !this.text(where).eraseBlanks(from, to)) return false;
    this.retyped.add(`${where.part} ${where.paragraph.at}`);
    return true;
  }

  /** Whether words of this paragraph have been changed in this round, so that places in it are no longer true. */
  isRetyped({ part, paragraph }: Where): boolean {
    return this.retyped.has(`${part} ${paragraph.at}`);
  }

  finish(): WordPackage {
    return this.package.finish();
  }
}
