/** `numbering.xml`: lists and their levels (ECMA-376, Part 1, 17.9). */
import { integer, isOn } from './measures.ts';
import { noParagraphProperties, readParagraphProperties, type ParagraphProperties } from './paragraph-properties.ts';
import { readRunProperties, type RunProperties } from './run-properties.ts';
import type { Styles } from './styles.ts';
import { child, value, type XmlElement } from './xml-tree.ts';

export interface ListLevel {
  /** `decimal`, `bullet` and so on (17.18.59). */
  numberFormat: string;
  /** With `%1` for the number of the first level. */
  text: string;
  start: number;
  suffix: 'tab' | 'space' | 'nothing';
  /** Begins again after this level (from 1) or one above it; 0: never. Undefined: after any level above. */
  restart: number | undefined;
  /** Every number in Arabic digits. */
  legal: boolean;
  /** The paragraph style that takes this level. */
  style: string | undefined;
  paragraph: ParagraphProperties;
  run: RunProperties;
  unsupported: readonly string[];
}

export interface List {
  /** Lists of the same definition count together. */
  definition: string;
  id: string;
  levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin with another number in this list. */
  starts: ReadonlyMap<number, number>;
}

const suffixes: ReadonlyMap<string, ListLevel['suffix']> = new Map([
  ['tab', 'tab'],
  ['space', 'space'],
  ['nothing', 'nothing'],
]);

/** A list style may send on to another; a circle ends here. */
const longestWay = 5;

const byLevel = (elements: readonly XmlElement[]) =>
  elements.map((element): [number, XmlElement] => [integer(element.attributes['w:ilvl']) ?? 0, element]);

export class Numbering {
  private readonly abstracts = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, XmlElement>();
  private readonly lists = new Map<string, List | undefined>();

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    for (const element of root?.children ?? []) {
      if (element.name === 'w:abstractNum') this.abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
      if (element.name === 'w:num') this.numbers.set(element.attributes['w:numId'] ?? '', element);
    }
  }

  /** The list of a `w:numId`; undefined for `0` and for one that is nowhere defined. */
  list(id: string): List | undefined {
    if (!this.lists.has(id)) this.lists.set(id, this.read(id));
    return this.lists.get(id);
  }

  private read(id: string): List | undefined {
    const number = this.numbers.get(id);
    if (number === undefined) return undefined;
    const overrides = byLevel(number.children.filter(({ name }) => name === 'w:lvlOverride'));
    const definition = this.definition(number, longestWay);
    const levels = new Map<number, ListLevel>();
    for (const [at, element] of byLevel(definition?.children.filter(({ name }) => name === 'w:lvl') ?? [])) {
      levels.set(at, this.level(element));
    }
    const starts = new Map<number, number>();
    for (const [at, override] of overrides) {
      const own = child(override, 'w:lvl');
      if (own !== undefined) levels.set(at, this.level(own));
      const start = integer(value(override, 'w:startOverride'));
      if (start !== undefined) starts.set(at, start);
    }
    return { definition: definition?.attributes['w:abstractNumId'] ?? id, id, levels, starts };
  }

  /** The abstract definition, through the list style that it may name instead of levels. */
  private definition(number: XmlElement, steps: number): XmlElement | undefined {
    const found = this.abstracts.get(value(number, 'w:abstractNumId') ?? '');
    const link = value(found, 'w:numStyleLink');
    if (link === undefined || steps === 0) return found;
    const linked = this.numbers.get(this.styles.paragraph(link).list?.id ?? '');
    return linked === undefined ? found : this.definition(linked, steps - 1);
  }

  private level(element: XmlElement): ListLevel {
    const restart = integer(value(element, 'w:lvlRestart'));
    const alignment = value(element, 'w:lvlJc') ?? 'left';
    const paragraph = child(element, 'w:pPr');
    return {
      numberFormat: value(element, 'w:numFmt') ?? 'decimal',
      text: value(element, 'w:lvlText') ?? '',
      start: integer(value(element, 'w:start')) ?? 0,
      suffix: suffixes.get(value(element, 'w:suff') ?? 'tab') ?? 'tab',
      restart,
      legal: isOn(child(element, 'w:isLgl')),
      style: value(element, 'w:pStyle'),
      paragraph: paragraph === undefined ? noParagraphProperties : readParagraphProperties(paragraph),
      run: readRunProperties(child(element, 'w:rPr'), this.styles.theme),
      unsupported: [
        ...(['left', 'start'].includes(alignment) ? [] : [`list number aligned ${alignment}`]),
        ...(child(element, 'w:lvlPicBulletId') === undefined ? [] : ['picture bullet']),
        ...(isOn(child(child(element, 'w:legacy'), 'w:legacy')) ? ['w:legacy'] : []),
      ],
    };
  }
}
